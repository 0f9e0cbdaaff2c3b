public import Policies

/// Where somebody shows the second factor.
public struct CodePage: PageView {
    /// `code.mustache`.
    public static let template = PageTemplate.code
    /// No entry.
    public static let navigation: NavigationEntry? = nil

    /// The language of the page.
    public var language: Language { nl ? .nl : .en }
    let nl: Bool
    let mark: String
    let problem: FormProblem?
    let codeFault: String?

    init(_ language: Language, mark: String, problem: FormProblem? = nil) {
        nl = language == .nl
        (self.mark, self.problem) = (mark, problem)
        codeFault = problem?.text(at: "code")
    }

    /// `Enter your code`.
    public var documentTitle: String { FormProblem.title(nl ? "Vul uw code in" : "Enter your code", problem, language) }
}
