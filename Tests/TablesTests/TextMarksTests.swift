import Tables
import Testing

/// What cells of a column have in them that few have.
@Suite struct TextMarksTests {
    private func reading(_ cells: [String]) throws -> ColumnReading {
        try Table.read("Name;Remark\n" + cells.map { "A;\($0)\n" }.joined()).summary.columns[1]
    }

    @Test(
        arguments: [
            (["word", "7"], false, 1), (["a@example.org"], true, 0), (["no 12 34", "5 apples"], false, 4),
            (["2024-02-28"], false, 8), (["-123456.78"], false, 8), (["123456789"], false, 9),
            (["plain", "full\u{FF20}width", "3"], true, 1), (["\u{FF11}\u{FF12}"], true, 0), (["", "n/a"], false, 0),
        ] as [([String], Bool, Int)])
    func `an at sign anywhere and the most digits of a cell are told`(
        cells: [String], hasAt: Bool, digits: Int
    ) throws {
        let reading = try reading(cells)
        #expect(reading.hasAt == hasAt)
        #expect(reading.mostDigits == digits)
    }

    @Test func `a lone cell behind thousands of others is seen`() throws {
        let others = Array(repeating: "some words", count: 5_000)
        #expect(try reading(others + ["a@example.org"]).hasAt)
        #expect(try reading(others + ["nr 123456782"]).mostDigits == 9)
        #expect(try !reading(others).hasAt)
    }
}
