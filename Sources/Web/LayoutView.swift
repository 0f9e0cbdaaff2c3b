import Accounts
import Store

/// The frame around every page.
struct LayoutView: Sendable {
    var language: String
    var nl: Bool
    var documentTitle: String
    var styleSheet: String
    var notice: String?
    var visitor: VisitorBar?
    var isFlagged: Bool
    var isDigest: Bool
    var isAudit: Bool
    var isAccounts: Bool
    var isAccount: Bool
    /// The page's own HTML, the only text that no template escapes.
    var body: String
}

/// What the frame shows of who is signed in, and where they may go.
public struct VisitorBar: Sendable {
    let name: String
    let isOfCouncil: Bool
    let isAdministrator: Bool
    /// What the form carries that signs them out.
    let mark: String

    /// - Parameter mark: What forms of the session carry.
    init(_ visitor: Visitor, mark: String) {
        name = visitor.account.name
        isOfCouncil = visitor.roles.contains(where: \.isOfCouncil)
        isAdministrator = visitor.roles.contains(.administrator)
        self.mark = mark
    }
}
