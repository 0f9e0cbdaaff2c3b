public import Assessment
public import Contracts

/// How one contract stands on a day: all that a digest reads of it.
public struct ContractStanding: Sendable {
    /// The authority's own reference.
    public var ref: String
    /// What the contract is called.
    public var title: String
    /// The part of the authority that owns it; nil when not said.
    public var department: String?
    /// The name of the prime contractor.
    public var primeName: String
    /// The code of the policy its commitments come from.
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
    /// What follows from the facts on the day.
    public var evaluation: Evaluation
    /// The terms of each commitment by its code.
    public var terms: [String: Terms]
    /// How many steps below the prime each node is; the prime is 0.
    public var tiers: [String: Int]
    /// The reports due by the day.
    public var reports: ReportCount
    /// What the money not yet surely delivered of what is due is made of, in the contract's currency.
    public var atRisk: [PartAtRisk]
    /// The findings that a clause was not passed down, shown or not.
    public var notPassedDown: [Flag]
    /// The day each flag was first raised, by flag key.
    public var since: [String: Day]
    /// How each flag stands by what was decided on it, by flag key; one that is not named is open.
    public var decided: [String: FlagStanding] = [:]

    /// A standing with these facts.
    public init(
        ref: String, title: String, department: String?, primeName: String, policy: String, currency: Currency,
        value: Quantity, start: Day, end: Day, prime: String, evaluation: Evaluation, terms: [String: Terms],
        tiers: [String: Int], reports: ReportCount, atRisk: [PartAtRisk],
        notPassedDown: [Flag] = [], since: [String: Day] = [:]
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
        self.evaluation = evaluation
        self.terms = terms
        self.tiers = tiers
        self.reports = reports
        self.atRisk = atRisk
        self.notPassedDown = notPassedDown
        self.since = since
    }

    /// The money not yet surely delivered of what is due.
    public var moneyAtRisk: Quantity { atRisk.reduce(.zero) { $0 + $1.amount } }

    /// The assessments of the contract as a whole, in the evaluation's order.
    public var primeAssessments: [Assessment] {
        evaluation.assessments.filter { $0.node == prime }
    }
}
