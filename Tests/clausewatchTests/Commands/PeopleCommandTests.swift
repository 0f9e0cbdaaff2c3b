import Foundation
import Postgres
import TestSupport
import Testing

/// What is kept of persons, by the commands and beside a running daemon.
@Suite(.timeLimit(.minutes(5))) struct PeopleCommandTests {
    private static let sent = "k-93af01"

    @Test func `a person is erased once, by the pseudonym, and the list brings the erasure back`() async throws {
        try await City.with { city in
            let list = city.scratch.folder + "/erased"
            let program = city.program.with("CLAUSEWATCH_PEOPLE_ERASED_FILE", list)
            let submitted = try await city.submit(ReportCommandTests.report)
            #expect(submitted.status == 0)
            let exported = try await program.run("report", "export", "C-1", "1").output
            let kept = try String(#require(exported.firstMatch(of: /k-[0-9a-f]{24}/)).output)

            let erased = try await program.run("people", "erase", Self.sent)
            #expect(erased.status == 0, "\(erased.errors)")
            let digest = try String(#require(submitted.output.firstMatch(of: /sha256 ([0-9a-f]{64})/)).1)
            #expect(
                erased.output
                    == "1 person erased from 1 line; the bytes of 1 file taken out\nreport.csv, sha256 \(digest)\n")
            #expect(erased.errors.contains("Copies outside the database are yours to remove"))
            #expect(try await city.count("file_chunk WHERE position('k-93af01'::bytea IN bytes) > 0") == 0)
            let after = try await program.run("report", "export", "C-1", "1").output
            #expect(!after.contains(kept))
            #expect(after.replacing(/x-[0-9a-f]{24}/, with: kept) == exported)
            let listed = try String(contentsOfFile: list, encoding: .utf8)
            #expect(listed.wholeMatch(of: /20[0-9T:.-]+Z [0-9a-f]{64}\n/) != nil)

            let twice = try await program.run("people", "erase", Self.sent)
            #expect(twice.status == 2)
            #expect(twice.errors.contains("Nobody is kept at City of Lindemeer by that name."))
            #expect(!twice.errors.contains(Self.sent))
            // The row of an older copy of the database.
            let connection = try await Connection.open(city.owner.unconfined)
            try await connection.write { session in
                try session.run("UPDATE report_line SET person = '\(kept)' WHERE person LIKE 'x-%'")
            }
            await connection.close()
            let again = try await program.run("people", "erase", "--again")
            #expect(again.output == "1 person erased from 1 line; the bytes of 0 files taken out\n")
            let done = try await program.run("people", "erase", "--again")
            #expect(done.output == "0 persons erased from 0 lines; the bytes of 0 files taken out\n")
            try (listed + "yesterday \(digest)\n").write(toFile: list, atomically: true, encoding: .utf8)
            let broken = try await program.run("people", "erase", "--again")
            #expect(broken.status == 2)
            #expect(broken.errors.contains("\(list), line 2: found \"yesterday "))
        }
    }

    @Test func `without a list it is said that an older copy brings the person back`() async throws {
        try await City.with { city in
            #expect(try await city.submit(ReportCommandTests.report).status == 0)
            let erased = try await city.program.run("people", "erase", Self.sent)
            #expect(erased.status == 0)
            #expect(erased.errors.contains("set people.erased-file to keep a list"))
            #expect(try await city.program.run("people", "erase", "--again").errors.contains("people.erased-file"))
            #expect(try await city.program.run("people", "erase").status == 2)
        }
    }

    @Test func `keys are rotated beside a running daemon, which takes the next report by the new one`() async throws {
        try await City.with { city in
            let program = city.receiving
            let key = try #require(program.environment["CLAUSEWATCH_PEOPLE_KEY_FILE"])
            let nobody = try await program.run("people", "rotate")
            #expect(nobody.output.contains("Nobody is kept at City of Lindemeer yet"))
            #expect(try await city.submit(ReportCommandTests.report).status == 0)
            let kept = "report_line WHERE person ~ '^k2-[0-9a-f]{24}$'"
            _ = try await program.running("serve", "--port", "0") { daemon in
                // Others than the owner alone may read it: whoever the service runs as.
                try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: key)
                let rotated = try await program.run("people", "rotate")
                #expect(rotated.status == 0, "\(rotated.errors)")
                #expect(rotated.output.hasPrefix("1 person of City of Lindemeer kept by key 2, which is in \(key).2:"))
                let made = try FileManager.default.attributesOfItem(atPath: key + ".2")
                #expect(made[.posixPermissions] as? Int == 0o640)
                #expect(try await city.count(kept) == 1)
                let sending = Sending(try await daemon.address(), token: try await program.officersToken())
                #expect(try await sending.post(try HTTPSubmissionTests.good).status == 200)
                let changed = try HTTPSubmissionTests.good.replacing("12500.50", with: "12500.51")
                #expect(try await sending.post(changed).status == 201)
                #expect(try await city.count(kept) == 2)
                #expect(try await city.count("(SELECT DISTINCT person FROM report_line WHERE person <> '') AS p") == 1)
            }
            let status = try await program.run("people", "status", "--json").json()
            #expect(["persons", "key", "keys"].map { status[$0].decimal } == [1, 2, 2])
            try FileManager.default.removeItem(atPath: key + ".2")
            let refused = try await program.run("people", "rotate")
            #expect(refused.status == 3)
            #expect(refused.errors.contains("and beside it those that rotations made"))
        }
    }

    @Test func `persons of contracts long ended are let go of by the daemon, and contractors read how long`()
        async throws
    {
        try await City.with { city in
            #expect(try await city.submit(ReportCommandTests.report).status == 0)
            let basis = "Art. 6(1)(e) GDPR"
            // The contract ends on 28 February 2027.
            let early = city.receiving.on("2027-04-28").with("CLAUSEWATCH_PEOPLE_KEEP_MONTHS", "2")
                .with("CLAUSEWATCH_PEOPLE_LEGAL_BASIS", basis)
            _ = try await early.running("serve", "--port", "0") { daemon in
                let browser = try await Browsing.signedIn(
                    early, at: try await daemon.address(), as: "contractor", name: "c@example.org", "--party",
                    "NL-KVK-99970687")
                let home = try await browser.get("").text
                #expect(home.contains("Until 2 months after the end of the last contract that names them."))
                #expect(home.contains("Legal basis: \(basis)"))
            }
            #expect(try await city.count("report_line WHERE person LIKE 'k-%'") == 1)
            _ = try await early.on("2027-04-29").running("serve", "--port", "0") { daemon in
                _ = try await daemon.address()
                while try await city.count("report_line WHERE person LIKE 'k-%'") > 0 {
                    try await Task.sleep(for: .milliseconds(100))
                }
            }
            #expect(try await city.count("file_chunk") == 1)
            let status = try await early.run("people", "status")
            #expect(status.output.hasPrefix("lindemeer: 0 persons kept, 1 let go of\n"))
            #expect(status.output.contains(basis))
            let wrong = try await early.with("CLAUSEWATCH_PEOPLE_KEEP_MONTHS", "soon").run("people", "status")
            #expect(wrong.status == 2 && wrong.errors.contains("people.keep-months is \"soon\""))
        }
    }
}
