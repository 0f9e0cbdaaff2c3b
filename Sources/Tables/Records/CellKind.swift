/// What a cell says of its own value; a CSV file knows text alone.
public enum CellKind: UInt8, Sendable, Hashable, BitwiseCopyable {
    /// Text, or any cell of a file without types.
    case text
    /// A number: digits with a decimal point, without group marks, as in `-1234.5`.
    case number
    /// A share of a hundred as the sheet shows it: a number and `%`, as in `12.5%`.
    case percent
    /// A calendar day, `2024-02-28`, or a moment, `2024-02-28T10:00:00`.
    case date
    /// A time of day or a length of time, `10:00:00`.
    case time
    /// `TRUE` or `FALSE`.
    case boolean
    /// An error that the sheet shows in place of a value, as in `#N/A`.
    case error
    /// A formula whose value is not in the file; the cell has no text.
    case formula
}
