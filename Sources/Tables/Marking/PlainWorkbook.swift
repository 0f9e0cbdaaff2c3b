import CLibXlsxWriter

/// Makes a workbook of the cells of any file that is read: texts stay texts, numbers and days that the file holds as
/// such stay those.
public enum PlainWorkbook {
    /// The sheets' names in their order, and the workbook as the bytes of an XLSX file. Each row has the number by
    /// which problems name it; of a file that names its values, as JSON does, the names are the first row and the
    /// others one further down.
    public static func make(
        _ bytes: [UInt8], name: String, options: TableOptions
    ) throws(TableError) -> (sheets: [String], bytes: [UInt8], rowsDown: Int) {
        let sources = try sources(bytes, name, options)
        let rowsDown = sources.contains { $0.source.givenHeader != nil } ? 1 : 0
        var unreadable: TableError?
        do {
            let written = try WorkbookWriter.bytes(comesInOrder: true) { (book, formats) throws(WorkbookFault) in
                var taken: Set<String> = []
                for (sheet, source) in sources where unreadable == nil {
                    let tab = tab(sheet, &taken)
                    guard let target = workbook_add_worksheet(book, tab) else {
                        throw WorkbookFault("the sheet \"\(tab)\" cannot be made")
                    }
                    unreadable = try put(source, of: name, rowsDown: rowsDown, target, formats)
                }
            }
            if let unreadable { throw unreadable }
            return (sources.map(\.sheet), written, rowsDown)
        } catch let fault as WorkbookFault {
            throw TableError(.unreadable, file: name, fault.description)
        } catch let error as TableError {
            throw error
        } catch {
            throw TableError(.unreadable, file: name, "the workbook cannot be written")
        }
    }

    /// A sheet's name as a workbook may have it: short, without the signs of references, each once.
    private static func tab(_ name: String, _ taken: inout Set<String>) -> String {
        let kept = String(name.map { "[]:*?/\\'".contains($0) ? "_" : $0 }.prefix(25))
        var (number, tab) = (1, kept.isEmpty ? "_" : kept)
        while !taken.insert(tab.lowercased()).inserted {
            number += 1
            tab = "\(kept) (\(number))"
        }
        return tab
    }

    /// Writes a sheet's rows; gives why they cannot be read on.
    private static func put(
        _ source: any RecordSource, of file: String, rowsDown: Int, _ sheet: UnsafeMutablePointer<lxw_worksheet>,
        _ formats: WorkbookFormats
    ) throws(WorkbookFault) -> TableError? {
        var widths = PlainWidths()
        if let header = source.givenHeader {
            var record = RawRecord()
            for cell in header { record.append(cell.utf8) }
            widths.add(record)
            try put(record, row: 0, sheet, formats)
        }
        var fault: WorkbookFault?
        do throws(TableError) {
            _ = try source.forEachRecord { (record) throws(TableError) in
                guard record.number + rowsDown <= CellReference.rows else {
                    throw TableError(
                        .inflation, file: file, "the file has more rows than a workbook holds, \(CellReference.rows)")
                }
                widths.add(record)
                do throws(WorkbookFault) {
                    try put(record, row: record.number - 1 + rowsDown, sheet, formats)
                } catch {
                    fault = error
                }
                return fault == nil
            }
        } catch {
            return error
        }
        if let fault { throw fault }
        try widths.set(sheet)
        return nil
    }

    /// Each sheet with its records; one sheet for a file that has none.
    private static func sources(
        _ bytes: [UInt8], _ name: String, _ options: TableOptions
    ) throws(TableError) -> [(sheet: String, source: any RecordSource)] {
        let opened = try TableFile.open(HeldBytes(bytes), name: name, options: options, timeUsed: nil)
        guard !opened.summary.sheets.isEmpty else { return [("Sheet1", opened.records)] }
        let workbook = try OpenedWorkbook(
            HeldBytes(bytes), name: name, limits: WorkbookLimits(), time: TimeLimit(nil, upTo: bytes.count, file: name))
        var sources: [(sheet: String, source: any RecordSource)] = []
        for (place, outline) in workbook.outlines.enumerated() {
            if let records = try workbook.records(of: place) { sources.append((outline.name, records)) }
        }
        return sources
    }

    private static func put(
        _ record: borrowing RawRecord, row: Int, _ sheet: UnsafeMutablePointer<lxw_worksheet>,
        _ formats: WorkbookFormats
    ) throws(WorkbookFault) {
        for column in 0..<record.cells.count where !record.isBlank(column) {
            let text = String(decoding: record.raw(column), as: UTF8.self)
            let (line, place) = (lxw_row_t(row), lxw_col_t(column))
            if record.cells[column].kind == .number {
                try WorkbookWriter.check(
                    clausewatch_write_decimal(sheet, line, place, text, formats.format(.general, .plain)))
            } else if record.cells[column].kind == .date, let day = DateFormat.yearFirst.date(Array(text.utf8)[...]) {
                var date = lxw_datetime()
                (date.year, date.month, date.day) = (Int32(day.year), Int32(day.month), Int32(day.day))
                try WorkbookWriter.check(
                    worksheet_write_datetime(sheet, line, place, &date, formats.format(.date, .plain)))
            } else {
                // The library refuses longer ones, and no spreadsheet holds them.
                try WorkbookWriter.check(
                    worksheet_write_string(
                        sheet, line, place, String(text.prefix(32_000)), formats.format(.text, .plain)))
            }
        }
    }
}
