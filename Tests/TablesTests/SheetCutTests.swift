import Testing

@testable import Tables

/// A sheet whose unmarked rows are not read as XML, beside the same sheet copied whole.
@Suite struct SheetCutTests {
    private static let part = "xl/worksheets/sheet1.xml"

    private static func workbook(rows: [Int]) throws -> [UInt8] {
        var cells: [[NewCell]] = Array(repeating: [], count: rows.last ?? 0)
        for row in rows { cells[row - 1] = [NewCell(.text("<row r=\"\(row)\">")), NewCell(.number("\(row)"))] }
        let sheet = NewSheet(name: "A", columns: [], rows: cells)
        return try WorkbookWriter.bytes(NewWorkbook([sheet], made: 0))
    }

    private static func marking(_ rows: [Int]) throws -> SheetMarking {
        let styles = try StyleMarking(Array("<styleSheet/>".utf8), part: "s", file: "x")
        let marks = rows.map { CellMark(sheet: 0, row: $0, column: $0 % 4, tone: .error, text: "") }
        return SheetMarking(marks, styles, drawing: "rId1")
    }

    private static func edited(_ bytes: [UInt8], _ rows: [Int], cut: Bool) throws -> String {
        var package = try ArchiveEdit(bytes, file: "x.xlsx")
        var edit = try marking(rows)
        if cut { try package.edit(part, rows: Set(rows), &edit) } else { try package.edit(part, &edit) }
        let content = try ArchiveEdit(try package.written(), file: "x.xlsx").content(part)
        return String(decoding: try #require(content), as: UTF8.self)
    }

    private static func cut(_ bytes: [UInt8], _ rows: [Int]) throws -> SheetCut? {
        let archive = try Archive(bytes, file: "x.xlsx", time: TimeLimit(nil, upTo: bytes.count, file: "x.xlsx"))
        return try SheetCut(try #require(archive[part]), of: archive, marked: Set(rows))
    }

    @Test(arguments: [[1], [2, 3], [5_000], [7, 4_000, 4_001, 9_000], [30, 31, 32, 5_001, 20_000], [12, 6_000]])
    func `it comes out as it does when it is copied whole`(rows: [Int]) throws {
        let bytes = try Self.workbook(rows: Array(1...30) + Array(stride(from: 40, through: 6_000, by: 3)))
        let whole = try Self.edited(bytes, rows, cut: false)
        #expect(try Self.edited(bytes, rows, cut: true) == whole)
        #expect(rows.allSatisfy { whole.contains("<row r=\"\($0)\"") })
        let cut = try #require(try Self.cut(bytes, rows))
        #expect(!cut.kept.isEmpty)
        #expect(cut.rest.count < 4_000)
    }

    @Test func `a sheet whose bytes do not tell its rows is copied whole`() throws {
        let bytes = try Self.workbook(rows: [1, 2, 3])
        let package = try ArchiveEdit(bytes, file: "x.xlsx")
        let text = String(decoding: try #require(try package.content(Self.part)), as: UTF8.self)
        let odd = [
            text.replacing("<row r=\"2\"", with: "<row"), text.replacing("<sheetData>", with: "<sheetData><!-- -->"),
            text.replacing("<row r=\"2\"", with: "<?x?><row r=\"2\""),
            text.replacing("encoding=\"UTF-8\"", with: "encoding=\"ISO-8859-1\""),
        ]
        for text in odd {
            var package = package
            package.put(Self.part, text)
            let bytes = try package.written()
            #expect(try Self.cut(bytes, [3]) == nil)
            #expect(try Self.edited(bytes, [3], cut: true) == Self.edited(bytes, [3], cut: false))
        }
        for start in ["<row customHeight='1' r = \"2\"", "<row\nr='2'", "<row ht=\"15\"\tr=\"2\""] {
            var package = package
            package.put(Self.part, text.replacing("<row r=\"2\"", with: start))
            let bytes = try package.written()
            #expect(try Self.cut(bytes, [3])?.kept.count == 1, "\(start)")
            #expect(try Self.edited(bytes, [2], cut: true) == Self.edited(bytes, [2], cut: false), "\(start)")
        }
        var package2 = package
        package2.put(
            Self.part,
            text.replacing("<row", with: "<x:row").replacing("</row", with: "</x:row")
                .replacing("sheetData", with: "x:sheetData").replacing(
                    "<worksheet",
                    with: "<worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""))
        let prefixed = try package2.written()
        #expect(try #require(try Self.cut(prefixed, [3])).kept.count == 1)
        #expect(try Self.edited(prefixed, [3], cut: true) == Self.edited(prefixed, [3], cut: false))
    }
}
