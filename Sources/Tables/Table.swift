/// A table as a sender wrote it: a header and rows of text cells that remember where they stand.
public struct Table: Sendable {
    /// The header cells, trimmed, blank and repeated ones kept by position; empty for a file without a filled cell.
    public let header: [String]
    /// What was decided about the file and what was passed over.
    public let summary: TableSummary
    private let records: Records
    /// The indexes of the records that are data.
    private let rows: [Int]

    /// Reads a CSV file, deciding encoding, delimiter and header row from the file unless the options fix them.
    ///
    /// A file without a filled cell is an empty table; a row keeps its own width.
    public static func read(
        _ bytes: [UInt8], name: String, options: TableOptions = .init()
    ) throws(TableError) -> Table {
        guard bytes.count <= options.limit else {
            throw TableError(
                .overLimit, file: name,
                "the file has \(bytes.count) bytes and at most \(options.limit) are read; "
                    + "split it into files of fewer rows, each with the header")
        }
        let text = try DecodedText(bytes, file: name)
        let delimiter = try Delimiter(options.delimiter, in: text, file: name)
        var scanner = RecordScanner(text, delimiter: delimiter.byte, file: name)
        let records = try scanner.scan()
        var summary = TableSummary(encoding: text.encoding, mark: text.mark, notes: text.notes)
        summary.lineEnd = scanner.lineEnd
        summary.delimiter = delimiter.text
        summary.records = records.count
        if text.mayHaveLost, let note = LostCharacters.note(records) { summary.notes.append(note) }
        return try Table(records, HeaderSearch(records, fixed: options.headerRow, file: name), summary)
    }

    private init(_ records: Records, _ header: HeaderSearch, _ summary: TableSummary) {
        self.records = records
        var summary = summary
        guard let index = header.index else {
            self.header = []
            self.summary = summary
            rows = []
            return
        }
        summary.headerRow = index + 1
        summary.preambleRows = index
        summary.notes += header.notes
        let body = TableBody(records, header: index)
        summary.emptyRows = body.emptyRows
        summary.markedRows = body.marked
        summary.dataRows = body.rows.count
        summary.notes += body.notes
        self.header = records.row(index).texts
        self.summary = summary
        rows = body.rows
    }

    /// Calls `body` with each data row in order; empty and marked rows are left out.
    public func forEachRow<Failure>(_ body: (Row) throws(Failure) -> Void) throws(Failure) {
        for index in rows {
            try body(records.row(index))
        }
    }

    /// The row of that number, counted from one as the sender's spreadsheet does; header, empty and marked ones too.
    public func row(number: Int) -> Row {
        records.row(number - 1)
    }
}
