import Accounts
public import Policies
import Store

/// What somebody sees of their own account.
public struct AccountPage: PageView {
    /// `account.mustache`.
    public static let template = PageTemplate.account
    /// The last entry.
    public static let navigation: NavigationEntry? = .account

    /// The language of the page.
    public var language: Language { nl ? .nl : .en }
    let nl: Bool
    let mark: String
    let name: String
    let signInName: String
    let authority: String
    let memberships: [String]
    let hasPassword: Bool
    let hasFactor: Bool
    let others: [Place]
    let hasOthers: Bool
    let sessions: [Row]
    let hasElsewhere: Bool
    let takesTokens: Bool
    let tokens: [Token]
    let scopes: [Scope]
    let newToken: String?
    let shortest: String
    let done: String?
    let problem: FormProblem?
    let oldFault: String?
    let passwordFault: String?
    let titleFault: String?

    /// Another authority where they are something.
    struct Place: Sendable {
        var code: String
        var name: String
    }

    /// One of their sessions.
    struct Row: Sendable {
        var agent: String
        var began: String
        var seen: String
        var isThis: Bool
    }

    /// One of their access tokens.
    struct Token: Sendable {
        var title: String
        var scope: String
        var expires: String
        var action: String
    }

    /// What an access token may be good for.
    struct Scope: Sendable {
        var value: String
        var text: String
    }

    /// What is shown besides the account itself.
    struct Contents {
        var places: [Authority]
        var sessions: [SessionSummary]
        var tokens: [AccessTokenSummary]
        var shortest: Int
        var newToken: AccessToken?
        var done: String?
        var problem: FormProblem?
    }

    init(_ visitor: Visitor, mark: String, _ contents: Contents) {
        let language = visitor.account.language
        nl = language == .nl
        self.mark = mark
        name = visitor.account.name
        signInName = visitor.account.signInName
        authority = visitor.authority.name
        memberships = visitor.memberships.map { RoleWords.text($0, language) }
        hasPassword = visitor.account.hasPassword
        hasFactor = visitor.account.hasFactor
        others = contents.places.filter { $0 != visitor.authority }.map { Place(code: $0.code, name: $0.name) }
        hasOthers = !others.isEmpty
        sessions = contents.sessions.map { [nl] in
            Row(
                agent: $0.agent.isEmpty ? (nl ? "Onbekende browser" : "Unknown browser") : $0.agent, began: $0.began,
                seen: $0.seen,
                isThis: $0.isThis)
        }
        hasElsewhere = sessions.count > 1
        takesTokens = !visitor.roles.isDisjoint(with: [.officer, .contractor])
        tokens = contents.tokens.map {
            Token(
                title: $0.title, scope: Self.words($0.scope, language), expires: $0.expires,
                action: PagePath.tokenEnd($0.id))
        }
        scopes = TokenScope.allCases.map { Scope(value: $0.rawValue, text: Self.words($0, language)) }
        newToken = contents.newToken?.text
        shortest = String(contents.shortest)
        (done, problem) = (contents.done, contents.problem)
        oldFault = problem?.text(at: "old")
        passwordFault = problem?.text(at: "password")
        titleFault = problem?.text(at: "title")
    }

    private static func words(_ scope: TokenScope, _ language: Language) -> String {
        switch (scope, language) {
        case (.reports, .en): "send reports and check files"
        case (.reports, .nl): "rapporten insturen en bestanden controleren"
        case (.checks, .en): "only check files; nothing of them is kept"
        case (.checks, .nl): "alleen bestanden controleren; er wordt niets van bewaard"
        }
    }

    /// `Your account`.
    public var documentTitle: String { FormProblem.title(nl ? "Uw account" : "Your account", problem, language) }
}
