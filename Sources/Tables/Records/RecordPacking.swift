/// Collects lent records into buffers of their own.
struct RecordPacking {
    private(set) var bytes: [UInt8] = []
    private(set) var cells: [PackedCell] = []
    private(set) var starts: [UInt32] = [0]
    private(set) var numbers: [UInt32] = []
    /// The cells whose number format shows a unit, in order; most tables have none.
    private(set) var units: [PackedUnit] = []

    var count: Int { numbers.count }

    /// How many bytes the records take.
    var size: Int {
        bytes.count + cells.count * MemoryLayout<PackedCell>.stride + count * 2 * MemoryLayout<UInt32>.stride
    }

    /// Keeps a record, its cells without the blanks around them.
    mutating func add(_ record: borrowing RawRecord) {
        for cell in record.cells {
            bytes.append(contentsOf: record.bytes[Blank.trimmed(record.bytes, Int(cell.start), Int(cell.end))])
            if cell.unit != 0 { units.append(PackedUnit(cell: UInt32(cells.count), unit: cell.unit)) }
            cells.append(PackedCell(end: bytes.count, kind: cell.kind))
        }
        starts.append(UInt32(cells.count))
        numbers.append(UInt32(record.number))
    }

    /// Forgets the records and keeps the memory.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        starts.removeLast(starts.count - 1)
        numbers.removeAll(keepingCapacity: true)
        units = []
    }
}
