/// A code that stands in once for the one an authenticator shows, for whoever lost theirs.
public struct RecoveryCode: Sendable, Hashable {
    /// Two groups of eight letters and digits, 80 bits.
    public let text: String

    /// How many somebody is given at a time.
    public static let count = 10
    private static let length = 10

    /// A new one.
    public init() {
        let letters = Base32.text(SecretToken.bytes(Self.length)).lowercased()
        text = letters.prefix(8) + "-" + letters.suffix(8)
    }

    /// One that was typed, whatever its case and blanks; nil for what cannot be one.
    public init?(typed: String) {
        let letters = typed.lowercased().filter { !$0.isWhitespace && $0 != "-" }
        guard letters.count == 16, letters.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
            return nil
        }
        text = letters.prefix(8) + "-" + letters.suffix(8)
    }

    /// What is kept in its place.
    public var hash: [UInt8] { SecretToken.hash(of: text) }
}
