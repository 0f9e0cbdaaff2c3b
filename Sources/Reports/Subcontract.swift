public import Contracts

/// A subcontract as a report declares it: a new node of the chain, or news about a known one.
public struct Subcontract: Sendable, Hashable {
    /// The node that pays.
    public var parent: String
    /// The node that is paid.
    public var node: String
    /// The identifier of the party that performs there.
    public var party: String
    /// The party's name; nil when none was written.
    public var partyName: String?
    /// The value excluding VAT in the contract's currency; nil while unknown.
    public var value: Quantity?
    /// The first day; nil when it is the contract's.
    public var start: Day?
    /// The last day, included; nil when it is the contract's.
    public var end: Day?
    /// The codes of the clauses that were passed down.
    public var carries: [String]
    /// What the row says of passing each clause down; empty when it says nothing.
    public var passedDown: [PassedDown]
    /// What the subcontract is for, on one line; nil when not said.
    public var scope: String?
    /// The day of the offer; nil when not said.
    public var offered: Day?

    /// A subcontract with these facts.
    public init(
        parent: String, node: String, party: String, partyName: String? = nil, value: Quantity? = nil,
        start: Day? = nil, end: Day? = nil, carries: [String] = [], passedDown: [PassedDown] = [],
        scope: String? = nil, offered: Day? = nil
    ) {
        self.parent = parent
        self.node = node
        self.party = party
        self.partyName = partyName
        self.value = value
        self.start = start
        self.end = end
        self.carries = carries
        self.passedDown = passedDown
        self.scope = scope
        self.offered = offered
    }
}
