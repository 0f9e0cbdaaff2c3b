/// The rows of a table that is held in memory, block by block: what they take is counted row by row, and no more taken.
struct HeldRows {
    /// The bytes of text and cells that one table may take, beside what its file holds: few bytes can say a long text
    /// often, and a file of commas has a cell a byte.
    static let mostBytes = 128 << 20
    /// As many rows as a sheet has.
    static let mostRows = CellReference.rows
    private static let block = 1 << 20

    private(set) var blocks = RowBlocks()
    private var packing = RecordPacking()
    private var rows = 0
    private var bytes = 0
    private let most: Int
    private let file: String
    private let filled: (PackedRecords) -> Void

    /// - Parameters:
    ///   - held: How many bytes of the file's own content stay in memory beside the rows.
    ///   - filled: Is given each block once it is filled.
    init(
        beside held: Int, most: Int = mostBytes, file: String, filled: @escaping (PackedRecords) -> Void = { _ in }
    ) {
        self.most = most - held
        self.file = file
        self.filled = filled
    }

    /// Keeps a row; the error says which limit it would pass.
    mutating func add(_ record: borrowing RawRecord) throws(TableError) {
        guard rows < Self.mostRows else {
            throw overLimit(record.number, "the table has more than \(Self.mostRows) rows, and no sheet has more")
        }
        packing.add(record)
        rows += 1
        guard bytes + packing.size <= most else {
            throw overLimit(
                record.number, "the cells up to here take more than \(most >> 20) MiB, the most that is held of a table"
            )
        }
        if packing.size >= Self.block { close() }
    }

    /// Ends the block that is being filled.
    mutating func close() {
        guard packing.count > 0 else { return }
        let block = PackedRecords(packing)
        blocks.append(block)
        filled(block)
        bytes += packing.size
        packing.clear()
    }

    private func overLimit(_ row: Int, _ what: String) -> TableError {
        TableError(
            .overLimit, file: file, record: row, what + "; split it into files of fewer rows, each with the header")
    }
}
