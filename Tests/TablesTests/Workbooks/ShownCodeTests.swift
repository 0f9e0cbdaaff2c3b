import Tables
import Testing

/// Codes that an OpenDocument spreadsheet holds as numbers and shows with zeros in front.
@Suite struct ShownCodeTests {
    private static let names =
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" "

    /// A sheet whose third cell holds a number in a format; the style is the cell's own, or its column's.
    private func sheet(_ format: String, _ stored: String, ofColumn: Bool) -> [UInt8] {
        let styles =
            "<office:automatic-styles><number:number-style style:name=\"N8\">\(format)</number:number-style>"
            + "<style:style style:name=\"c8\" style:family=\"table-cell\" style:data-style-name=\"N8\"/>"
            + "</office:automatic-styles>"
        let old = "<table:table-cell office:value-type=\"float\" office:value=\"1.50\""
        let name = ofColumn ? "" : " table:style-name=\"c8\""
        let number = "<table:table-cell\(name) office:value-type=\"float\" office:value=\"\(stored)\""
        var content = FuzzedFile.content.replacing("xmlns:text=", with: Self.names + "xmlns:text=")
            .replacing("<office:body>", with: styles + "<office:body>").replacing(old, with: number)
        if ofColumn {
            let columns =
                "<table:table-column table:number-columns-repeated=\"5\" table:default-cell-style-name=\"c8\"/>"
            content = content.replacing("table:name=\"Lines\">", with: "table:name=\"Lines\">" + columns)
        }
        return FuzzedFile.bytes([5] + Array(content.utf8))
    }

    @Test(
        arguments: [
            ("<number:number number:decimal-places=\"0\" number:min-integer-digits=\"8\"/>", "1234567", "01234567"),
            ("<number:number number:min-integer-digits=\"8\"/>", "12345678", "12345678"),
            ("<number:number number:min-integer-digits=\"5\"/>", "1.5", "1.5"),
            ("<number:number number:decimal-places=\"2\" number:min-integer-digits=\"5\"/>", "7", "7"),
            ("<number:number number:min-integer-digits=\"1\"/>", "7", "7"),
            ("<number:number number:min-integer-digits=\"4\" number:grouping=\"true\"/>", "7", "7"),
            ("<number:text>No. </number:text><number:number number:min-integer-digits=\"4\"/>", "7", "7"),
            (
                "<number:number number:min-integer-digits=\"4\"><number:embedded-text number:position=\"2\">-"
                    + "</number:embedded-text></number:number>", "7", "7"
            ),
        ], [true, false])
    func `a code that its format shows with zeros in front is read with them`(
        shown: (format: String, stored: String, read: String), ofColumn: Bool
    ) throws {
        let table = try Table.read(
            sheet(shown.format, shown.stored, ofColumn: ofColumn), name: "a.ods",
            options: .init(header: HeaderPlace.none))
        let row = try #require(table.row(number: 1))
        #expect(row.text(2) == shown.read)
        #expect("\(row.kind(2))" == (shown.read.utf8.count == 8 ? "text" : "number"))
    }
}
