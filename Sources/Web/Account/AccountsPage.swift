import Accounts
public import Policies
import Store

/// The accounts of an authority, for its administrators.
public struct AccountsPage: PageView {
    /// `accounts.mustache`.
    public static let template = PageTemplate.accounts
    /// The entry of administrators.
    public static let navigation: NavigationEntry? = .accounts

    /// The language of the page.
    public var language: Language { nl ? .nl : .en }
    let nl: Bool
    let mark: String
    let authority: String
    let rows: [Row]
    let roles: [Choice]
    let newLink: NewLink?
    let problem: FormProblem?
    let entered: Entered
    let nameFault: String?
    let readFault: String?
    let scopeFault: String?

    /// One account.
    struct Row: Sendable {
        var name: String
        var signInName: String
        var memberships: [String]
        var issuers: [String]
        var hasPassword: Bool
        var hasFactor: Bool
        var isSelf: Bool
        var linkAction: String
        var expelAction: String
    }

    /// A role to choose.
    struct Choice: Sendable {
        var value: String
        var text: String
        var isChosen: Bool
    }

    /// A link that was just made, shown this once.
    struct NewLink: Sendable {
        var signInName: String
        var address: String
        var hours: String
    }

    /// What was typed into the form.
    struct Entered: Sendable {
        var signInName = ""
        var name = ""
        var scope = ""
    }

    init(
        _ visitor: Visitor, mark: String, _ accounts: [ListedAccount],
        newLink: NewLink? = nil, entered: Entered = Entered(), role: Role? = nil, problem: FormProblem? = nil
    ) {
        let language = visitor.account.language
        nl = language == .nl
        self.mark = mark
        authority = visitor.authority.name
        rows = accounts.map { listed in
            let account = listed.account
            return Row(
                name: account.name, signInName: account.signInName,
                memberships: listed.memberships.map { RoleWords.text($0, language) }, issuers: listed.issuers,
                hasPassword: account.hasPassword, hasFactor: account.hasFactor,
                isSelf: account.id == visitor.account.id, linkAction: PagePath.accountLink(account.id),
                expelAction: PagePath.accountExpel(account.id))
        }
        roles = Role.allCases.map {
            Choice(value: $0.rawValue, text: RoleWords.text($0, language), isChosen: $0 == role)
        }
        (self.newLink, self.entered, self.problem) = (newLink, entered, problem)
        nameFault = problem?.text(at: "signInName")
        readFault = problem?.text(at: "name")
        scopeFault = problem?.text(at: "scope")
    }

    /// `Accounts`.
    public var documentTitle: String { FormProblem.title("Accounts", problem, language) }
}
