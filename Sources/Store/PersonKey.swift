import Crypto
import Postgres
import SQLFiles

/// The operator's own key: what a contractor sends for a person is kept only as a hash made with it.
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

    /// What is kept in place of the text sent for a person: the same for the same text at one authority, whichever
    /// contractor sends it and in whichever report.
    public func kept(_ sent: String, at authority: Authority) -> String {
        Self.prefix + String(digest(Self.ofPersons, sent, at: authority).prefix(Self.keptDigits))
    }

    /// Whether a text is what is kept for somebody already, as an export and a filled-in template have it.
    static func isKept(_ text: String) -> Bool {
        let bytes = text.utf8
        return bytes.count == prefix.utf8.count + keptDigits && text.hasPrefix(prefix)
            && text.dropFirst(prefix.count).allSatisfy { $0.isHexDigit && !$0.isUppercase }
    }

    private static let prefix = "k-"
    private static let keptDigits = 24

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

extension Store {
    /// Whether anybody is kept by a key, so that no other one will do.
    public func keepsPersons() async throws -> Bool {
        for authority in try await authorities() {
            let isKept = try await read(authority) { session in
                try session.query(Query.personKeysExist.text, [.int(authority.id)]).only().bool("is_kept")
            }
            if isKept { return true }
        }
        return false
    }
}

/// The persons of one file on their way in; a text that comes back is hashed once.
struct KeptPersons {
    let key: PersonKey?
    let authority: Authority
    private var known: [String: String] = [:]

    init(key: PersonKey?, authority: Authority) {
        self.key = key
        self.authority = authority
    }

    /// Whether a person was named.
    var areAny: Bool { !known.isEmpty }

    /// What is kept for a person.
    /// - Throws: `personKeyMissing`.
    mutating func kept(_ sent: String) throws -> String {
        if let kept = known[sent] { return kept }
        guard let key else {
            throw StoreError(
                .personKeyMissing,
                "The file names persons, and no key is set to keep them by. Set people.key-file to a file of at least "
                    + "\(PersonKey.leastBytes) random bytes that only the service can read, the same for every daemon "
                    + "on this database.")
        }
        let kept = PersonKey.isKept(sent) ? sent : key.kept(sent, at: authority)
        known[sent] = kept
        return kept
    }
}
