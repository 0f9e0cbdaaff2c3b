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
        /// Numbers that can be read in two ways, with one that differs.
        case ambiguousNumber(example: String)
        /// Dates, all written alike.
        case date(DateFormat)
        /// Dates that can be day first or month first, with one that differs.
        case ambiguousDate(example: String)
        /// Periods such as `2025-H1`.
        case period
    }

    /// What the values are.
    public var kind: Kind
    /// How many cells hold a value, placeholders such as `N/A` apart.
    public var values = 0
    /// How many values do not fit the kind.
    public var others = 0
    /// How many cells hold a placeholder.
    public var placeholders = 0
}
