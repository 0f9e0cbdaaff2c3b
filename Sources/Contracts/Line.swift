/// One typed fact of a report.
public struct Line: Sendable, Hashable {
    /// The line's name, unique within the contract.
    public var id: String
    /// The node whose fact it is.
    public var node: String
    /// What it says.
    public var fact: Fact
    /// What the beneficiary or the tier below answered; nil while it was not asked.
    public var confirmation: Confirmation?
    /// Whether an officer has seen proof.
    public var verified: Bool
    /// The papers behind it; empty when none was named.
    public var proof = Proof()
    /// By what it claims, the day on which the earliest version of its report that claims the same was received; none
    /// where that is the day its report was.
    public var claimed: [ClaimMark: Day] = [:]

    /// The answer of the tier below or the beneficiary.
    public enum Confirmation: String, Sendable, Hashable, ChoiceCodable {
        case confirmed, disputed, silent
    }

    /// A line with this fact.
    public init(
        id: String, node: String, fact: Fact, confirmation: Confirmation? = nil, verified: Bool = false
    ) {
        self.id = id
        self.node = node
        self.fact = fact
        self.confirmation = confirmation
        self.verified = verified
    }

    /// The day by which the line counts: its own date, or a placement's first day.
    public var date: Day {
        switch fact {
        case .payment(let payment): payment.date
        case .receipt(_, let date): date
        case .placement(let placement): placement.days.start
        case .activity(_, _, let date): date
        case .purchase(let purchase): purchase.date
        case .outreach(let outreach): outreach.date
        case .hours(_, _, let date): date
        case .statement(_, _, let date): date
        }
    }
}
