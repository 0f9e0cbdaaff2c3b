import Foundation
import Glibc
import Postgres
import TestSupport
import Testing

/// The audit log that the daemon seals, and what `audit verify` says of it.
@Suite(.timeLimit(.minutes(3))) struct AuditVerifyTests {
    @Test func `what commands wrote waits for the daemon, which seals it and keeps the head outside`() async throws {
        try await City.with { city in
            let folder = city.scratch.folder + "/audit"
            let before = try await city.program.run("audit", "verify")
            #expect(before.status == 0, "\(before.errors)")
            #expect(before.output.contains("lindemeer: 0 entries, all as they were sealed."))
            #expect(before.output.contains("lindemeer: not sealed yet: 1; clausewatch serve seals them"))
            #expect(before.output.contains("entries cut off at the end would not show"))

            let program = Self.keeping(folder, city)
            try await Self.serve(program)
            let head = try String(contentsOfFile: folder + "/authority-1.head", encoding: .utf8)
            let after = try await program.run("audit", "verify")
            #expect(after.status == 0, "\(after.errors)")
            #expect(
                after.output == "lindemeer: 1 entries, all as they were sealed.\nlindemeer: head \(head)")
            let told = try await Self.told(program)
            #expect(told["head"].text.map { $0 + "\n" } == head)
            #expect(told["sealed"].decimal == 1)
        }
    }

    @Test func `an entry that the daemon was killed before sealing is sealed by the next one`() async throws {
        try await City.with { city in
            let program = Self.keeping(city.scratch.folder + "/audit", city)
            _ = try await program.running("serve", "--port", "0") { daemon in
                _ = try await daemon.address()
                daemon.send(SIGSTOP)
                // The daemon may have been stopped within a transaction, which keeps the guards where they are.
                try await Self.run(
                    "INSERT INTO audit_entry (authority_id, actor, action, subject, detail) "
                        + "VALUES (1, 'http', 'report.submit', 'C-1', '{}')", city, guards: [])
                daemon.send(SIGKILL)
            }
            let between = try await Self.told(program)
            #expect(between["waiting"].decimal != 0)
            try await Self.serve(program)
            let after = try await Self.told(program)
            #expect(after["waiting"].decimal == 0)
            #expect(after["sealed"].decimal == 2)
        }
    }

    @Test func `a changed entry is named with status 1, and so is a cut-off end by the file and by a head given`()
        async throws
    {
        try await City.with { city in
            let program = Self.keeping(city.scratch.folder + "/audit", city)
            try await Self.serve(program)
            let kept = try await Self.told(program)["head"].text
            let head = try #require(kept)
            try await Self.run("UPDATE audit_entry SET actor = 'nobody'", city)
            let changed = try await program.run("audit", "verify")
            #expect(changed.status == 1)
            #expect(changed.output.contains("lindemeer: entry 1 (id 1, "))
            #expect(changed.output.contains("it is not what was sealed with this number"))
            try await Self.run("DELETE FROM audit_seal; DELETE FROM audit_entry", city)
            for words in [["audit", "verify"], ["audit", "verify", "--head", head]] {
                let cut = try await program.run(words)
                #expect(cut.status == 1)
                #expect(cut.output.contains("lindemeer: entry 1: it is missing with all that came after it"))
            }
            // Nothing is sealed on the rest, which would hide it.
            try await Self.run(
                "INSERT INTO audit_entry (authority_id, actor, action, subject, detail) "
                    + "VALUES (1, 'http', 'report.submit', 'C-1', '{}')", city)
            let log = try await Self.serve(program)
            #expect(log.contains("does not have the entry \(head.prefix(18))"))
            #expect(try await Self.told(program)["sealed"].decimal == 0)
        }
    }

    @Test func `a head that is none, and a file that holds none, are told with what was expected`() async throws {
        try await City.with { city in
            let wrong = try await city.program.run("audit", "verify", "--head", "12:xyz")
            #expect(wrong.status == 2)
            #expect(wrong.errors.contains("\"12:xyz\" is no head of an audit log; expected"))
            _ = try city.scratch.file("authority-1.head", "nothing\n")
            let spoiled = try await Self.keeping(city.scratch.folder, city).run("audit", "verify")
            #expect(spoiled.status == 3)
            #expect(spoiled.errors.contains("authority-1.head: expected the number and the hash"))
            #expect(spoiled.errors.contains("found \"nothing\""))
        }
    }

    private static func keeping(_ folder: String, _ city: City) -> Program {
        var program = city.program
        program.environment["CLAUSEWATCH_AUDIT_DIRECTORY"] = folder
        return program
    }

    /// What `audit verify` says of the only authority.
    private static func told(_ program: Program) async throws -> JSON {
        try #require(try await program.run("audit", "verify", "--json").json().list.first)
    }

    /// Lets the daemon run until it serves, and stop; gives what it logged.
    @discardableResult
    private static func serve(_ program: Program) async throws -> String {
        try await program.running("serve", "--port", "0") { daemon in
            _ = try await daemon.address()
        }.errors
    }

    /// Runs statements as the owner of the tables, with their guards off.
    private static func run(
        _ script: String, _ city: City, guards: [String] = ["audit_entry", "audit_seal"]
    ) async throws {
        let connection = try await Connection.open(city.owner.unconfined)
        try await connection.write { session in
            for table in guards { try session.run("ALTER TABLE \(table) DISABLE TRIGGER audit_refuse") }
            try session.run(script)
            for table in guards { try session.run("ALTER TABLE \(table) ENABLE TRIGGER audit_refuse") }
        }
        await connection.close()
    }
}
