import Testing

@testable import Tables

/// A workbook as Google Sheets downloads one. It is an imitation, put together from what others have reported of such
/// files: no `dimension` (readxl issue 26, odoo pull request 177604), no `spans` on rows (exceljs pull request 203),
/// cells left out at a row's end (tablib issue 465), no view of the workbook (xlnt issue 6); beside it the prefixes
/// of Office for Mac, shared texts without a count, and the rest of the thousand rows of a new sheet without a cell.
@Suite struct GoogleSheetsTests {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    private static let prefixes =
        "xmlns=\"\(main)\" xmlns:r=\"\(references)\" xmlns:mx=\"http://schemas.microsoft.com/office/mac/excel/2008/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\""

    private static let rows = """
        <row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c>\
        <c r="D1" s="1" t="s"><v>3</v></c></row>\
        <row r="2"><c r="A2" s="2" t="s"><v>4</v></c><c r="B2" s="3"><v>1234.5</v></c><c r="C2" s="4"><v>45747.0</v></c>\
        <c r="D2" s="2" t="b"><v>1</v></c></row>\
        <row r="3"><c r="A3" s="2" t="s"><v>5</v></c><c r="B3" s="3"><f>B2*2</f><v>2469</v></c></row>\
        <row r="4"><c r="A4" s="2" t="str"><f>UPPER(A2)</f><v>ACME</v></c><c r="B4" s="3" t="e"><f>1/0</f><v>#DIV/0!</v></c>\
        <c r="C4" s="5"><v>45747.604166666664</v></c></row>
        """

    private static var workbook: [UInt8] {
        let blank = (5...1_000).map { "<row r=\"\($0)\" ht=\"15.75\" customHeight=\"1\"/>" }.joined()
        let parts: [(String, String)] = [
            (
                "xl/worksheets/sheet1.xml",
                "\(start)<worksheet \(prefixes)><sheetPr><outlinePr summaryBelow=\"0\" summaryRight=\"0\"/></sheetPr>"
                    + "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>"
                    + "<sheetFormatPr customHeight=\"1\" defaultColWidth=\"12.63\" defaultRowHeight=\"15.75\"/>"
                    + "<sheetData>\(rows)\(blank)</sheetData><drawing r:id=\"rId1\"/></worksheet>"
            ),
            (
                "xl/workbook.xml",
                "\(start)<workbook \(prefixes)><workbookPr/><sheets><sheet state=\"visible\" name=\"Form Responses 1\" "
                    + "sheetId=\"1\" r:id=\"rId4\"/></sheets><definedNames/><calcPr/></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "\(start)<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"\(references)/theme\" Target=\"theme/theme1.xml\"/>"
                    + "<Relationship Id=\"rId2\" Type=\"\(references)/styles\" Target=\"styles.xml\"/>"
                    + "<Relationship Id=\"rId3\" Type=\"\(references)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                    + "<Relationship Id=\"rId4\" Type=\"\(references)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + "</Relationships>"
            ),
            (
                "xl/sharedStrings.xml",
                "\(start)<sst xmlns=\"\(main)\"><si><t>Supplier</t></si><si><t>Amount</t></si><si><t>Date</t></si>"
                    + "<si><t>Local</t></si><si><t>Acme</t></si><si><t xml:space=\"preserve\"> Beta &amp; Sons\n</t></si></sst>"
            ),
            (
                "xl/styles.xml",
                "\(start)<styleSheet xmlns=\"\(main)\" xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\">"
                    + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"d/m/yyyy\"/>"
                    + "<numFmt numFmtId=\"165\" formatCode=\"d/m/yyyy h:mm:ss\"/></numFmts><cellXfs count=\"6\">"
                    + "<xf borderId=\"0\" fillId=\"0\" fontId=\"0\" numFmtId=\"0\" xfId=\"0\" applyAlignment=\"1\"/>"
                    + "<xf numFmtId=\"0\"/><xf numFmtId=\"0\"/><xf numFmtId=\"4\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                    + "</cellXfs></styleSheet>"
            ),
            (
                "_rels/.rels",
                "\(start)<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"\(references)/officeDocument\" Target=\"xl/workbook.xml\"/>"
                    + "</Relationships>"
            ),
        ]
        var zip = StoredZip()
        for (name, text) in parts { zip.add(name, Array(text.utf8)) }
        return zip.file
    }

    @Test func `its cells are read, and its blank rows are none`() throws {
        let table = try Table.read(Self.workbook, name: "responses.xlsx")
        #expect(table.header == ["Supplier", "Amount", "Date", "Local"])
        #expect(
            table.texts == [
                ["Acme", "1234.5", "2025-03-31", "TRUE"], ["Beta & Sons", "2469"],
                ["ACME", "#DIV/0!", "2025-03-31T14:30:00"],
            ])
        #expect(table.numbers == [2, 3, 4])
        #expect(table.summary.sheet == "Form Responses 1")
        #expect(table.summary.records == 4)
        #expect(
            table.summary.notes == ["Cells that show an error: 1, the first in B4; the error's name is their text."])
    }
}
