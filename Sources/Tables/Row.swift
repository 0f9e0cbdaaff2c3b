/// One data row of a table; it shares the table's bytes and may outlive the closure it was handed to.
public struct Row: Sendable {
    private let records: Records
    private let first: Int
    /// The record's number as the sender's spreadsheet shows it: from one, header and empty records included.
    public let number: Int
    /// How many cells the row has, which may differ from the header's width.
    public let count: Int

    init(_ index: Int, of records: Records) {
        self.records = records
        first = Int(records.starts[index])
        count = Int(records.starts[index + 1]) - first
        number = index + 1
    }

    /// The cell's bytes in UTF-8, blanks around it trimmed; empty beyond the row's width.
    public func utf8(_ column: Int) -> ArraySlice<UInt8> {
        guard column >= 0, column < count else { return [] }
        let cell = records.cells[first + column]
        return records.bytes[Int(cell.start)..<Int(cell.end)]
    }

    /// The cell's text, blanks around it trimmed; empty beyond the row's width.
    public func text(_ column: Int) -> String {
        String(decoding: utf8(column), as: UTF8.self)
    }

    /// Whether the cell holds nothing but blanks, or lies beyond the row's width.
    public func isBlank(_ column: Int) -> Bool {
        guard column >= 0, column < count else { return true }
        let cell = records.cells[first + column]
        return cell.start == cell.end
    }

    /// How many cells are not blank.
    var filled: Int {
        (0..<count).reduce(0) { isBlank($1) ? $0 : $0 + 1 }
    }

    /// Every cell's text by position.
    var texts: [String] {
        (0..<count).map(text)
    }
}
