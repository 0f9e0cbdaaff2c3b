/// One data row of a table; it shares the table's bytes and may outlive the closure it was handed to.
public struct Row: Sendable {
    private let records: PackedRecords
    private let first: Int
    /// The record's number as the sender sees it: from one, header and empty records included.
    public let number: Int
    /// How many cells the row has, which may differ from the header's width.
    public let count: Int

    init(_ index: Int, of records: PackedRecords) {
        self.records = records
        first = Int(records.starts[index])
        count = Int(records.starts[index + 1]) - first
        number = Int(records.numbers[index])
    }

    /// The cell's bytes in UTF-8, without blanks around it and without an apostrophe that keeps a spreadsheet from
    /// taking it for a formula; empty beyond the row's width.
    public func utf8(_ column: Int) -> ArraySlice<UInt8> {
        guard column >= 0, column < count else { return [] }
        return FormulaGuard.unguarded(records.bytes[records.range(first + column)])
    }

    /// The bytes of all cells, one behind the other, as they stand.
    public var bytes: ArraySlice<UInt8> {
        count == 0 ? [] : records.bytes[records.range(first).lowerBound..<records.range(first + count - 1).upperBound]
    }

    /// How many of these bytes are the cell's; zero beyond the row's width.
    public func length(_ column: Int) -> Int {
        column >= 0 && column < count ? records.range(first + column).count : 0
    }

    /// The cell's text, cut as its bytes are; empty beyond the row's width.
    public func text(_ column: Int) -> String {
        String(decoding: utf8(column), as: UTF8.self)
    }

    /// What the cell says of its own value; text beyond the row's width.
    public func kind(_ column: Int) -> CellKind {
        guard column >= 0, column < count else { return .text }
        return records.cells[first + column].kind
    }

    /// Whether the cell holds nothing but blanks, or lies beyond the row's width.
    public func isBlank(_ column: Int) -> Bool {
        guard column >= 0, column < count else { return true }
        return records.range(first + column).isEmpty
    }

    /// Whether both rows hold the same texts.
    public func hasSameCells(as other: Row) -> Bool {
        (0..<max(count, other.count)).allSatisfy { utf8($0) == other.utf8($0) }
    }

    /// How many cells are not blank.
    var filled: Int {
        (0..<count).reduce(0) { isBlank($1) ? $0 : $0 + 1 }
    }
}
