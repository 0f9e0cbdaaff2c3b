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

    @Test func `whichever parts stay as they are, the container is written and they are in it`() throws {
        let sheets = ["A", "B"].map { NewSheet(name: $0, columns: [], rows: [[NewCell(.text($0))]]) }
        let bytes = try WorkbookWriter.bytes(NewWorkbook(sheets, made: 0))
        let names = try Archive(bytes, file: "x.xlsx", time: TimeLimit(nil, upTo: 0, file: "x.xlsx")).parts.map(\.name)
        #expect(names.count > 5)
        for (place, name) in names.enumerated() {
            var edit = try ArchiveEdit(bytes, file: "x.xlsx")
            for changed in names[place...] { edit.put(changed, "changed \(changed)") }
            edit.put("added.txt", "added \(name)")
            let written = try ArchiveEdit(try edit.written(), file: "x.xlsx")
            #expect(try written.content("added.txt") == Array("added \(name)".utf8))
            for (other, part) in names.enumerated() {
                let expected = other < place ? try edit.content(part) : Array("changed \(part)".utf8)
                #expect(try written.content(part) == expected, "\(part)")
            }
        }
    }
}
