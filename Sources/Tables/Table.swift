/// A table as a sender wrote it: a header and rows of text cells that remember where they stand.
public struct Table: Sendable {
    /// The header cells, trimmed; empty for an empty file.
    public let header: [String]
    /// What was decided about the file and what was passed over.
    public let summary: TableSummary
    private let rows: [[String]]

    init(header: [String], summary: TableSummary, rows: [[String]]) {
        self.header = header
        self.summary = summary
        self.rows = rows
    }

    /// Calls `body` with each data row in order.
    public func forEachRow(_ body: (Row) throws -> Void) rethrows {
    }
}

/// What a reader decided about a file and what it passed over.
public struct TableSummary: Sendable, Hashable {
}

/// One data row of a table.
public struct Row: Sendable {
    /// The record's number as the sender sees it: from one, header and empty records included.
    public let number: Int
    private let cells: [String]

    init(number: Int, cells: [String]) {
        self.number = number
        self.cells = cells
    }

    /// How many cells the row has.
    public var count: Int { cells.count }

    /// The cell's bytes in UTF-8, blanks around it trimmed; empty beyond the row's width.
    public func utf8(_ column: Int) -> ArraySlice<UInt8> { [] }

    /// The cell's text, blanks around it trimmed; empty beyond the row's width.
    public func text(_ column: Int) -> String { "" }
}
