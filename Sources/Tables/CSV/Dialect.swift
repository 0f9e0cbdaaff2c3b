/// How a text marks the ends of its cells and records.
struct Dialect: Sendable, Hashable {
    /// What stands between cells, one byte or several.
    var delimiter: [UInt8] = [UInt8(ascii: ",")]
    /// What opens and closes a cell that may hold delimiters and line ends.
    var quote = UInt8(ascii: "\"")
    /// Whether a backslash before a quotation mark in a quoted cell takes its meaning away, beside a doubled mark.
    var escapesByBackslash = false
    /// Whether a mark behind blanks opens a cell too, as in `A, "B, C"`.
    var passesBlanks = false
    /// Whether only carriage return and line feed together end a record, either alone being text.
    var endsAtPairsOnly = false

    /// The delimiter as text.
    var delimiterText: String { String(decoding: delimiter, as: UTF8.self) }
}
