public import Assessment
public import Contracts

/// How one contract stands on a day: all that a digest reads of it.
@dynamicMemberLookup
public struct ContractStanding: Sendable {
    /// What is told of it besides its assessments and flags.
    public var outline: ContractOutline
    /// What follows from the facts on the day.
    public var evaluation: Evaluation
    /// The version of the rules that drew the conclusions.
    public var engine: String
    /// The edition each assessment of the prime was made by, by the commitment's code.
    public var editions: [String: String]
    /// How each flag stands by what was decided on it, by flag key; one that is not named is open.
    public var decided: [String: FlagStanding]

    /// A standing with these facts.
    public init(
        outline: ContractOutline, evaluation: Evaluation, engine: String = engineVersion,
        editions: [String: String] = [:], decided: [String: FlagStanding] = [:]
    ) {
        self.outline = outline
        self.evaluation = evaluation
        self.engine = engine
        self.editions = editions
        self.decided = decided
    }

    /// What the outline says.
    public subscript<Value>(dynamicMember part: KeyPath<ContractOutline, Value>) -> Value {
        outline[keyPath: part]
    }

    /// The money not yet surely delivered of what is due.
    public var moneyAtRisk: Quantity { outline.atRisk.reduce(.zero) { $0 + $1.amount } }

    /// The assessments of the contract as a whole, in the evaluation's order.
    public var primeAssessments: [Assessment] {
        evaluation.assessments.filter { $0.node == outline.prime }
    }
}
