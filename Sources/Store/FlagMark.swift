import Crypto

/// A flag of a contract in twelve characters, to be copied by hand: eight for its key, four for how it stands.
///
/// The last four change with the facts and with every decision, so whoever names all twelve says which state was seen.
struct FlagMark: Sendable, Hashable, CustomStringConvertible {
    /// The part that stays the same for the whole life of the flag.
    let key: String
    /// The part that changes with the facts and the decisions.
    let state: String

    init(key: String, facts: String, decisions: Int) {
        self.key = FlagMark.digest(of: key, bytes: 4)
        state = FlagMark.digest(of: "\(facts)\n\(decisions)", bytes: 2)
    }

    var description: String { key + state }

    /// Whether `text` names the flag with that key: by the key itself, by its first eight characters, or by all twelve.
    static func names(_ text: String, _ key: String) -> Bool {
        guard text != key else { return true }
        guard isMark(text) else { return false }
        return text.prefix(8) == FlagMark.digest(of: key, bytes: 4)
    }

    /// The state that whoever wrote `text` has seen; nil where it names none.
    static func state(in text: String) -> String? {
        isMark(text) && text.count == 12 ? String(text.suffix(4)) : nil
    }

    /// The first bytes of the SHA-256 of a text, hexadecimal.
    static func digest(of text: String, bytes: Int) -> String {
        Hexadecimal.text(SHA256.hash(data: Array(text.utf8)).prefix(bytes))
    }

    private static func isMark(_ text: String) -> Bool {
        [8, 12].contains(text.count) && text.allSatisfy { $0.isHexDigit && !$0.isUppercase }
    }
}
