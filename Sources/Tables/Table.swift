/// A table as a sender wrote it: a header and rows of text cells that remember where they stand.
public struct Table: Sendable {
    /// The header cells, trimmed, blank and repeated ones kept by position; empty for a file without a header.
    public let header: [String]
    /// What was decided about the file and what was passed over.
    public let summary: TableSummary
    private let records: PackedRecords

    /// Reads a file of any form, deciding encoding, delimiter and header from the file unless the options fix them.
    ///
    /// A file without a filled cell is an empty table; a row keeps its own width.
    public static func read(
        _ bytes: [UInt8], name: String, options: TableOptions = .init()
    ) throws(TableError) -> Table {
        let opened = try TableFile.open(HeldBytes(bytes: bytes), name: name, options: options)
        let walk = try TableWalk(opened, options, file: name)
        var packing = RecordPacking()
        var formats = FormatSurvey(options)
        let facts = try walk.run { record throws(TableError) in
            guard packing.add(record) else {
                throw TableError(
                    .overLimit, file: name, record: record.number,
                    "the cells up to here take more than \(RecordPacking.most >> 20) MiB; split the table into files of "
                        + "fewer rows, each with the header")
            }
            formats.add(record)
        }
        return Table(
            header: facts.header, summary: walk.summary(facts, formats), records: PackedRecords(packing))
    }

    /// Calls `body` with each data row in order; empty and marked rows are left out.
    public func forEachRow<Failure>(_ body: (Row) throws(Failure) -> Void) throws(Failure) {
        for index in 0..<records.count {
            try body(records.row(index))
        }
    }

    /// The data row of that number, counted from one as the sender's spreadsheet does; nil where no data row stands.
    public func row(number: Int) -> Row? {
        records.index(of: number).map(records.row)
    }
}
