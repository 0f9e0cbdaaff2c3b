/// An ISO 4217 currency code.
public struct Currency: Sendable, Hashable {
    /// Three capital letters, such as `EUR`.
    public let code: String

    /// The currency with this code; nil unless the text is three capital Latin letters.
    public init?(_ code: some StringProtocol) {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
        self.code = String(code)
    }
}

extension Currency: CustomStringConvertible {
    /// The code itself.
    public var description: String { code }
}
