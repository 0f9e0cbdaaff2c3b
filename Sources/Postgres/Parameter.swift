/// A value for one `$n` of a statement; its SQL type follows from where the statement uses it.
public enum Parameter: Sendable, Hashable {
    /// SQL NULL.
    case null
    /// Text, and anything written as text: a day as `2024-03-01`, a `numeric` as `1.50`.
    case text(String)
    /// A whole number.
    case int(Int)
    /// A whole number of 64 bits.
    case bigint(Int64)
    /// True or false.
    case bool(Bool)
    /// A `bytea`, sent as it is.
    case bytes([UInt8])
    /// An array of texts, for `= ANY($1)`.
    case texts([String])
    /// An array of whole numbers, for `= ANY($1)`.
    case bigints([Int64])

    /// The text, or NULL for nil.
    public init(_ value: String?) { self = value.map(Parameter.text) ?? .null }
    /// The number, or NULL for nil.
    public init(_ value: Int?) { self = value.map(Parameter.int) ?? .null }
    /// The number, or NULL for nil.
    public init(_ value: Int64?) { self = value.map(Parameter.bigint) ?? .null }
    /// The truth value, or NULL for nil.
    public init(_ value: Bool?) { self = value.map(Parameter.bool) ?? .null }
    /// The bytes, or NULL for nil.
    public init(_ value: [UInt8]?) { self = value.map(Parameter.bytes) ?? .null }
}

extension Parameter: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .int(value) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// NULL.
    public init(nilLiteral: ()) { self = .null }
}
