import Crypto

/// A key of the operator's own: what a contractor sends for a person is kept only as a hash made with it.
///
/// Whoever has the database but not the key cannot try out names or personnel numbers against it.
public struct PersonKey: Sendable {
    private let key: SymmetricKey

    /// How many bytes a key has at least.
    public static let leastBytes = 32

    /// A key of these bytes; nil when they are fewer than ``leastBytes``.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.leastBytes else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// What is kept in place of a text by this key, the one of a number counted from one: the same for the same text at
    /// one authority, whichever contractor sends it and in whichever report.
    func kept(_ text: String, number: Int, at authority: Authority) -> String {
        KeptPerson.text(number, String(digest(Self.ofPersons, text, at: authority).prefix(KeptPerson.digits)))
    }

    /// What tells this key from another without telling anything of it.
    func mark(at authority: Authority) -> String {
        digest(Self.ofItself, "", at: authority)
    }

    /// The number goes up when the way a person's key is made changes.
    private static let ofPersons = "clausewatch person 1"
    private static let ofItself = "clausewatch person key 1"

    private func digest(_ scheme: String, _ text: String, at authority: Authority) -> String {
        let message = [authority.code, scheme, text].joined(separator: "\0")
        return SourceFile.hexadecimal(Array(HMAC<SHA256>.authenticationCode(for: Array(message.utf8), using: key)))
    }
}
