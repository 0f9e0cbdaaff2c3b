import Foundation

/// An address of an identity provider: on an encrypted connection, or on the machine itself, for tests and trials.
public struct ProviderAddress: Sendable, Hashable, CustomStringConvertible {
    /// The address as it was given.
    public let text: String
    /// Whether it is asked in the clear, which only one on the machine itself is.
    let isPlain: Bool

    private static let longest = 2_000
    private static let thisMachine: Set<String> = ["localhost", "127.0.0.1", "::1", "[::1]"]

    /// Why a text is no such address.
    public struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        /// What was found and what was expected.
        public let description: String
    }

    /// The address of a text.
    public init(_ text: String) throws(Fault) {
        let isWritten = text.utf8.count <= Self.longest && text.utf8.allSatisfy { (0x21...0x7e).contains($0) }
        guard isWritten, let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty else {
            throw Fault(
                description: "\"\(ShownText.of(text))\"; expected a web address such as https://login.council.example")
        }
        guard parts.user == nil, parts.password == nil, parts.fragment == nil else {
            throw Fault(
                description: "\"\(ShownText.of(text))\"; expected a web address without a user's name, a password or "
                    + "anything behind #")
        }
        switch parts.scheme?.lowercased() {
        case "https": isPlain = false
        case "http" where Self.thisMachine.contains(host.lowercased()): isPlain = true
        default:
            throw Fault(
                description: "\"\(ShownText.of(text))\", which is not encrypted; expected an address that begins with "
                    + "https://")
        }
        self.text = text
    }

    /// The text.
    public var description: String { text }

    /// Whether something follows the path, which an issuer must not have (OpenID Connect Discovery 1.0, section 3).
    public var hasQuery: Bool { text.contains("?") }

    /// Where an issuer tells about itself (OpenID Connect Discovery 1.0, section 4).
    var document: String {
        (text.hasSuffix("/") ? String(text.dropLast()) : text) + "/.well-known/openid-configuration"
    }

    /// The address with these fields behind what it has.
    func adding(_ fields: [(name: String, text: String)]) -> String {
        text + (hasQuery ? "&" : "?") + FormText.encoded(fields)
    }
}
