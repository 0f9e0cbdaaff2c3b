public import Policies

/// Where somebody signs in.
public struct SignInPage: PageView {
    /// `signIn.mustache`.
    public static let template = PageTemplate.signIn
    /// No entry.
    public static let navigation: NavigationEntry? = nil

    /// The language of the page.
    public var language: Language { nl ? .nl : .en }
    let nl: Bool
    let mark: String
    let next: String?
    let name: String
    let problem: FormProblem?
    let passwordFault: String?
    let other: String
    let ways: [Way]
    let hasWays: Bool

    /// A sign-in by the identity provider of an authority.
    struct Way: Sendable {
        var title: String
        var address: String
    }

    /// The page; `next` is where they go on, `name` what was typed before.
    init(
        _ language: Language, mark: String, next: String?, name: String = "", ways: [Way] = [],
        problem: FormProblem? = nil
    ) {
        nl = language == .nl
        (self.mark, self.next, self.name, self.problem) = (mark, next, name, problem)
        passwordFault = problem?.text(at: "password")
        other = PagePath.signIn(next: next, language: nl ? .en : .nl)
        self.ways = ways
        hasWays = !ways.isEmpty
    }

    /// `Sign in`.
    public var documentTitle: String { FormProblem.title(nl ? "Inloggen" : "Sign in", problem, language) }
}
