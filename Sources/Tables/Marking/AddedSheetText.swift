/// The part of a sheet that is added: every cell is a text.
struct AddedSheetText {
    let sheet: AddedSheet
    /// The style of strong texts, and of those in lines.
    let styles: (strong: Int, wrapped: Int)

    /// The part; links are those within the workbook.
    var part: [UInt8] {
        var text = MarkupText()
        text.raw(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet "
                + "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><cols>")
        for (place, width) in sheet.widths.enumerated() {
            text.raw("<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width)\" customWidth=\"1\"/>")
        }
        text.raw("</cols><sheetData>")
        for (place, row) in sheet.rows.enumerated() { write(row, number: place + 1, &text) }
        text.raw("</sheetData>")
        writeLinks(&text)
        // A4 across, as wide as the page and as long as it is.
        text.raw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>")
        return text.bytes
    }

    private func write(_ row: AddedSheet.Row, number: Int, _ text: inout MarkupText) {
        let height = lines(row) * WrappedLines.height
        text.raw("<row r=\"\(number)\" ht=\"\(height)\" customHeight=\"1\">")
        let style = row.look == .strong ? styles.strong : styles.wrapped
        for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
            let name = CellReference(row: number, column: column).text
            text.raw("<c r=\"\(name)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            text.text(cell)
            text.raw("</t></is></c>")
        }
        text.raw("</row>")
    }

    /// The lines of its longest text; a heading goes on over the cells to the right.
    private func lines(_ row: AddedSheet.Row) -> Int {
        guard row.look == .plain else { return 1 }
        return zip(row.cells, sheet.widths).map { WrappedLines.count($0, width: $1) }.max() ?? 1
    }

    private func writeLinks(_ text: inout MarkupText) {
        let links = sheet.rows.enumerated().compactMap { place, row in row.link.map { (place + 1, $0) } }
        guard !links.isEmpty else { return }
        text.raw("<hyperlinks>")
        for (row, link) in links {
            var tag = MarkupTag(name: "hyperlink", attributes: [("ref", "C\(row)"), ("location", link)])
            tag.isEmpty = true
            text.open(tag)
        }
        text.raw("</hyperlinks>")
    }
}
