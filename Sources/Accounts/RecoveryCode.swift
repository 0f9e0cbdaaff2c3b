/// A code that stands in once for the one an authenticator shows, for whoever lost theirs.
public struct RecoveryCode: Sendable, Hashable {
    /// Three groups of eight letters and digits, 120 bits: so many that a plain hash of them tells nothing (OWASP ASVS
    /// 5.0, V6.5.2).
    public let text: String

    /// How many somebody is given at a time.
    public static let count = 10
    private static let length = 15

    /// A new one.
    public init() {
        text = Self.grouped(Base32.text(SecretToken.bytes(Self.length)).lowercased())
    }

    /// One that was typed, whatever its case and blanks; nil for what cannot be one.
    public init?(typed: String) {
        let letters = typed.lowercased().filter { !$0.isWhitespace && $0 != "-" }
        guard letters.count == 24, letters.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
            return nil
        }
        text = Self.grouped(letters)
    }

    private static func grouped(_ letters: String) -> String {
        letters.prefix(8) + "-" + letters.dropFirst(8).prefix(8) + "-" + letters.suffix(8)
    }

    /// What is kept in its place.
    public var hash: [UInt8] { SecretToken.hash(of: text) }
}
