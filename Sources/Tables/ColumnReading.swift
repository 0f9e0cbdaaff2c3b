/// How the cells of one column can be read, decided from all of them.
///
/// It is a view beside the cells: their text stays as it is.
public struct ColumnReading: Sendable, Hashable {
    /// What a column's values are.
    public enum Kind: Sendable, Hashable {
        /// No cell holds a value.
        case blank
        /// Words, or values of several kinds.
        case text
        /// Numbers, all written alike.
        case number(NumberFormat)
        /// Numbers followed by `%`.
        case percent(NumberFormat)
        /// Numbers, with or without `%`, of which nothing says how they are written.
        case disputedNumber(FormatDispute)
        /// Dates, all written alike.
        case date(DateFormat)
        /// Dates of which nothing says whether they are day first or month first.
        case disputedDate(FormatDispute)
        /// Periods such as `2025-H1`, with the first of them.
        case period(example: String)

        /// Whether they are dates.
        var isDate: Bool {
            switch self {
            case .date, .disputedDate: true
            case .blank, .text, .number, .percent, .disputedNumber, .period: false
            }
        }
    }

    /// What the values are.
    public var kind: Kind
    /// How many cells hold a value, placeholders such as `N/A` apart.
    public var values = 0
    /// What at least half of the values of a column of text are, where that is something else.
    public var mostly: Kind?
    /// How many values do not fit the kind, or what most of a text's are.
    public var others = 0
    /// The first value that does not fit the kind; nil where all do, and in a column of mere text.
    public var firstOther: FormatSample?
    /// How many cells hold a placeholder.
    public var placeholders = 0
    /// How many cells with decimals the file itself holds as numbers: they stand with a point, however texts do.
    public var held = 0
    /// Cells whose number format shows a currency or thousands, each unit once.
    public var shown: [ShownCells] = []
    /// Whether an at sign stands in a cell, be it a full-width one, or another sign of its kind.
    public var hasAt = false
    /// How many digits stand in the cell that has most of them.
    public var mostDigits = 0
    /// What the cells that are numbers say about how they are written.
    public var numbers = NumberFormat.Evidence()
    /// What the cells that are dates say about how they are written.
    public var dates = DateFormat.Evidence()
}
