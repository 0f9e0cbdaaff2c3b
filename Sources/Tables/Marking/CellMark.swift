/// A mark at a cell of a workbook: its colour, and a comment.
public struct CellMark: Sendable, Hashable {
    /// How it looks.
    public enum Tone: Int, Sendable, Hashable, CaseIterable {
        /// Has to be mended.
        case error
        /// Should be looked at.
        case warning

        /// The colour of the cell, as red, green and blue.
        var colour: String { self == .error ? "FFFFC7CE" : "FFFFEB9C" }
    }

    /// The sheet's place among the tabs, from zero.
    public var sheet: Int
    /// The row, from one.
    public var row: Int
    /// The column, from zero.
    public var column: Int
    /// How it looks.
    public var tone: Tone
    /// What the comment says.
    public var text: String

    /// The cell's name, such as `B4`.
    public var cell: String { CellReference(row: row, column: column).text }

    /// A mark at this place.
    public init(sheet: Int, row: Int, column: Int, tone: Tone, text: String) {
        self.sheet = sheet
        self.row = row
        self.column = column
        self.tone = tone
        self.text = text
    }
}

/// A sheet that is added behind the others: rows of text.
public struct AddedSheet: Sendable, Hashable {
    /// How a row looks.
    public enum Look: Int, Sendable, Hashable, CaseIterable {
        case plain
        /// As a heading.
        case strong
    }

    /// A row, and the cell it leads to as in `'Sheet'!B4`.
    public struct Row: Sendable, Hashable {
        /// The texts from the first column on.
        public var cells: [String]
        /// How it looks.
        public var look: Look
        /// The cell that its third column leads to; nil for none.
        public var link: String?

        /// A row of these texts.
        public init(_ cells: [String], look: Look = .plain, link: String? = nil) {
            self.cells = cells
            self.look = look
            self.link = link
        }
    }

    /// What its tab says; a number is added where a sheet has that name.
    public var name: String
    /// About how many characters fit into each column.
    public var widths: [Int]
    /// The rows from the first on.
    public var rows: [Row]

    /// A sheet of these rows.
    public init(name: String, widths: [Int], rows: [Row]) {
        self.name = name
        self.widths = widths
        self.rows = rows
    }
}
