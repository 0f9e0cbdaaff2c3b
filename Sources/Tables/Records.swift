/// Every record of a file as ranges into one buffer of UTF-8: no text is copied per cell.
final class Records: Sendable {
    /// The bytes of one trimmed cell in the shared buffer.
    struct Cell: Sendable {
        var start: UInt32
        var end: UInt32
    }

    let bytes: [UInt8]
    let cells: [Cell]
    /// Where each record's cells begin, with one entry more than there are records.
    let starts: [UInt32]

    init(bytes: [UInt8], cells: [Cell], starts: [UInt32]) {
        self.bytes = bytes
        self.cells = cells
        self.starts = starts
    }

    var count: Int { starts.count - 1 }

    func row(_ index: Int) -> Row {
        Row(index, of: self)
    }
}
