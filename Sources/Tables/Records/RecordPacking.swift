/// Collects lent records into buffers of their own.
struct RecordPacking {
    private(set) var bytes: [UInt8] = []
    private(set) var cells: [RawRecord.Cell] = []
    private(set) var starts: [UInt32] = [0]
    private(set) var numbers: [UInt32] = []

    var count: Int { numbers.count }

    /// The bytes of text and cells that one table may take: a file of few bytes can say the same long text often.
    static let most = 192 << 20
    private let most: Int

    init(most: Int = RecordPacking.most) {
        self.most = most
    }

    /// Keeps a record, its cells without the blanks around them; false, and nothing kept, where it would be too much.
    mutating func add(_ record: borrowing RawRecord) -> Bool {
        let size =
            bytes.count + record.bytes.count + (cells.count + record.cells.count) * MemoryLayout<RawRecord.Cell>.size
        guard size <= most else { return false }
        for cell in record.cells {
            let range = Blank.trimmed(record.bytes, Int(cell.start), Int(cell.end))
            let start = bytes.count
            bytes.append(contentsOf: record.bytes[range])
            cells.append(RawRecord.Cell(start: UInt32(start), end: UInt32(bytes.count), kind: cell.kind))
        }
        starts.append(UInt32(cells.count))
        numbers.append(UInt32(record.number))
        return true
    }
}
