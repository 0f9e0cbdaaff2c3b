/// A place in the chain: the prime, or one subcontract under the node that pays it.
public struct ChainNode: Sendable, Hashable, Codable {
    /// The name of the place, unique within the contract; `n0` by custom for the prime.
    public var node: String
    /// The node that pays this one; nil for the prime.
    public var parent: String?
    /// The identifier of the party that performs here.
    public var party: String
    /// The value of the subcontract; nil while unknown.
    public var value: Quantity?
    /// The first day; nil when it is the contract's.
    public var start: Day?
    /// The last day, included; nil when it is the contract's.
    public var end: Day?
    /// The codes of the clauses that were passed down to this node.
    public var carries: [String]
    /// The day of the offer for the subcontract; nil while not stated, as only some clauses ask for it.
    public var offered: Day?

    /// A node with these facts.
    public init(
        node: String, parent: String?, party: String, value: Quantity?, start: Day? = nil, end: Day? = nil,
        carries: [String] = [], offered: Day? = nil
    ) {
        self.node = node
        self.parent = parent
        self.party = party
        self.value = value
        self.start = start
        self.end = end
        self.carries = carries
        self.offered = offered
    }
}
