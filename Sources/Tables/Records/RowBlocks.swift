/// The rows of a table in order, block by block, none of them empty.
struct RowBlocks: Sendable {
    private(set) var all: [PackedRecords] = []

    mutating func append(_ block: PackedRecords) {
        all.append(block)
    }

    /// The row of that number, counted from one as the sender's spreadsheet does; nil where none stands.
    func row(number: Int) -> Row? {
        let block = all.last { Int($0.numbers[0]) <= number }
        return block.flatMap { block in block.index(of: number).map(block.row) }
    }
}
