import Testing

@testable import Tables

@Suite struct ArchiveEditTests {
    @Test func `a part that is too large to be edited is told before it is unpacked`() throws {
        let sheet = NewSheet(name: "A", columns: [], rows: [[NewCell(.text("x"))]])
        let bytes = try WorkbookWriter.bytes(NewWorkbook([sheet], made: 0))
        let part = "xl/worksheets/sheet1.xml"
        let size = try #require(try ArchiveEdit(bytes, file: "x.xlsx").content(part)).count
        #expect(try ArchiveEdit(bytes, file: "x.xlsx", largest: size).content(part)?.count == size)
        let small = try ArchiveEdit(bytes, file: "x.xlsx", largest: size - 1)
        let error = #expect(throws: TableError.self) { try small.content(part) }
        #expect(error?.code == .inflation)
        #expect(error?.description.contains("the most that is marked; split the file") == true)
    }
}
