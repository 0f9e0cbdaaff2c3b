/// Puts rows together that line ends inside unquoted cells have cut: parts in sequence that make one of the header's
/// width, where the last cell of a part goes on in the first of the next.
struct RowParts: ~Copyable {
    /// What a record is among the parts of rows.
    enum Place {
        /// No part of a row: a whole one, a lone cell, a blank or a total.
        case apart
        /// A part of a row that is not whole yet.
        case part
        /// The last part: the row is whole.
        case whole
        /// Makes the row longer than the header.
        case misfit
    }

    /// A cell of more lines than this is none.
    private static let mostLines = 100

    /// The parts put together so far; the row as a whole behind a record that was the last of them.
    private(set) var row = RawRecord()
    private(set) var isOpen = false
    private var lines = 0
    private let width: Int
    private let firstRow: Int

    /// - Parameter firstRow: The first row behind the header.
    init(width: Int, firstRow: Int) {
        self.width = width
        self.firstRow = firstRow
    }

    /// Takes in the next record.
    mutating func add(_ record: borrowing RawRecord) -> Place {
        if isOpen { return addPart(record) }
        let count = record.cells.count
        guard record.number >= firstRow, count > 1, count < width else { return .apart }
        let filled = record.filledCount()
        guard filled > 0, !TotalLabel.isTotal(record, filled: filled) else { return .apart }
        row.begin(number: record.number, isHidden: record.isHidden)
        for column in 0..<count { row.append(record.raw(column)) }
        (isOpen, lines) = (true, 1)
        return .part
    }

    private mutating func addPart(_ record: borrowing RawRecord) -> Place {
        let count = row.cells.count + record.cells.count - 1
        lines += 1
        guard count <= width, lines <= Self.mostLines, row.bytes.count < RawRecord.longestCell else {
            isOpen = false
            return .misfit
        }
        row.bytes.append(UInt8(ascii: "\n"))
        row.bytes.append(contentsOf: record.raw(0))
        row.cells[row.cells.count - 1].end = UInt32(row.bytes.count)
        for column in 1..<max(record.cells.count, 1) { row.append(record.raw(column)) }
        guard count == width else { return .part }
        isOpen = false
        return .whole
    }
}
