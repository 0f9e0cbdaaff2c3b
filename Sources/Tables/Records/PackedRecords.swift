/// Records kept as ranges into one buffer of UTF-8: no text is copied per cell.
final class PackedRecords: Sendable {
    let bytes: [UInt8]
    let cells: [PackedCell]
    /// Where each record's cells begin, with one entry more than there are records.
    let starts: [UInt32]
    /// Each record's number, rising.
    let numbers: [UInt32]
    /// The cells whose number format shows a unit, in order.
    let units: [PackedUnit]

    /// What was packed, in no more memory than it needs.
    init(_ packing: borrowing RecordPacking) {
        bytes = packing.bytes.withUnsafeBufferPointer { Array($0) }
        cells = packing.cells.withUnsafeBufferPointer { Array($0) }
        starts = packing.starts.withUnsafeBufferPointer { Array($0) }
        numbers = packing.numbers.withUnsafeBufferPointer { Array($0) }
        units = packing.units
    }

    var count: Int { numbers.count }

    func row(_ index: Int) -> Row {
        Row(index, of: self)
    }

    /// The place in ``bytes`` of a cell's text.
    func range(_ cell: Int) -> Range<Int> {
        (cell == 0 ? 0 : cells[cell - 1].end)..<cells[cell].end
    }

    /// The place of the record with a number; nil when it is not among them.
    func index(of number: Int) -> Int? {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if Int(numbers[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && Int(numbers[low]) == number ? low : nil
    }
}
