public import Contracts

/// What a summary tells of a contract on a day besides its assessments and flags: kept with them, so that the summary
/// of that day can be made again whatever the register, the chain or the clauses say later.
public struct ContractOutline: Sendable, Hashable, Codable {
    /// The authority's own reference.
    public var ref: String
    /// What the contract is called.
    public var title: String
    /// The part of the authority that owns it; nil when not said.
    public var department: String?
    /// The name of the prime contractor.
    public var primeName: String
    /// The policy its commitments come from.
    public var policy: String
    /// The currency of every amount of the contract.
    public var currency: Currency
    /// The contract value excluding VAT.
    public var value: Quantity
    /// The first day of the term.
    public var start: Day
    /// The last day of the term, included.
    public var end: Day
    /// The prime's node.
    public var prime: String
    /// The terms of each commitment by its code.
    public var terms: [String: Terms]
    /// How many steps below the prime each node is that has a part in a shortfall; the prime is 0.
    public var tiers: [String: Int]
    /// The reports due by the day.
    public var reports: ReportCount
    /// What the money not yet surely delivered of what is due is made of, in the contract's currency.
    public var atRisk: [PartAtRisk]
    /// The findings that a clause was not passed down, shown or not.
    public var notPassedDown: [LackingClause]

    /// A subcontract that should carry a clause and does not.
    public struct LackingClause: Sendable, Hashable, Codable {
        /// The node of the subcontract.
        public var node: String
        /// The value of the subcontract; nil while unknown.
        public var value: Quantity?

        /// A subcontract of that value.
        public init(node: String, value: Quantity?) {
            self.node = node
            self.value = value
        }
    }

    /// An outline with these facts.
    public init(
        ref: String, title: String, department: String?, primeName: String, policy: String, currency: Currency,
        value: Quantity, start: Day, end: Day, prime: String, terms: [String: Terms], tiers: [String: Int],
        reports: ReportCount, atRisk: [PartAtRisk], notPassedDown: [LackingClause] = []
    ) {
        self.ref = ref
        self.title = title
        self.department = department
        self.primeName = primeName
        self.policy = policy
        self.currency = currency
        self.value = value
        self.start = start
        self.end = end
        self.prime = prime
        self.terms = terms
        self.tiers = tiers
        self.reports = reports
        self.atRisk = atRisk
        self.notPassedDown = notPassedDown
    }

    /// The outline that follows from a contract's facts and the conclusions drawn from them.
    ///
    /// Nil when the dossier's chain has no prime.
    public init?(title: String, department: String?, policy: String, dossier: Dossier, evaluation: Evaluation) {
        guard let prime = dossier.chain.first(where: { $0.parent == nil }) else { return nil }
        let party = dossier.parties.first { $0.id == prime.party }
        let name = party?.name.isEmpty == false ? party?.name : nil
        let contract = dossier.contract(on: evaluation.asOf)
        let behind = evaluation.assessments.filter { $0.node == prime.node }.flatMap(\.attribution)
            .filter { $0.gap > .zero }
        let tiers = behind.isEmpty ? [:] : dossier.tiers
        self.init(
            ref: dossier.contract.ref, title: title, department: department, primeName: name ?? prime.party,
            policy: policy, currency: contract.currency, value: contract.value, start: contract.start,
            end: contract.end, prime: prime.node,
            terms: dossier.commitments(on: evaluation.asOf).reduce(into: [:]) { $0[$1.code] = Terms($1.clause) },
            tiers: behind.reduce(into: [:]) { $0[$1.node] = tiers[$1.node] },
            reports: ReportCount(evaluation.duties.reports), atRisk: dossier.partsAtRisk(in: evaluation),
            notPassedDown: evaluation.duties.notPassedDown.map { LackingClause(node: $0.node, value: $0.amount) })
    }
}

extension Dossier {
    /// How many steps below the prime each node is; nodes that hang on no known node are left out.
    public var tiers: [String: Int] {
        // The last node below each parent, and before each node the one before it there: lists would take longer.
        var last: [String: Int] = [:]
        var before: [Int?] = Array(repeating: nil, count: chain.count)
        var found: [(node: String, tier: Int)] = []
        for place in chain.indices {
            guard let parent = chain[place].parent else {
                found.append((chain[place].node, 0))
                continue
            }
            before[place] = last.updateValue(place, forKey: parent)
        }
        var tiers: [String: Int] = [:]
        var next = 0
        while next < found.count {
            let (node, tier) = found[next]
            next += 1
            guard tiers.updateIfNew(node, tier) else { continue }
            var below = last[node]
            while let place = below {
                found.append((chain[place].node, tier + 1))
                below = before[place]
            }
        }
        return tiers
    }
}
