public import Policies
import Store

/// Why nobody was signed in by an identity provider, and what to do.
public struct ProviderProblemPage: PageView {
    /// `providerProblem.mustache`.
    public static let template = PageTemplate.providerProblem
    /// No entry.
    public static let navigation: NavigationEntry? = nil

    /// The language of the page.
    public var language: Language { nl ? .nl : .en }
    let nl: Bool
    let heading: String
    let paragraphs: [String]
    let incident: String?
    let signIn: String

    /// What went wrong.
    enum Problem: Sendable, Hashable, CaseIterable {
        /// The answer fits no sign-in that this browser began.
        case stale
        /// No answer comes from the provider.
        case unreachable
        /// What the provider says is of no use.
        case unusable
        /// What the provider says of who signed in does not hold.
        case refused
        /// They did not sign in there.
        case brokenOff
        /// The provider does not say who they are here.
        case nameless
        /// The provider does not say that the e-mail address is theirs.
        case unverified
        /// Nobody invited them.
        case unknown
        /// The account is somebody else's there.
        case otherSubject
        /// They are something at another authority too.
        case knownElsewhere
        /// They are a contractor.
        case contractor
        /// Too many answers were none.
        case tooMany

        init(_ reason: AccountRefusal) {
            switch reason {
            case .accountUnknown: self = .unknown
            case .otherSubject: self = .otherSubject
            case .knownElsewhere: self = .knownElsewhere
            case .contractor: self = .contractor
            }
        }
    }

    init(_ language: Language, _ problem: Problem, title: String, incident: String? = nil) {
        nl = language == .nl
        (heading, paragraphs) = nl ? problem.dutch(title) : problem.english(title)
        self.incident = incident
        signIn = PagePath.signIn(next: nil, language: language)
    }

    /// The heading.
    public var documentTitle: String { heading }
}
