public import Contracts

/// One row of a report file.
public struct ReportedLine: Sendable, Hashable {
    /// The row as the sender sees it, from one, header and empty rows included.
    public var row: Int
    /// The node whose fact it is; for a subcontract the node that pays.
    public var node: String
    /// What the row says.
    public var content: Content
    /// The name written beside the payee; nil when none was.
    public var payeeName: String?
    /// The statuses the row states of its payee.
    public var attributes: [DeclaredAttribute]
    /// The papers the row names.
    public var proof = Proof()
    /// Whether it is a placement that had not ended, whose last day is none that its sender wrote.
    public var goesOn = false

    /// What a row can say.
    public enum Content: Sendable, Hashable {
        case fact(Fact)
        // Boxed, as it is rare and twice as large as any fact: a report can have hundreds of thousands of lines.
        indirect case subcontract(Subcontract)
    }

    /// A line with these facts.
    public init(
        row: Int, node: String, content: Content, payeeName: String? = nil, attributes: [DeclaredAttribute] = []
    ) {
        self.row = row
        self.node = node
        self.content = content
        self.payeeName = payeeName
        self.attributes = attributes
    }
}
