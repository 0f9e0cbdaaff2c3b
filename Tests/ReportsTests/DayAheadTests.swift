import Contracts
import Reports
import Testing

/// What is dated after the day a file counts as received.
@Suite struct DayAheadTests {
    private func warnings(_ lines: [String], received: String?) throws -> [Problem] {
        var context = try ReportSample.context()
        context.received = try received.map { try #require(Day($0)) }
        let text = lines.joined(separator: "\n")
        guard case .accepted(let content) = ReportReader.read(Array(text.utf8), name: "r.csv", in: context) else {
            Issue.record("refused")
            return []
        }
        return content.warnings
    }

    private static let rows = [
        ["kind,payee,amount,date", "payment,12345678,1.00,2024-03-01", "payment,12345678,2.00,2024-03-02"],
        ["kind,amount,date", "receipt,1.00,2024-03-01", "receipt,2.00,2024-03-02"],
        [
            "kind,code,value,date", "statement,procurement-strategy,yes,2024-03-01",
            "statement,procurement-strategy,no,2024-03-02",
        ],
        [
            "kind,person,block,from,to,hours per week", "placement,k-1,participatiewet,2024-03-01,2024-06-30,24",
            "placement,k-2,participatiewet,2024-03-02,2024-06-30,24",
        ],
    ]

    @Test(arguments: rows) func `a row dated after the day of receipt is worth a warning with the bounds`(
        _ rows: [String]
    ) throws {
        let found = try warnings(rows, received: "2024-03-01")
        #expect(found.map(\.cause) == [.dayAhead])
        #expect(found.map(\.row) == [3])
        #expect(found.map(\.value) == ["2024-03-02"])
        #expect(
            found.first?.message.hasPrefix(
                "expected a day from 2024-01-01 to 2024-03-01, the day the file counts as received") == true)
        #expect(try warnings(rows, received: "2024-03-02") == [])
        #expect(try warnings(rows, received: nil) == [])
    }

    @Test func `a day after both the period and the receipt is told once`() throws {
        let found = try warnings(["payee,amount,date", "12345678,1.00,2026-03-01"], received: "2024-07-01")
        #expect(found.map(\.cause) == [.dayAhead])
    }

    @Test func `a subcontract may begin later`() throws {
        let found = try warnings(
            ["kind,payee node,payee,start,end", "subcontract,n4,12345678,2024-09-01,2025-03-01"],
            received: "2024-03-01")
        #expect(found == [])
    }
}
