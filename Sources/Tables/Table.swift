/// A table as a sender wrote it: a header and rows of text cells that remember where they stand.
public struct Table: Sendable {
    /// The header cells, trimmed, blank and repeated ones kept by position; empty for a file without a header.
    public let header: [String]
    /// What was decided about the file and what was passed over.
    public let summary: TableSummary
    /// The data rows in order, none of the blocks empty.
    private let blocks: [PackedRecords]

    /// Reads a file of any form, deciding encoding, delimiter and header from the file unless the options fix them.
    ///
    /// A file without a filled cell is an empty table; a row keeps its own width.
    ///
    /// - Parameter timeUsed: How much processor time the file has taken so far, of which it may take 10 s for every
    ///   20 MiB let in; nil for no limit.
    public static func read(
        _ bytes: [UInt8], name: String, options: TableOptions = .init(), timeUsed: (@Sendable () -> Duration)? = nil
    ) throws(TableError) -> Table {
        let opened = try TableFile.open(HeldBytes(bytes), name: name, options: options, timeUsed: timeUsed)
        let walk = try TableWalk(opened, options, file: name)
        var held = HeldRows(beside: opened.records.held, file: name)
        var formats = FormatSurvey(options)
        let facts = try walk.run { record throws(TableError) in
            try held.add(record)
            formats.add(record)
        }
        held.close()
        return Table(header: facts.header, summary: walk.summary(facts, formats), blocks: held.blocks)
    }

    init(header: [String], summary: TableSummary, blocks: [PackedRecords]) {
        (self.header, self.summary, self.blocks) = (header, summary, blocks)
    }

    /// Calls `body` with each data row in order; empty and marked rows are left out.
    public func forEachRow<Failure>(_ body: (Row) throws(Failure) -> Void) throws(Failure) {
        for block in blocks {
            for index in 0..<block.count { try body(block.row(index)) }
        }
    }

    /// The data row of that number, counted from one as the sender's spreadsheet does; nil where no data row stands.
    public func row(number: Int) -> Row? {
        let block = blocks.last { Int($0.numbers[0]) <= number }
        return block.flatMap { block in block.index(of: number).map(block.row) }
    }
}
