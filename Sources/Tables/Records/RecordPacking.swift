/// Collects lent records into buffers of their own.
struct RecordPacking {
    private(set) var bytes: [UInt8] = []
    private(set) var cells: [RawRecord.Cell] = []
    private(set) var starts: [UInt32] = [0]
    private(set) var numbers: [UInt32] = []

    var count: Int { numbers.count }

    /// Keeps a record, its cells without the blanks around them.
    mutating func add(_ record: borrowing RawRecord) {
        for cell in record.cells {
            let range = Blank.trimmed(record.bytes, Int(cell.start), Int(cell.end))
            let start = bytes.count
            bytes.append(contentsOf: record.bytes[range])
            cells.append(RawRecord.Cell(start: UInt32(start), end: UInt32(bytes.count), kind: cell.kind))
        }
        starts.append(UInt32(cells.count))
        numbers.append(UInt32(record.number))
    }
}
