import Reports
import Testing

/// Rows of a text with another number of cells than the header.
struct RowReadingTests {
    private static let header = "kind,payee,amount,date,invoice"

    @Test func `a row moved by a cell too many is told as that although its last cell is blank`() throws {
        let problems = try ReportSample.refused(
            Self.header, "payment,12345678,1.00,2024-02-01,A1", "payment,12345678,1,50,2024-02-01,",
            "payment,12345678,2.00,2024-02-01,")
        #expect(
            problems.map(\.description) == [
                "row 3: found 6 cells, the last of them blank, and expected the header's 5: the cells behind the one too "
                    + "many do not stand in their columns; put a cell that holds the delimiter in quotation marks, such as "
                    + "\"1,50\", or take the delimiter too many out"
            ])
        #expect(problems.map(\.cause) == [.cellsBeyondHeader])
    }

    @Test func `a row with a blank cell too many that can be read is taken with a warning`() throws {
        let content = try ReportSample.accepted(
            Self.header, "payment,12345678,1.00,2024-02-01,A1", "payment,12345678,2.00,2024-02-01,A2,",
            "payment,12345678,3.00,2024-02-01,A3")
        #expect(content.lines.count == 3)
        #expect(content.warnings.map(\.row) == [3])
        #expect(content.warnings.first?.message.hasPrefix("found 6 cells, the last of them blank") == true)
    }

    @Test func `a delimiter behind every row is no cell too many`() throws {
        let content = try ReportSample.accepted(
            Self.header, "payment,12345678,1.00,2024-02-01,A1,", "payment,12345678,2.00,2024-02-01,A2,")
        #expect(content.lines.count == 2)
        #expect(content.warnings == [])
        let problems = try ReportSample.refused(
            Self.header, "payment,12345678,1.00,2024-02-30,A1,", "payment,12345678,2.00,2024-02-01,A2,")
        #expect(problems.map(\.cause) == [.dayUnreadable])
    }
}
