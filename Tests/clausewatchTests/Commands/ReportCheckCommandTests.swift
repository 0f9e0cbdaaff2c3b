import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ReportCheckCommandTests {
    static let report = ReportCommandTests.report

    /// A payment to a subcontract that is larger than the subcontract.
    private static var largePayment: String {
        get throws { try Fixture.text("report.csv").replacing("12500.50", with: "95000.00") }
    }

    @Test func `a good file would be accepted, is told what would be flagged, and nothing of it is stored`()
        async throws
    {
        try await City.with { city in
            let file = try city.scratch.file("large.csv", try Self.largePayment)
            let ending = try await city.check(file)
            #expect(ending.status == 0, "\(ending.errors)")
            #expect(
                ending.output.contains(
                    "Would be accepted as it is: 4 lines; 1 warning above to look at. Nothing was stored.\n"))
            #expect(ending.output.contains("Would be flagged: 1\n  "), "\(ending.output)")
            #expect(ending.output.contains("5,000.00 EUR"), "\(ending.output)")
            let submitted = try await city.submit(file)
            #expect(submitted.output.hasPrefix("Accepted: receipt "))
            #expect(submitted.output.contains(", version 1, "))
        }
    }

    @Test func `what a check says would be flagged is what is flagged once the file is submitted`() async throws {
        try await City.with { city in
            let file = try city.scratch.file("large.csv", try Self.largePayment)
            let expected = try await city.check(file, "--format", "json").json()
            _ = try await city.submit(file)
            let assessed = try await city.onCheckDay.run("assess", "--all")
            #expect([0, 1].contains(assessed.status), "\(assessed.errors)")
            let flags = try await city.onCheckDay.run("flags", "list", "--contract", "C-1", "--json").json()
            let told = (expected["flags"]["new"].list + expected["flags"]["kept"].list).map { $0["message"].text }
            #expect(!told.isEmpty)
            #expect(Set(told) == Set(flags.list.map { $0["message"].text }))
        }
    }

    @Test func `checks use up no receipt number, and tell the lines of their file by row`() async throws {
        try await City.with { city in
            let first = try await city.submit(Self.report, "--json").json()["receipt"]["receipt"].decimal
            let file = try city.scratch.file("large.csv", try Self.largePayment)
            for _ in 0..<2 {
                let checked = try await city.check(file, "--format", "json")
                let flags = try checked.json()["flags"]["new"].list
                #expect(try checked.json()["receipt"].text == nil)
                #expect(try checked.json()["receipt"]["receipt"].decimal == nil)
                let because = flags.flatMap { $0["because"].list.map { $0.text ?? "" } }
                #expect(because.contains { $0.hasPrefix("row ") }, "\(flags)")
                #expect(!checked.output.contains(/\b9[5-9][0-9]{6}\b/), "\(checked.output)")
            }
            let second = try await city.submit(file, "--json").json()["receipt"]["receipt"].decimal
            #expect(second == first.map { $0 + 1 })
        }
    }

    @Test func `a bad file is told by cause with the first three places of each, blocking before warnings`()
        async throws
    {
        try await City.with { city in
            let rows =
                (1...5).map { "receipt,a\($0),2024-05-01" } + ["receipt,1.00,2024-09-01", "receipt,2.00,2024-02-30"]
            let file = try city.scratch.file("bad.csv", "Kind,Amount,Date\n" + rows.joined(separator: "\n"))
            let ending = try await city.check(file)
            #expect(ending.status == 1)
            #expect(ending.output == "")
            let starts = [
                "bad.csv: column \"Amount\", 5 times: expected an amount such as 1200.50",
                "bad.csv:   row 2: found \"a1\"", "bad.csv:   row 3: found \"a2\"", "bad.csv:   row 4: found \"a3\"",
                "bad.csv:   and 2 more", "bad.csv: row 8, column \"Date\": found \"2024-02-30\", expected a day",
                "bad.csv: warning: row 7, column \"Date\": found \"2024-09-01\", expected a day of the reported period",
                "bad.csv: not accepted, nothing was stored: 6 problems.",
            ]
            #expect(ending.messages.count == starts.count, "\(ending.errors)")
            for (message, start) in zip(ending.messages, starts) { #expect(message.hasPrefix(start), "\(message)") }
            let answer = try await city.check(file, "--format", "json").json()
            #expect(
                answer["groups"].list.map { $0["cause"].text } == [
                    "numberUnreadable", "dayUnreadable", "dayOutsidePeriod",
                ])
            #expect(answer["groups"].list.map { $0["count"].decimal } == [5, 1, 1])
            let table = try await city.check(file, "--format", "csv").output
            #expect(table.split(separator: "\r\n").count == 8)
        }
    }

    @Test func `a correction is told what it says otherwise, line by line, wherever the lines stand`() async throws {
        try await City.with { city in
            _ = try await city.submit(Self.report)
            let lines = try Fixture.text("report.csv").split(separator: "\n").map(String.init)
            let corrected = [
                lines[0], lines[1], lines[4], lines[2].replacing("12500.50", with: "13000.00"),
                "receipt,,,,,100.00,2024-06-01,,,,,,,,,,",
            ].joined(separator: "\n")
            let file = try city.scratch.file("second.csv", corrected)
            let ending = try await city.check(file)
            #expect(ending.status == 0, "\(ending.errors)")
            #expect(ending.output.contains("2 lines gone, 2 new, 2 as before."), "\(ending.output)")
            #expect(
                ending.output.contains(
                    "  row 4 (row 3 before): payment, n0 to n1, 2024-05-15: amount 12500.50 before, 13000.00 now\n")
            )
            #expect(ending.output.contains(#/row 4 before, gone: placement, n1 to k-[0-9a-f]{24}, 2024-04-01: /#))
            #expect(!ending.output.contains("k-93af01"))
            #expect(ending.output.contains("  row 5, new: receipt, n0, 2024-06-01: amount 100.00, date 2024-06-01\n"))
            let submitted = try await city.submit(file)
            #expect(submitted.output.contains("2 lines gone, 2 new, 2 as before."))
        }
    }

    @Test func `a file that says the same in another order differs in nothing from the version before`() async throws {
        try await City.with { city in
            _ = try await city.submit(Self.report)
            let lines = try Fixture.text("report.csv").split(separator: "\n")
            let file = try city.scratch.file(
                "turned.csv", ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n"))
            let ending = try await city.check(file)
            #expect(ending.output.contains("It says the same as the version before it (receipt "), "\(ending.output)")
        }
    }

    @Test func `a refused file comes back as a workbook with its cells marked, and nothing is written over`()
        async throws
    {
        try await City.with { city in
            let file = try city.scratch.file("bad.csv", "Kind,Amount,Date\nreceipt,abc,2024-05-01\n")
            let path = city.scratch.folder + "/marked.xlsx"
            let ending = try await city.check(file, "--marked", path)
            #expect(ending.status == 1)
            #expect(ending.messages.last == "\(path): the file with the cells marked.")
            #expect(try Data(contentsOf: URL(filePath: path)).prefix(2) == Data("PK".utf8))
            let cells = try await city.program.run("table", "read", path, "--sheet", "1")
            #expect(cells.output.contains("receipt,abc,2024-05-01"), "\(cells.output) \(cells.errors)")
            #expect(
                try await city.check(file, "--marked", path).errors.contains("there is a file of this name already"))
            let good = try await city.check(Self.report, "--marked", city.scratch.folder + "/none.xlsx")
            #expect(good.errors.hasSuffix("/none.xlsx: not written, as there is nothing to mark.\n"), "\(good.errors)")
        }
    }

    @Test func `bytes that have their receipt are told so, and a check of them stores nothing`() async throws {
        try await City.with { city in
            let receipt = try await city.submit(Self.report, "--json").json()["receipt"]
            let checked = try await city.check(Self.report, "--format", "json").json()
            #expect(checked["receipt"] == receipt)
            #expect(checked["stored"] == .bool(false))
        }
    }
}

extension City {
    /// The day on which files are checked.
    fileprivate static let checkDay = "2024-10-01"

    fileprivate var onCheckDay: Program {
        var program = program
        program.environment["CLAUSEWATCH_CLOCK_TODAY"] = Self.checkDay
        return program
    }

    fileprivate func check(_ file: String, _ more: String...) async throws -> Program.Ending {
        try await onCheckDay.run(
            ["report", "check", file, "--contract", "C-1", "--period", City.period, "--received", "2024-09-15"] + more)
    }
}
