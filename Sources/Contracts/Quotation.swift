/// A text that was found, in double quotes for a message: of a long one the beginning, for nobody reads it to its end.
public struct Quotation: CustomStringConvertible {
    /// The most characters of a text that are told.
    private static let most = 80

    private let text: String

    /// Quotes this text.
    public init(_ text: String) {
        self.text = text
    }

    /// The text between double quotes.
    public var description: String { "\"\(Quotation.beginning(of: text))\"" }

    /// The text, of a long one its first 80 characters with an ellipsis behind them.
    public static func beginning(of text: some StringProtocol) -> String {
        let beginning = text.prefix(most)
        return beginning.endIndex == text.endIndex ? String(beginning) : beginning + "…"
    }
}
