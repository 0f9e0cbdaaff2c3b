import Reports
import Testing

/// A lone cell below the rows: a footer is told, a line begun is not lost.
@Suite struct LoneCellsTests {
    private static let rows = ["payee,amount,date", "Acme Ltd,1.50,2024-02-01", "Beta Ltd,2.50,2024-02-02"]

    private func read(_ last: String) throws -> ReportReading {
        try ReportSample.read((Self.rows + [last]).joined(separator: "\n"))
    }

    @Test(arguments: ["C Ltd,,", "nil,,", "01234567,,", ",,2024-02-03"])
    func `a last row of one cell that lines have is refused`(last: String) throws {
        guard case .refused(let problems) = try read(last) else {
            Issue.record("accepted")
            return
        }
        #expect(problems.map(\.cause) == [.cellBlank])
        #expect(problems.map(\.row) == [4])
        #expect(problems.first?.message.hasPrefix("expected a whole line") == true)
    }

    @Test(arguments: [
        "© City of Leeds,,", "Source: the ledger,,", "End of report,,", "Printed on 3 March 2024,,",
        "Opgemaakt door de administratie,,", "This list holds all that was paid,,",
    ])
    func `a footer is passed over with a warning that names it`(last: String) throws {
        guard case .accepted(let content) = try read(last) else {
            Issue.record("refused")
            return
        }
        #expect(content.lines.count == 2)
        #expect(content.warnings.map(\.cause) == [.rowPassedOver])
        #expect(content.warnings.map(\.row) == [4])
        #expect(content.warnings.map(\.value) == [last.replacing(",,", with: "")])
    }

    @Test func `a footer is told on refusal too`() throws {
        let problems = try ReportSample.refused(
            "payee,amount,date", "Acme Ltd,ten,2024-02-01", "Beta Ltd,2.50,2024-02-02", "Source: the ledger,,")
        #expect(problems.map(\.cause) == [.numberUnreadable, .rowPassedOver])
    }

    @Test func `a lone sum in the column of amounts is no line begun`() throws {
        guard case .accepted(let content) = try read(",4.00,") else {
            Issue.record("refused")
            return
        }
        #expect(content.warnings == [])
    }

    @Test func `a file without such a row has no warning`() throws {
        #expect(try ReportSample.accepted(Self.rows[0], Self.rows[1], Self.rows[2]).warnings == [])
    }
}
