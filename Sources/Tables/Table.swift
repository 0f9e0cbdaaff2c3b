/// A table as a sender wrote it: a header and rows of text cells that remember where they stand.
public struct Table: Sendable {
    /// The header cells, trimmed, blank and repeated ones kept by position; empty for a file without a header.
    public let header: [String]
    /// What was decided about the file and what was passed over.
    public let summary: TableSummary
    private let blocks: RowBlocks
    private let repeated: [RepeatedRows.Repetition]

    /// Reads a file of any form, deciding encoding, delimiter and header from the file unless the options fix them.
    ///
    /// A file without a filled cell is an empty table; a row keeps its own width.
    ///
    /// - Parameters:
    ///   - timeUsed: How much processor time the file has taken so far, of which it may take 10 s for every 20 MiB let
    ///     in; nil for no limit.
    ///   - aside: Where rows are surveyed while others are cut.
    public static func read(
        _ bytes: [UInt8], name: String, options: TableOptions = .init(), timeUsed: (@Sendable () -> Duration)? = nil,
        aside: any Aside = InPlace()
    ) throws(TableError) -> Table {
        let opened = try TableFile.open(HeldBytes(bytes), name: name, options: options, timeUsed: timeUsed)
        let walk = try TableWalk(opened, options, file: name)
        let survey = aside.fold(RowSurvey(options)) { $0.add($1) }
        var held = HeldRows(beside: opened.records.held, file: name, filled: survey.add)
        let facts = try walk.run { record throws(TableError) in try held.add(record) }
        held.close()
        let surveyed = survey.end()
        return Table(
            header: facts.header, summary: walk.summary(facts, surveyed.formats), blocks: held.blocks,
            repeated: surveyed.repeated.found)
    }

    init(header: [String], summary: TableSummary, blocks: RowBlocks, repeated: [RepeatedRows.Repetition]) {
        (self.header, self.summary, self.blocks, self.repeated) = (header, summary, blocks, repeated)
    }

    /// Calls `body` with each data row in order; empty and marked rows are left out.
    public func forEachRow<Failure>(_ body: (Row) throws(Failure) -> Void) throws(Failure) {
        for block in blocks.all {
            for index in 0..<block.count { try body(block.row(index)) }
        }
    }

    /// The data row of that number, counted from one as the sender's spreadsheet does; nil where no data row stands.
    public func row(number: Int) -> Row? { blocks.row(number: number) }

    /// The number of the last data row above that of a number which holds the same texts; nil where none does.
    public func earlier(sameAs number: Int) -> Int? {
        var (low, high) = (0, repeated.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(repeated[middle].row) < number { low = middle + 1 } else { high = middle }
        }
        return low < repeated.count && Int(repeated[low].row) == number ? Int(repeated[low].earlier) : nil
    }
}
