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
    /// What the subcontract is for, on one line; nil when not stated.
    public var scope: String?
    /// What is known of passing clauses down, each clause once and never against `carries`; a clause that is not named
    /// here was passed down only where `carries` has it.
    public var passedDown: [PassedDown]

    /// A node with these facts.
    public init(
        node: String, parent: String?, party: String, value: Quantity?, start: Day? = nil, end: Day? = nil,
        carries: [String] = [], offered: Day? = nil, scope: String? = nil, passedDown: [PassedDown] = []
    ) {
        self.node = node
        self.parent = parent
        self.party = party
        self.value = value
        self.start = start
        self.end = end
        self.carries = carries
        self.offered = offered
        self.scope = scope
        self.passedDown = passedDown
    }

    /// What is known of passing a clause down to this node; nil when nothing is said beyond `carries`.
    public func passing(of code: String) -> PassedDown? {
        passedDown.first { $0.code == code }
    }

    /// Reads a node; an answer on passing down that says the opposite of `carries` is an error.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            node: try box.decode(String.self, forKey: .node),
            parent: try box.decodeIfPresent(String.self, forKey: .parent),
            party: try box.decode(String.self, forKey: .party),
            value: try box.decodeIfPresent(Quantity.self, forKey: .value),
            start: try box.decodeIfPresent(Day.self, forKey: .start),
            end: try box.decodeIfPresent(Day.self, forKey: .end),
            carries: try box.decode([String].self, forKey: .carries),
            offered: try box.decodeIfPresent(Day.self, forKey: .offered),
            scope: try box.decodeIfPresent(String.self, forKey: .scope),
            passedDown: try box.decodeIfPresent([PassedDown].self, forKey: .passedDown) ?? [])
        if let objection = scope.flatMap(PlainLine.objection) {
            throw DecodingError.dataCorruptedError(forKey: .scope, in: box, debugDescription: "the text \(objection)")
        }
        if let contradiction {
            throw DecodingError.dataCorruptedError(
                forKey: .passedDown, in: box, debugDescription: contradiction)
        }
    }

    /// What in `passedDown` does not agree with itself or with `carries`; nil when all does.
    private var contradiction: String? {
        var seen: Set<String> = []
        for answer in passedDown {
            guard seen.insert(answer.code).inserted else {
                return "found \"\(answer.code)\" again, expected each clause once"
            }
            let isCarried = carries.contains(answer.code)
            guard isCarried != (answer.value == .yes) else { continue }
            return isCarried
                ? "found \(answer.value.rawValue) for \"\(answer.code)\", which \"carries\" names, expected yes; "
                    + "correct one of the two"
                : "found yes for \"\(answer.code)\", which \"carries\" does not name, expected it there too; correct "
                    + "one of the two"
        }
        return nil
    }
}
