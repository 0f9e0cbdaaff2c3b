import CLibXlsxWriter

/// How wide the columns of a sheet have to be for most of their cells, which would else be cut off by their neighbours.
struct PlainWidths {
    private var widths: [Int] = []
    private var rows = 0

    private static let (least, most) = (9, 40)
    /// As many rows tell how wide a column is.
    private static let enough = 1_000
    private static let a4: UInt8 = 9

    mutating func add(_ record: borrowing RawRecord) {
        guard rows < Self.enough else { return }
        rows += 1
        // A title above a table stands alone in its row and goes on over the cells to the right.
        var filled = 0
        for column in 0..<record.cells.count where !record.isBlank(column) { filled += 1 }
        guard filled > 1 else { return }
        for column in 0..<record.cells.count {
            if column == widths.count { widths.append(Self.least) }
            let count = String(decoding: record.raw(column), as: UTF8.self).count + 1
            widths[column] = min(max(widths[column], count), Self.most)
        }
    }

    /// Sets the columns, and prints them on A4 across, as wide as the page.
    func set(_ sheet: UnsafeMutablePointer<lxw_worksheet>) throws(WorkbookFault) {
        for (column, width) in widths.enumerated() {
            let place = lxw_col_t(column)
            try WorkbookWriter.check(
                worksheet_set_column_pixels(sheet, place, place, NewColumn.pixels(of: width), nil))
        }
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, Self.a4)
        worksheet_fit_to_pages(sheet, 1, 0)
    }
}
