public import Policies

/// Where somebody sets a password by a link they were given.
public struct LinkPage: PageView {
    /// `link.mustache`.
    public static let template = PageTemplate.link
    /// No entry.
    public static let navigation: NavigationEntry? = nil

    /// The language of the page.
    public var language: Language { nl ? .nl : .en }
    let nl: Bool
    let mark: String
    let action: String
    let signInName: String
    let shortest: String
    let problem: FormProblem?
    let passwordFault: String?

    init(
        _ language: Language, mark: String, action: String, signInName: String, shortest: Int,
        problem: FormProblem? = nil
    ) {
        nl = language == .nl
        (self.mark, self.action, self.signInName, self.problem) = (mark, action, signInName, problem)
        passwordFault = problem?.text(at: "password")
        self.shortest = String(shortest)
    }

    /// `Choose a password`.
    public var documentTitle: String {
        FormProblem.title(nl ? "Kies een wachtwoord" : "Choose a password", problem, language)
    }
}
