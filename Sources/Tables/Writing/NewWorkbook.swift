/// A workbook that is to be written: sheets of cells that are typed, look alike and say what they want.
public struct NewWorkbook: Sendable, Hashable {
    /// The sheets in the order of their tabs.
    public var sheets: [NewSheet]
    /// Names for the first cell of the first sheet, by which a reader finds out who wrote the workbook.
    public var names: [String]
    /// What it is, in the properties that programs show.
    public var title: String
    /// When it says it was made, in seconds since 1970: the same content then gives the same bytes.
    public var made: Int

    /// A workbook of these sheets.
    public init(_ sheets: [NewSheet], names: [String] = [], title: String = "", made: Int) {
        self.sheets = sheets
        self.names = names
        self.title = title
        self.made = made
    }
}

/// A sheet that is to be written.
public struct NewSheet: Sendable, Hashable {
    /// What its tab says; at most 31 characters, none of `[]:*?/\`.
    public var name: String
    /// The columns from the first on.
    public var columns: [NewColumn]
    /// The rows from the first on.
    public var rows: [[NewCell]]
    /// As many rows stay in sight when the others are scrolled; the columns' choices begin below them.
    public var frozenRows: Int

    /// A sheet of these rows.
    public init(name: String, columns: [NewColumn], rows: [[NewCell]], frozenRows: Int = 0) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.frozenRows = frozenRows
    }
}

/// A column of a sheet that is to be written.
public struct NewColumn: Sendable, Hashable {
    /// About how many characters fit.
    public var width: Int
    /// How its empty cells show what is written into them.
    public var format: NewCell.Format
    /// What its cells take, with what is said about that; nil for anything.
    public var rule: CellRule?

    /// A column of this width.
    public init(width: Int, format: NewCell.Format = .text, rule: CellRule? = nil) {
        self.width = width
        self.format = format
        self.rule = rule
    }
}

/// A cell that is to be written.
public struct NewCell: Sendable, Hashable {
    /// What it holds.
    public enum Value: Sendable, Hashable {
        /// Nothing.
        case blank
        /// A text as it stands; one that begins like a formula is none.
        case text(String)
        /// A number by its decimal digits with a point.
        case number(String)
        /// A calendar day.
        case day(year: Int, month: Int, day: Int)
    }

    /// How a value is shown.
    public enum Format: Sendable, Hashable, CaseIterable {
        /// As text, whatever it looks like.
        case text
        /// As it is.
        case general
        /// With marks between thousands and two decimals.
        case amount
        /// As yyyy-mm-dd.
        case date
    }

    /// How it stands out.
    public enum Look: Sendable, Hashable, CaseIterable {
        case plain, title, faint
        /// What stands below it is about this.
        case heading
        /// In lines, where it is longer than the column is wide.
        case wrapped
        /// The name of a column, or of one that must be filled.
        case header, neededHeader
        /// Filled in by whoever made the workbook; in lines too.
        case given

        /// Whether a long text goes on in further lines, and not over the cells to the right.
        var isInLines: Bool { [.heading, .wrapped, .header, .neededHeader, .given].contains(self) }
    }

    /// What it holds.
    public var value: Value
    /// How the value is shown.
    public var format: Format
    /// How the cell stands out.
    public var look: Look
    /// A comment at the cell; nil for none.
    public var comment: String?
    /// As many columns it takes, from its own on; more than one for texts alone.
    public var span: Int

    /// A cell with this value.
    public init(
        _ value: Value, format: Format = .text, look: Look = .plain, comment: String? = nil, span: Int = 1
    ) {
        self.value = value
        self.span = span
        self.format = format
        self.look = look
        self.comment = comment
    }
}
