import Testing

@testable import Tables

@Suite struct PlainWorkbookTests {
    @Test func `columns are as wide as their cells ask for, within bounds, and a title asks for nothing`() throws {
        let title = "A title that is longer than any of the columns below it may be"
        let text = "\(title);;;\na;Leveranciersnaam;c;d\n1;Voorbeeld Bouw B.V.;2;\(String(repeating: "x", count: 90))\n"
        let made = try PlainWorkbook.make(Array(text.utf8), name: "a.csv", options: TableOptions())
        let part = try ArchiveEdit(made.bytes, file: "x.xlsx").content("xl/worksheets/sheet1.xml")
        let sheet = String(decoding: try #require(part), as: UTF8.self)
        let widths = sheet.matches(of: /<col min="\d+" max="\d+" width="(\d+)/).map { String($0.1) }
        #expect(widths == ["9", "20", "9", "40"], "\(sheet.prefix(900))")
        #expect(sheet.contains("orientation=\"landscape\""))
    }
}
