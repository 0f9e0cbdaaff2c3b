/// What a new password has to be.
///
/// Long, known to nobody who guesses, and otherwise whatever its owner likes: no rules of composition (OWASP ASVS 5.0,
/// V6.2; NIST SP 800-63B-4, section 3.1.1.2).
public struct PasswordRule: Sendable {
    private let hasSecondFactor: Bool
    private let ownWords: [String]

    /// The most characters; longer ones are refused, never cut.
    public static let longest = 256
    private static let common: Set<String> = {
        let text = String(decoding: PackageResources.common_passwords_txt, as: UTF8.self)
        return Set(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
    }()

    /// What is wrong with a password.
    public enum Fault: Sendable, Hashable {
        /// It has fewer characters than this.
        case short(Int)
        /// It has more than ``PasswordRule/longest``.
        case long
        /// It is one of the most common ones.
        case common
        /// It is made of a word that anybody would try here, such as the sign-in name.
        case ownWord(String)
    }

    /// The rule for an account.
    /// - Parameters:
    ///   - hasSecondFactor: Whether the password never lets anybody in alone.
    ///   - ownWords: What the account and its authorities are called.
    public init(hasSecondFactor: Bool, ownWords: [String]) {
        self.hasSecondFactor = hasSecondFactor
        self.ownWords = ownWords
    }

    /// The least characters.
    public var shortest: Int { hasSecondFactor ? 8 : 15 }

    /// What is wrong with a password; nil when nothing is.
    public func fault(of password: String) -> Fault? {
        guard password.count >= shortest else { return .short(shortest) }
        guard password.count <= Self.longest else { return .long }
        let plain = password.lowercased()
        guard !Self.common.contains(plain) else { return .common }
        let words = (ownWords + ["clausewatch"]).map { $0.lowercased() }.filter { $0.count > 3 }
        // Such words with a year or an exclamation mark behind them are what guessers try first.
        let rest = words.reduce(plain) { $0.replacing($1, with: "") }
        guard rest.count(where: { $0.isLetter || $0.isNumber }) < 8 else { return nil }
        return words.first(where: plain.contains).map(Fault.ownWord)
    }
}
