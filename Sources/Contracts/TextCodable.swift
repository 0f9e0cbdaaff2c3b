/// A value that JSON and SQL carry as one piece of text.
public protocol TextCodable: Codable, CustomStringConvertible {
    /// What the text must look like, for the message when it does not.
    static var expectedText: String { get }
    /// Reads the value; nil when the text is not of the expected form.
    init?(_ text: String)
}

extension TextCodable {
    /// Reads the value from a JSON string; the error says what was found and what was expected.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "found \"\(text)\", expected \(Self.expectedText)")
        }
        self = value
    }

    /// Writes the value as a JSON string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Day: TextCodable {
    /// The form of a day.
    public static var expectedText: String { "a day that exists, written YYYY-MM-DD" }
}

extension Quantity: TextCodable {
    /// The form of a quantity.
    public static var expectedText: String { "a number with at most four decimals, such as 1200.50" }
}

extension Period: TextCodable {
    /// The form of a period.
    public static var expectedText: String { "two days, first/last, written YYYY-MM-DD/YYYY-MM-DD" }
}

extension Currency: TextCodable {
    /// The form of a currency.
    public static var expectedText: String { "an ISO 4217 code, such as EUR" }
}
