import Testing

@testable import Tables

/// Cells with more values than one, and values that only say in another way what they are.
@Suite struct OddValueTests {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    /// A workbook whose sheet has a header and one row with the name `A` and the cells given.
    private func workbook(_ cells: String, header: [String] = ["Payee", "Amount"]) -> [UInt8] {
        let names = header.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
        let sheet =
            "<worksheet xmlns=\"\(Self.main)\" xmlns:x=\"urn:x\"><sheetData><row>\(names)</row>"
            + "<row><c t=\"inlineStr\"><is><t>A</t></is></c>\(cells)</row></sheetData></worksheet>"
        return FuzzedFile.bytes([1] + Array(sheet.utf8))
    }

    @Test(arguments: [
        ("<c><f><v>5</v></f><v>1</v></c>", "1"), ("<c><f>A1</f><v>1</v><extLst><ext><v>9</v></ext></extLst></c>", "1"),
        ("<c><v>1</v><extLst><ext><x:v>9</x:v></ext></extLst></c>", "1"), ("<c><v>1<!-- 5 -->2</v></c>", "12"),
        ("<c><v>1</v><extLst><ext><c><v>9</v></c></ext></extLst></c>", "1"),
        ("<c><v>1</v></c><extLst><ext><c><v>9</v></c></ext></extLst>", "1"),
        ("<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></is></c>", "ab"),
        ("<c t=\"inlineStr\"><v/><is><t>a</t></is></c>", "a"),
    ])
    func `a cell has its own value and nothing of what else stands in it`(cell: String, text: String) throws {
        #expect(try Table.read(workbook(cell), name: "a.xlsx").texts == [["A", text]])
    }

    @Test(arguments: [
        ("<c><v>1</v><v>9</v></c>", "has two values"),
        ("<c t=\"inlineStr\"><v>7</v><is><t>b</t></is></c>", "has two values"),
        ("<c><is><t>5</t></is><v>1</v></c>", "has two values"),
        ("<c><v>1<y>5</y>2</v></c>", "an element within its value"),
        ("<c><v>1<x:y>5</x:y>2</v></c>", "an element within its value"),
        ("<c t=\"inlineStr\"><is><t>a<t>b</t></t></is></c>", "an element within its value"),
    ])
    func `a cell with more values than one is refused with its place`(cell: String, says: String) throws {
        let error = try #require(throws: TableError.self) { try Table.read(workbook(cell), name: "a.xlsx") }
        #expect(error.code == .contents)
        #expect(error.message.contains("cell B2") && error.message.contains(says), "\(error)")
    }

    @Test func `cells beyond a workbook's header are told without a word of quotation marks`() throws {
        let bytes = workbook("<c><v>1</v></c><c><v>2</v></c>")
        let notes = try Table.read(bytes, name: "a.xlsx").summary.notes
        #expect(
            notes == [
                "Rows with filled cells beyond the header's 2 columns: 1, the first is row 2; name every column in the header."
            ])
    }

    @Test(arguments: [("1", "TRUE", "TRUE"), ("0", "FALSE", "FALSE"), ("1", "WAAR", "TRUE"), ("0", "ONWAAR", "FALSE")])
    func `a formula that LibreOffice found true or false is read so`(stored: String, shown: String, text: String) throws
    {
        let old = "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-03-31\"/>"
        func document(_ formula: String) -> [UInt8] {
            let cell =
                "<table:table-cell \(formula) office:value-type=\"float\" office:value=\"\(stored)\"><text:p>\(shown)</text:p>"
                + "</table:table-cell>"
            return FuzzedFile.bytes([5] + Array(FuzzedFile.content.replacing(old, with: cell).utf8))
        }
        func cell(_ formula: String) throws -> [String] {
            let table = try Table.read(document(formula), name: "a.ods", options: .init(header: HeaderPlace.none))
            let row = try #require(table.row(number: 1))
            return ["\(row.kind(5))", row.text(5)]
        }
        #expect(try cell("table:formula=\"of:=TRUE()\"") == ["boolean", text])
        #expect(try cell("") == ["number", stored])
    }
}
