import Testing

@testable import Tables

@Suite struct WrappedLinesTests {
    @Test(arguments: [
        ("", 10, 1), ("one", 10, 1), ("one two three", 7, 2), ("one two three", 8, 2), ("one two three", 5, 3),
        ("a\nb", 10, 2), ("a\n\nb", 10, 3), ("abcdefghijk", 5, 3), ("ab abcdefghij", 5, 3), ("abcde abcde", 5, 2),
        ("x", 0, 1),
    ])
    func `a text takes the lines that its words need`(text: String, width: Int, lines: Int) {
        #expect(WrappedLines.count(text, width: width) == lines)
    }

    private static func sheet(_ sheet: NewSheet) throws -> String {
        let bytes = try WorkbookWriter.bytes(NewWorkbook([sheet], made: 0))
        let part = try ArchiveEdit(bytes, file: "x.xlsx").content("xl/worksheets/sheet1.xml")
        return String(decoding: try #require(part), as: UTF8.self)
    }

    @Test func `a row is as high as its longest text in lines, over all columns that the text takes`() throws {
        let text = "one two three four five six"
        let cells = [NewCell(.text(text), look: .wrapped), NewCell(.text("x"))]
        let columns = [NewColumn(width: 10), NewColumn(width: 20)]
        let narrow = try Self.sheet(NewSheet(name: "A", columns: columns, rows: [[NewCell(.text("y"))], cells]))
        #expect(narrow.contains("<row r=\"2\" spans=\"1:2\" ht=\"45\" customHeight=\"1\">"), "\(narrow)")
        #expect(narrow.contains("<row r=\"1\" spans=\"1:2\">"), "\(narrow)")
        let whole = NewCell(.text(text), look: .wrapped, span: 2)
        let wide = try Self.sheet(NewSheet(name: "A", columns: columns, rows: [[whole]]))
        #expect(!wide.contains("customHeight"), "\(wide)")
        #expect(wide.contains("<mergeCell ref=\"A1:B1\"/>"), "\(wide)")
    }

    @Test func `a text that is not in lines leaves its row as it is`() throws {
        let long = NewCell(.text(String(repeating: "word ", count: 40)), look: .faint)
        #expect(!(try Self.sheet(NewSheet(name: "A", columns: [NewColumn(width: 5)], rows: [[long]])).contains(" ht=")))
    }
}
