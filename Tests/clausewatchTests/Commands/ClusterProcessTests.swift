import Foundation
import Glibc
import Testing

/// The daemon, its database server, and what is left when one of them is killed.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ClusterProcessTests {
    @Test func `a daemon killed while its server lives on loses nothing that was accepted`() async throws {
        try await Program.withOwnData { program in
            let receipt = try await Self.accept(program)
            var orphan: pid_t = 0
            _ = try await program.running("serve", "--port", "0") { daemon in
                _ = try await daemon.address()
                orphan = try program.postmaster()
                daemon.send(SIGKILL)
            }
            #expect(Self.isAlive(orphan))
            let ending = try await program.running("serve", "--port", "0") { daemon in
                let answer = try await daemon.browser(of: program).get("contracts/C-1")
                #expect(answer.status == 200)
                #expect(answer.text.contains("Upkeep of bridges and quays"))
                #expect(try await Self.accept(program) == receipt)
                #expect(try program.postmaster() != orphan)
            }
            #expect(ending.status == 0)
            #expect(!Self.isAlive(orphan))
        }
    }

    @Test func `the pages answer again after the server was killed, with all that was accepted`() async throws {
        try await Program.withOwnData { program in
            let receipt = try await Self.accept(program)
            let ending = try await program.running("serve", "--port", "0") { daemon in
                let browser = try await daemon.browser(of: program)
                let before = daemon.transcript.count
                let killed = try program.postmaster()
                kill(killed, SIGKILL)
                _ = try await daemon.transcript.line(after: before) { $0.contains("event=died") }
                _ = try await daemon.transcript.line(after: before) { $0.contains("event=started") }
                let answer = try await browser.get("contracts/C-1")
                #expect(answer.status == 200)
                #expect(answer.text.contains("Upkeep of bridges and quays"))
                #expect(try program.postmaster() != killed)
                #expect(try await Self.accept(program) == receipt)
            }
            #expect(ending.status == 0)
        }
    }

    @Test func `a second daemon on the same folder is refused by the number of the first`() async throws {
        try await Program.withOwnData { program in
            _ = try await program.running("serve", "--port", "0") { daemon in
                let browser = Browsing(try await daemon.address())
                let second = try await program.run("serve", "--port", "0")
                #expect(second.status == 3)
                #expect(second.errors.contains("another clausewatch (process \(daemon.pid)) uses the directory "))
                #expect(try await browser.get("healthz").status == 200)
            }
        }
    }

    @Test func `commands at once on one folder all end as they would alone, and leave no server`() async throws {
        try await Program.withOwnData { program in
            _ = try await Self.accept(program)
            for _ in 1...6 {
                let statuses = try await withThrowingTaskGroup(of: Int32?.self) { group in
                    for words in [["assess", "--all"], ["flags"], ["digest"], ["register", "merges"]] {
                        group.addTask {
                            let ending = try await program.on("2024-10-15").run(words)
                            if words != ["flags"] { #expect(ending.status == 0, "\(words): \(ending.errors)") }
                            return ending.status
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(statuses.count == 4)
                #expect(statuses.allSatisfy { $0 == 0 || $0 == 1 })
            }
            #expect(Self.processes(in: try #require(program.data)) == [])
        }
    }

    @Test func `a daemon on which nobody has an account asks to sign in, and one without contracts says so`()
        async throws
    {
        try await Program.withOwnData { program in
            _ = try await program.running("serve", "--port", "0") { daemon in
                let stranger = Browsing(try await daemon.address())
                #expect(try await stranger.get("").location == "/sign-in")
                let nobody = try await program.run("account", "list")
                #expect(nobody.errors.contains("No authority is known yet: import a contract register first"))
                #expect(try await program.run(City.register).status == 0)
                let browser = try await daemon.browser(of: program)
                for page in ["", "digest"] {
                    let answer = try await browser.get(page)
                    #expect(answer.status == 200)
                }
            }
        }
    }

    @Test func `a stale file of the server's number, even of a living process, is no hindrance`() async throws {
        try await Program.withOwnData { program in
            let receipt = try await Self.accept(program)
            let file = try #require(program.data) + "/postgres/postmaster.pid"
            for stranger in [getpid(), pid_t(4_194_300)] {
                let lines = "\(stranger)\n\(program.data ?? "")/postgres\n1700000000\n5432\n\n\n  1  1\nready\n"
                try lines.write(toFile: file, atomically: false, encoding: .utf8)
                #expect(try await Self.accept(program) == receipt)
            }
        }
    }

    @Test func `told to stop, the daemon ends with status 0 and no server is left`() async throws {
        try await Program.withOwnData { program in
            var server: pid_t = 0
            let ending = try await program.running("serve", "--port", "0") { daemon in
                _ = try await daemon.address()
                server = try program.postmaster()
                #expect(Self.isAlive(server))
            }
            #expect(ending.status == 0)
            #expect(!Self.isAlive(server))
            #expect(Self.processes(in: try #require(program.data)) == [])
        }
    }

    @Test func `without PostgreSQL the message names the package`() async throws {
        try await Program.withOwnData { program in
            try await Scratch.with { scratch in
                var bare = program
                bare.environment["CLAUSEWATCH_POSTGRES_BINARIES"] = scratch.folder
                let ending = try await bare.run("serve", "--port", "0")
                #expect(ending.status == 3)
                #expect(
                    ending.errors.contains(
                        "(\(scratch.folder) has no initdb). Install the Debian package postgresql-15"))
            }
        }
    }

    @Test func `a folder that holds something else is not touched`() async throws {
        try await Program.withOwnData { program in
            let folder = try #require(program.data)
            try FileManager.default.createDirectory(atPath: folder + "/postgres", withIntermediateDirectories: true)
            for name in ["letter.txt", "postgres/notes.txt"] {
                try "mine".write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
            }
            let ending = try await program.run("serve", "--port", "0")
            #expect(ending.status == 3)
            #expect(ending.errors.contains("\(folder)/postgres exists but is no data directory of PostgreSQL"))
            for name in ["letter.txt", "postgres/notes.txt"] {
                #expect(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) == "mine")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/postgres") == ["notes.txt"])
        }
    }

    @Test func `a folder whose path is too long for a socket is told how much`() async throws {
        try await Scratch.with { scratch in
            let folder = scratch.folder + "/" + String(repeating: "x", count: 80)
            let ending = try await Program(data: folder).run("serve", "--port", "0")
            #expect(ending.status == 3)
            #expect(ending.errors.contains("bytes shorter"), "\(ending.errors)")
        }
    }

    /// Imports the register, sends a report and assesses; gives the receipt, which is the same every time.
    private static func accept(_ program: Program) async throws -> JSON {
        let imported = try await program.run(City.register)
        #expect(imported.status == 0, "\(imported.errors)")
        let answer = try await program.run(
            "report", "submit", Fixture.path("report.csv"), "--contract", "C-1", "--period", City.period,
            "--received", "2024-09-15", "--json")
        #expect(answer.status == 0, "\(answer.errors)")
        // Until then the contract has no page.
        let assessed = try await program.on("2024-10-15").run("assess", "--all")
        #expect(assessed.status == 0, "\(assessed.errors)")
        let receipt = try answer.json()["receipt"]
        #expect(receipt["version"] == .number(1))
        return receipt
    }

    /// Whether it runs; one that has ended and was not yet waited for does not.
    private static func isAlive(_ pid: pid_t) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return false }
        return status.split(separator: ")").last?.dropFirst().first != "Z"
    }

    /// The processes that work in a folder or below it.
    private static func processes(in folder: String) -> [pid_t] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.filter { pid in
            let place = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/cwd")
            return place?.hasPrefix(folder) ?? false
        }
    }
}
