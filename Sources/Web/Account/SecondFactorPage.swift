import Accounts
public import Policies

/// Where somebody sets up the second factor.
public struct SecondFactorPage: PageView {
    /// `secondFactor.mustache`.
    public static let template = PageTemplate.secondFactor
    /// No entry.
    public static let navigation: NavigationEntry? = nil

    /// The language of the page.
    public var language: Language { nl ? .nl : .en }
    let nl: Bool
    let mark: String
    let seed: String
    let address: String
    let symbol: QRSymbol?
    let problem: FormProblem?
    let codeFault: String?

    init(_ language: Language, mark: String, _ code: OneTimeCode, name: String, problem: FormProblem? = nil) {
        nl = language == .nl
        (self.mark, self.problem) = (mark, problem)
        codeFault = problem?.text(at: "code")
        seed = code.seedText
        // What authenticators take from a link on the same device
        // (https://github.com/google/google-authenticator/wiki/Key-Uri-Format).
        let secret = seed.filter { $0 != " " }
        address = "otpauth://totp/Clausewatch:\(PagePath.encoded(name))?secret=\(secret)&issuer=Clausewatch"
        symbol = QRSymbol(address)
    }

    /// `Set up your second factor`.
    public var documentTitle: String {
        FormProblem.title(nl ? "Stel uw tweede factor in" : "Set up your second factor", problem, language)
    }
}

/// The recovery codes, shown this once.
public struct RecoveryCodesPage: PageView {
    /// `recoveryCodes.mustache`.
    public static let template = PageTemplate.recoveryCodes
    /// No entry.
    public static let navigation: NavigationEntry? = nil

    /// The language of the page.
    public var language: Language { nl ? .nl : .en }
    let nl: Bool
    let codes: [String]

    init(_ language: Language, _ codes: [RecoveryCode]) {
        nl = language == .nl
        self.codes = codes.map(\.text)
    }

    /// `Keep your recovery codes`.
    public var documentTitle: String { nl ? "Bewaar uw herstelcodes" : "Keep your recovery codes" }
}
