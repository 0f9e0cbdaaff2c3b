/// A record kept for a while, until what follows says what it is.
struct HeldRecord {
    private let bytes: [UInt8]
    private let cells: [RawRecord.Cell]
    private let isHidden: Bool
    let number: Int
    /// Whether the first cell stands between quotation marks.
    let beginsQuoted: Bool
    /// Whether the last cell does.
    let endsQuoted: Bool

    /// - Parameter quote: The mark around quoted cells; nil where there is none.
    init(_ record: borrowing RawRecord, quote: UInt8? = nil) {
        beginsQuoted = record.isBehind(quote, 0)
        endsQuoted = record.isBehind(quote, record.cells.count - 1)
        var bytes: [UInt8] = []
        var cells: [RawRecord.Cell] = []
        for column in 0..<record.cells.count {
            let start = UInt32(bytes.count)
            bytes.append(contentsOf: record.raw(column))
            var cell = record.cells[column]
            (cell.start, cell.end) = (start, UInt32(bytes.count))
            cells.append(cell)
        }
        self.bytes = bytes
        self.cells = cells
        isHidden = record.isHidden
        number = record.number
    }

    /// How many cells it has.
    var count: Int { cells.count }

    /// The text of one cell without blanks around it.
    func trimmed(_ column: Int) -> ArraySlice<UInt8> {
        bytes[Blank.trimmed(bytes, Int(cells[column].start), Int(cells[column].end))]
    }

    /// The record as it was lent.
    var record: RawRecord {
        var record = RawRecord()
        record.bytes = bytes
        record.cells = cells
        record.number = number
        record.isHidden = isHidden
        return record
    }
}
