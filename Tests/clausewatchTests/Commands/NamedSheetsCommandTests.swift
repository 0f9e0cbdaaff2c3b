import Foundation
import Testing

/// Several sheets that are named on the command line.
@Suite(.timeLimit(.minutes(5))) struct NamedSheetsCommandTests {
    private static let workbook = Checkout.root.appending(path: "Tests/Fixtures/reports/two-sheets.xlsx").path

    @Test func `a report is read from all of them, and each row is told at its own`() async throws {
        try await City.with { city in
            let unnamed = try await city.submit(Self.workbook)
            #expect(unnamed.status == 1)
            #expect((unnamed.output + unnamed.errors).contains("are each named with --sheet"))
            // All of them were paid before the contract began.
            let named = try await city.submit(
                Self.workbook, "--sheet", "January", "--sheet", "3", "--json")
            #expect(named.status == 1)
            let problems = try named.json()["problems"].list.filter { $0["severity"].text == "error" }
            #expect(Set(problems.map { $0["cause"].text }) == ["dayOutsideTerm"], "\(named.output)")
            let places = problems.map { "\($0["sheet"].text ?? "-") \($0["row"].decimal ?? 0)" }
            #expect(places == ["January 2", "February 2", "February 3"])
        }
    }

    @Test func `where one table is read, a second sheet is refused`() async throws {
        for words in [["table", "read", Self.workbook], City.register] {
            let ending = try await Program().run(words + ["--sheet", "January", "--sheet", "February"])
            #expect(ending.status == 2, "\(ending.errors)")
            #expect(ending.errors.contains("--sheet is given 2 times; expected one sheet."), "\(ending.errors)")
        }
    }
}
