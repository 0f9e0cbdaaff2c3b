import Crypto
import Foundation

/// A secret that is given out once and kept only as a hash: of a session, a link or a program's access.
public struct SecretToken: Sendable, Hashable {
    /// 256 random bits in base64url, 43 characters.
    public let text: String

    private static let length = 32

    /// A new one.
    public init() {
        text = Self.base64URL(Self.bytes(Self.length))
    }

    /// One that came back; nil for what cannot be one.
    public init?(_ text: String) {
        let isOne =
            text.utf8.count == 43
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        guard isOne else { return nil }
        self.text = text
    }

    /// What is kept in its place: its SHA-256, which nobody turns back into 256 random bits.
    public var hash: [UInt8] { Self.hash(of: text) }

    /// What goes ahead of it to where it is shown later: its SHA-256 in base64url (RFC 7636, section 4.2, S256).
    public var challenge: String { Self.base64URL(hash) }

    /// What a form carries to show that whoever sends it was given the page under this token: nobody who sees the
    /// form learns the token.
    public var formMark: String {
        let key = SymmetricKey(data: Array(text.utf8))
        return Self.base64URL(Array(HMAC<SHA256>.authenticationCode(for: Array("form".utf8), using: key)))
    }

    /// Whether that is its ``formMark``, in a time that says nothing of where they differ.
    public func isMarked(_ mark: String) -> Bool {
        let (wanted, found) = (Array(formMark.utf8), Array(mark.utf8))
        guard wanted.count == found.count else { return false }
        return zip(wanted, found).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Random bytes of the system's own generator.
    public static func bytes(_ count: Int) -> [UInt8] {
        var source = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) }
    }

    static func hash(of text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
