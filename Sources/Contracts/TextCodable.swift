/// A value that JSON and SQL carry as one piece of text.
public protocol TextCodable: Codable, CustomStringConvertible {
    /// What the text must look like, for the message when it does not.
    static var expectedText: String { get }
    /// What is expected in place of a text that is not of that form.
    static func expected(insteadOf text: String) -> String
    /// Reads the value; nil when the text is not of the expected form.
    init?(_ text: String)
}

extension TextCodable {
    /// The form of the text, whatever was found.
    public static func expected(insteadOf text: String) -> String { expectedText }

    /// Reads the value from a JSON string; the error says what was found and what was expected.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "found \(Quotation(text)), expected \(Self.expected(insteadOf: text))")
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

    /// The form of a quantity, or how what was found differs from it: too large, or a share.
    public static func expected(insteadOf text: String) -> String {
        if text.hasSuffix("%") { return "a part of one with at most four decimals, such as 0.35 for 35%" }
        let digits = text.drop { $0 == "-" || $0 == "+" }
        let isWhole = digits.split(separator: ".", omittingEmptySubsequences: false).prefix(1)
            .contains { $0.utf8.count > 11 && $0.utf8.allSatisfy { (48...57).contains($0) } }
        return isWhole ? "at most \(largest.units / scale), 100 billion" : expectedText
    }
}

extension Period: TextCodable {
    /// The form of a period.
    public static var expectedText: String { "two days, first/last, written YYYY-MM-DD/YYYY-MM-DD" }
}

extension Currency: TextCodable {
    /// The form of a currency.
    public static var expectedText: String { "an ISO 4217 code, such as EUR" }
}
