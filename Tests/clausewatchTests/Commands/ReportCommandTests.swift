import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ReportCommandTests {
    static let report = Fixture.path("report.csv")

    @Test func `only a command that keeps something says what became of it when the database is away`() async throws {
        let away = Program(environment: ["CLAUSEWATCH_DATABASE_URL": "host=/nowhere dbname=none"])
        let reading = try await away.run("digest")
        #expect(reading.status == 3)
        #expect(reading.errors.hasPrefix("PG101: "), "\(reading.errors)")
        #expect(!reading.errors.contains("kept"))
        let keeping = try await away.run(
            "report", "submit", Fixture.path("report.csv"), "--contract", "C-1", "--period", City.period)
        #expect(keeping.status == 3)
        #expect(keeping.errors.contains("report.csv: not accepted; send it again."))
        #expect(keeping.errors.contains("nothing of it was kept"))
    }

    @Test func `a good file gets a receipt with the digest of its bytes and the same receipt again`() async throws {
        try await City.with { city in
            let first = try await city.submit(Self.report)
            #expect(first.status == 0, "\(first.errors)")
            #expect(first.output.hasPrefix("Accepted: receipt "))
            #expect(first.output.contains("contract C-1, period 2024-03-01/2024-08-31, version 1, 4 lines, "))
            #expect(first.output.contains(", received 2024-09-15, stored 20"))
            let digest = try await Checksum.sha256(of: Self.report)
            #expect(first.output.contains("\nsha256 \(digest)\n"))
            let again = try await city.submit(Self.report, received: "2024-10-20")
            #expect(again.status == 0)
            #expect(
                again.output == first.output.replacing("Accepted:", with: "Accepted before, nothing stored again:"))
        }
    }

    @Test func `a file that the database could not take is said to be not accepted, and to be sent again`() async throws
    {
        try await City.with { city in
            var program = city.program
            program.environment["CLAUSEWATCH_DATABASE_URL"] = "host=127.0.0.1 port=1 user=clausewatch dbname=gone"
            let ending = try await program.run(
                "report", "submit", Self.report, "--contract", "C-1", "--period", City.period)
            #expect(ending.status == 3)
            #expect(ending.output == "")
            #expect(ending.errors.contains("report.csv: not accepted; send it again.\n"), "\(ending.errors)")
            #expect(ending.errors.hasSuffix("nothing of it was kept; do the same again.\n"), "\(ending.errors)")
            #expect(try await city.submit(Self.report).output.hasPrefix("Accepted: receipt "))
        }
    }

    @Test func `the receipt as JSON is the same the second time but for what was stored`() async throws {
        try await City.with { city in
            let first = try await city.submit(Self.report, "--json").json()
            let again = try await city.submit(Self.report, "--json").json()
            #expect(first["stored"] == .bool(true))
            #expect(again["stored"] == .bool(false))
            #expect(first["accepted"] == .bool(true))
            #expect(first["receipt"] != .null)
            #expect(first["receipt"] == again["receipt"])
            #expect(first["receipt"]["sha256"].text == (try await Checksum.sha256(of: Self.report)))
        }
    }

    @Test func `a bad file is told whole, stores nothing, and its corrected form is the first version`() async throws {
        try await City.with { city in
            let lines = try Fixture.text("report.csv").split(separator: "\n")
            let broken = [
                lines[0], lines[1], lines[2].replacing("12500.50", with: "12500.5x")[...],
                lines[3].replacing("participatiewet", with: "participatiwet")[...],
                lines[4].replacing("2024-07-01", with: "2024-02-30")[...],
            ].joined(separator: "\n")
            let bad = try await city.submit(try city.scratch.file("bad.csv", broken))
            #expect(bad.status == 1)
            #expect(bad.output == "")
            let starts = [
                "bad.csv: row 3, column \"Amount\": found \"12500.5x\", expected an amount",
                "bad.csv: row 4, column \"Block\": found \"participatiwet\", expected a block: ",
                "bad.csv: row 5, column \"Date\": found \"2024-02-30\", expected a day that exists",
                "bad.csv: not accepted, nothing was stored: 3 problems.",
            ]
            #expect(bad.messages.count == starts.count, "\(bad.errors)")
            for (message, start) in zip(bad.messages, starts) { #expect(message.hasPrefix(start)) }
            let good = try await city.submit(Self.report)
            #expect(good.output.contains(", version 1, "))
            let other = try Fixture.text("report.csv").replacing("12500.50", with: "12500.60")
            let second = try await city.submit(try city.scratch.file("report.csv", other))
            #expect(second.output.contains(", version 2, "))
            let old = try await city.submit(Self.report)
            #expect(old.output.contains(", version 1, "))
            #expect(old.status == 1)
            #expect(old.messages.last?.hasPrefix("Version 2 of this report has replaced it since") == true)
        }
    }

    @Test func `what only deserves a warning is told as a warning, in a refused file too`() async throws {
        try await City.with { city in
            let lines = try Fixture.text("report.csv").split(separator: "\n")
            let twice = ([lines[0], lines[1], lines[2], lines[2]]).joined(separator: "\n")
            let taken = try await city.submit(try city.scratch.file("twice.csv", twice))
            #expect(taken.status == 0)
            #expect(taken.messages.contains { $0.hasPrefix("twice.csv: warning: row 4") }, "\(taken.errors)")
            let broken = twice + "\nreciept,,,,,10.00,2024-07-15,,,,,,,,,,\n"
            let refused = try await city.submit(try city.scratch.file("twice.csv", broken))
            #expect(refused.status == 1)
            #expect(refused.messages.contains { $0.hasPrefix("twice.csv: row 5, column \"Kind\": found \"reciept\"") })
            #expect(refused.messages.contains { $0.hasPrefix("twice.csv: warning: row 4") }, "\(refused.errors)")
        }
    }

    @Test(arguments: [
        (["--contract", "C-9", "--period", "1"], "City of Lindemeer has no contract with the reference \"C-9\"."),
        (
            ["--contract", "C-1", "--period", "7"],
            "Contract C-1 has no reporting period \"7\". Its periods are: 2024-03-01/"
        ),
        (
            ["--contract", "C-1", "--period", "2024-01-01/2024-06-30"],
            "has no reporting period \"2024-01-01/2024-06-30\"."
        ),
        (
            ["--contract", "C-1", "--period", "1", "--received", "soon"],
            "--received is \"soon\"; expected a day that exists"
        ),
        (["--contract", "C-1", "--period", "1", "--received", "2024-02-30"], "--received is \"2024-02-30\"; expected"),
        (["--contract", "C-1"], "--period"),
        (["--contract", "C-1", "--period", "1", "--authority", "nowhere"], "nowhere"),
    ])
    func `a report of something unknown is told what is known`(words: [String], message: String) async throws {
        try await City.with { city in
            let ending = try await city.program.run(["report", "submit", Self.report] + words)
            #expect(ending.status == 2)
            #expect(ending.output == "")
            #expect(ending.errors.contains(message), "\(ending.errors)")
        }
    }

    @Test func `a file that is not there, is a folder or is too large is told so`() async throws {
        try await City.with { city in
            let missing = try await city.submit(city.scratch.folder + "/none.csv")
            #expect(missing.errors == "\(city.scratch.folder)/none.csv: there is no such file. Check the path.\n")
            let folder = try await city.submit(city.scratch.folder)
            #expect(folder.errors == "\(city.scratch.folder): this is a folder; expected a file.\n")
            let large = try city.scratch.file("large.csv", String(repeating: "x", count: (1 << 20) + 1))
            var small = city
            small.program.environment["CLAUSEWATCH_REPORTS_LIMIT_MIB"] = "1"
            let refused = try await small.submit(large)
            #expect(refused.errors.hasPrefix("\(large): the file is larger than 1 MiB. "))
            for ending in [missing, folder, refused] { #expect(ending.status == 2) }
        }
    }

    @Test func `a report that says nothing is to be reported is kept as such`() async throws {
        try await City.with { city in
            let ending = try await city.submit(try city.scratch.file("nil.csv", "Kind\nnil\n"))
            #expect(ending.status == 0, "\(ending.errors)")
            #expect(ending.output.contains(", version 1, nothing to report, "))
        }
    }

    @Test func `a list of problems that is cut is counted whole`() async throws {
        try await City.with { city in
            let rows = String(repeating: "receipt,abc,2024-05-01\n", count: 1_250)
            let file = try city.scratch.file("long.csv", "Kind,Amount,Date\n" + rows)
            let refused = try await city.submit(file)
            #expect(refused.messages.count == 6, "\(refused.errors)")
            #expect(refused.messages[0].hasPrefix("long.csv: column \"Amount\", 1250 times: expected an amount"))
            #expect(refused.messages[1] == "long.csv:   row 2: found \"abc\"")
            #expect(refused.messages[4] == "long.csv:   and 1247 more")
            #expect(
                refused.messages.last?.hasPrefix("long.csv: not accepted, nothing was stored: 1250 problems.") == true)
            #expect(try await city.submit(file, "--json").json()["errors"].decimal == 1_250)
        }
    }

    @Test func `a file with lines in two tables is taken when one is named, and read again when another is`()
        async throws
    {
        try await City.with { city in
            let file = try city.scratch.file(
                "two.csv",
                "Kind,Amount,Date\nreceipt,1.00,2024-05-01\n\nKind,Amount,Paid on,Date\nreceipt,2.00,x,2024-05-02\n")
            let refused = try await city.submit(file)
            #expect(refused.status == 1)
            #expect(refused.messages[0].contains("these look like lines too: table 2 (1 row, header in row 4)"))
            let taken = try await city.submit(file, "--table", "2")
            #expect(taken.status == 0, "\(taken.errors)")
            #expect(taken.output.contains(", version 1, 1 line, "))
            let again = try await city.submit(file, "--table", "2")
            #expect(again.output == taken.output.replacing("Accepted:", with: "Accepted before, nothing stored again:"))
            let other = try await city.submit(file, "--table", "1")
            #expect(other.output.contains(", version 2, 1 line, "), "\(other.errors)")
            #expect(
                other.errors.contains("read with table=2; now they are read with table=1\n"), "\(other.errors)")
            let plain = try await city.submit(file)
            #expect(
                plain.output.contains("Accepted before, nothing stored again: ") && plain.output.contains("version 2"))
            #expect(
                plain.errors.contains(
                    "These bytes were accepted as read with table=1, and count so. To have them read otherwise, send it "
                        + "with the options that say how, such as --sheet or --map."), "\(plain.errors)")
            let first = try await city.submit(file, "--table", "2")
            #expect(first.output.contains(", version 1, "))
            #expect(first.errors.contains("To let this file count again, send it with --restore."))
        }
    }
}
