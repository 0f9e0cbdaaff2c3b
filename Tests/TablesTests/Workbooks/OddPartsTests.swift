import Testing

@testable import Tables

/// Workbooks whose lists lead to other parts than they say, and workbooks of many sheets.
@Suite struct OddPartsTests {
    private static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// The small workbook with words of a part put in place of others, and parts added or renamed.
    private func workbook(
        _ part: String = "", _ old: String = "", _ new: String = "", adding more: [(String, String)] = []
    ) -> [UInt8] {
        var zip = StoredZip()
        for (name, text) in FuzzedFile.parts + more {
            zip.add(name, Array((name == part ? text.replacing(old, with: new) : text).utf8))
        }
        return zip.file
    }

    @Test func `a built-in format of money names the currency of nobody, and its code that of the sender`() throws {
        func shown(_ id: Int, _ code: String = "") throws -> [ShownUnit] {
            let formats = code.isEmpty ? "" : "<numFmts><numFmt numFmtId=\"\(id)\" formatCode=\"\(code)\"/></numFmts>"
            let bytes = workbook(
                "xl/styles.xml", FuzzedFile.parts[3].text,
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\(formats)<cellXfs>"
                    + "<xf/><xf/><xf numFmtId=\"\(id)\"/><xf/></cellXfs></styleSheet>")
            return try Table.read(bytes, name: "a.xlsx").summary.columns.flatMap { $0.shown.map(\.unit) }
        }
        for id in [5, 6, 7, 8, 42, 44] { #expect(try shown(id) == [.openers], "\(id)") }
        for id in [0, 2, 4, 37, 38, 39, 40, 41, 43] { #expect(try shown(id) == [], "\(id)") }
        #expect(try shown(44, "&quot;£&quot;#,##0").map { $0.currencies.map(\.name) } == [["GBP"]])
        #expect(try shown(44, "&quot;£&quot;#,##0").map(\.isOpeners) == [false])
    }

    @Test(arguments: [
        ("00000000", "1234567", "01234567"), ("00000000", "12345678", "12345678"), ("00000", "1.5", "1.5"),
        ("0", "7", "7"), ("0.00", "7", "7"), ("000;-000", "7", "007"), ("#,##0", "1234567", "1234567"),
    ])
    func `a code that its format shows with zeros in front is read with them`(
        format: String, stored: String, read: String
    ) throws {
        var zip = StoredZip()
        for (name, text) in FuzzedFile.parts {
            let styles =
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"
                + "<numFmt numFmtId=\"164\" formatCode=\"\(format)\"/></numFmts><cellXfs><xf/><xf/>"
                + "<xf numFmtId=\"164\"/><xf/></cellXfs></styleSheet>"
            let part =
                name == "xl/styles.xml"
                ? styles : text.replacing("<c s=\"2\"><v>1.5</v>", with: "<c s=\"2\"><v>\(stored)</v>")
            zip.add(name, Array(part.utf8))
        }
        let texts = try Table.read(zip.file, name: "a.xlsx").texts.joined()
        #expect(texts.contains(read), "\(texts)")
    }

    private func refusal(_ bytes: [UInt8]) -> String? {
        do throws(TableError) {
            _ = try Table.read(bytes, name: "odd.xlsx")
            return nil
        } catch {
            return error.message
        }
    }

    @Test func `a sheet is found by a path from the container's root and by one through a folder`() throws {
        for target in ["/xl/worksheets/sheet1.xml", "./worksheets/../worksheets/sheet1.xml"] {
            let bytes = workbook("xl/_rels/workbook.xml.rels", "\"worksheets/sheet1.xml\"", "\"\(target)\"")
            #expect(try Table.read(bytes, name: "odd.xlsx").texts.first == ["Supplier", "Amount"])
        }
    }

    @Test(arguments: [
        ("_rels/.rels", "xl/workbook.xml", "xl/book.xml", "it names xl/book.xml and the container has no such part"),
        ("_rels/.rels", "xl/workbook.xml", "xl/styles.xml", "holds a styleSheet and a workbook was expected"),
        ("_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "holds a worksheet and a workbook was expected"),
        (
            "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "sharedStrings.xml",
            "xl/sharedStrings.xml: it holds a sst, and the workbook names it as another part"
        ),
        ("xl/_rels/workbook.xml.rels", "\"styles.xml", "\"sharedStrings.xml", "sharedStrings.xml: it holds a sst"),
        ("xl/_rels/workbook.xml.rels", "\"sharedStrings.xml", "\"styles.xml", "styles.xml: it holds a styleSheet"),
        ("xl/_rels/workbook.xml.rels", "/worksheet\"", "/chartsheet\"", "sheet1.xml: it holds a worksheet"),
        ("xl/_rels/workbook.xml.rels", "/worksheet\"", "/theme\"", "sheet1.xml: it holds a worksheet"),
        ("xl/worksheets/sheet1.xml", "spreadsheetml/2006/main", "other", "sheet1.xml: it holds a worksheet"),
        (
            "xl/_rels/workbook.xml.rels", "Target=\"worksheets", "TargetMode=\"External\" Target=\"worksheets",
            "sheet \"Lines\" has no part in the container"
        ),
    ])
    func `a list that leads to another part is refused and gives no empty table`(
        part: String, old: String, new: String, says: String
    ) {
        #expect(refusal(workbook(part, old, new))?.contains(says) == true)
    }

    @Test func `two workbooks in one container are refused`() {
        let second = "<Relationship Id=\"z\" Type=\"\(Self.references)/officeDocument\" Target=\"xl/other.xml\"/>"
        let bytes = workbook(
            "_rels/.rels", "</Relationships>", second + "</Relationships>", adding: [("xl/other.xml", "<workbook/>")])
        #expect(
            refusal(bytes)?.contains("both xl/workbook.xml and xl/other.xml as the workbook's officeDocument") == true)
    }

    @Test(arguments: ["1048577", "99999999999"]) func `a row beyond the last of a sheet is told as such`(row: String) {
        let bytes = workbook("xl/worksheets/sheet1.xml", "<row r=\"3\"", "<row r=\"\(row)\"")
        #expect(refusal(bytes)?.contains("row \"\(row)\" lies beyond the 1048576 rows that a sheet has") == true)
    }

    @Test(arguments: [50, 51]) func `no more than fifty sheets are looked into`(count: Int) throws {
        let sheets = (1...count).map { "<sheet name=\"S\($0)\" r:id=\"b\"/>" }.joined()
        let bytes = workbook(
            "xl/workbook.xml", "<sheet name=\"Lines\" state=\"visible\" r:id=\"b\"/>", sheets)
        guard count > SheetContents.most else {
            #expect(try SheetContents.besides("S1", in: bytes, file: "a.xlsx").map(\.number) == Array(2...50))
            return
        }
        let error = try #require(throws: TableError.self) {
            try SheetContents.besides("S1", in: bytes, file: "a.xlsx")
        }
        #expect(error.code == .sheet)
        #expect(error.message.contains("the workbook has 51 sheets, and at most 50 are looked into"))
    }
}
