/// One record of a file: cells as UTF-8 by position, just as they stand, blanks around them included.
///
/// A source fills one record again and again, so what a record holds is good only while it is lent.
struct RawRecord: ~Copyable {
    /// The bytes of one cell in ``bytes``.
    struct Cell: BitwiseCopyable {
        var start: UInt32
        var end: UInt32
        var kind: CellKind
        /// Which of the source's units its number format shows; zero for none.
        var unit: UInt16 = 0

        var count: Int { Int(end - start) }
    }

    /// A sheet's cell holds 32,767 characters; what is longer than this many bytes is no cell.
    static let longestCell = 1 << 20
    /// A row of more bytes is none.
    static let longest = 8 << 20

    /// Holds the text of all cells; other bytes may lie between them.
    var bytes: [UInt8] = []
    var cells: [Cell] = []
    /// The row's number as the sender sees it, from one; in JSON, the line's place in its list.
    var number = 0
    /// Whether the sheet hides the row.
    var isHidden = false

    /// Starts the next record without a cell and keeps the memory.
    mutating func begin(number: Int, isHidden: Bool = false) {
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        self.number = number
        self.isHidden = isHidden
    }

    /// Adds a cell behind the last one.
    mutating func append(_ text: some Collection<UInt8>, _ kind: CellKind = .text, unit: UInt16 = 0) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        cells.append(Cell(start: UInt32(start), end: UInt32(bytes.count), kind: kind, unit: unit))
    }

    /// Adds blank cells up to a position, so that the next one stands there.
    mutating func skip(to column: Int) {
        let end = UInt32(bytes.count)
        while cells.count < column { cells.append(Cell(start: end, end: end, kind: .text)) }
    }

    /// Whether a mark stands right before the cell's text.
    borrowing func isBehind(_ mark: UInt8?, _ column: Int) -> Bool {
        guard let mark, cells.indices.contains(column), cells[column].start > 0 else { return false }
        return bytes[Int(cells[column].start) - 1] == mark
    }

    /// The cell's text as it stands; empty beyond the record's width.
    borrowing func raw(_ column: Int) -> ArraySlice<UInt8> {
        guard column < cells.count else { return [] }
        return bytes[Int(cells[column].start)..<Int(cells[column].end)]
    }

    /// The cell's text without blanks around it; empty beyond the record's width.
    borrowing func trimmed(_ column: Int) -> ArraySlice<UInt8> {
        guard column < cells.count else { return [] }
        return bytes[Blank.trimmed(bytes, Int(cells[column].start), Int(cells[column].end))]
    }

    /// Whether the cell holds nothing but blanks, or lies beyond the record's width.
    borrowing func isBlank(_ column: Int) -> Bool {
        guard column < cells.count else { return true }
        return Blank.isBlank(bytes, Int(cells[column].start), Int(cells[column].end))
    }

    /// How many cells are not blank.
    borrowing func filledCount() -> Int {
        var filled = 0
        for column in 0..<cells.count where !isBlank(column) { filled += 1 }
        return filled
    }

    /// Every cell's text by position, without blanks around it.
    borrowing func texts() -> [String] {
        var texts: [String] = []
        texts.reserveCapacity(cells.count)
        for column in 0..<cells.count { texts.append(String(decoding: trimmed(column), as: UTF8.self)) }
        return texts
    }
}
