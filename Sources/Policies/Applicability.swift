public import Contracts

/// The conditions under which a clause binds a contract; all of those given must hold.
public struct Applicability: Sendable, Hashable {
    /// The kinds of contract; nil for all.
    public var kinds: Set<Contract.Kind>?
    /// What must hold of a contract of any kind.
    public var conditions = Conditions()
    /// What must hold of contracts of one kind, each in place of the general condition of the same name.
    public var byKind: [Contract.Kind: Conditions] = [:]
    /// Another rate for contracts with little labour; nil for none.
    public var labourRule: LabourRule?

    /// No condition at all.
    public init() {}

    /// The conditions that hold for contracts of this kind.
    public func conditions(for kind: Contract.Kind) -> Conditions {
        guard let special = byKind[kind] else { return conditions }
        var held = conditions
        if let bounds = special.contractValue { held.contractValue = bounds }
        if let bounds = special.yearlyValue { held.yearlyValue = bounds }
        if let bounds = special.wageSum { held.wageSum = bounds }
        if let duration = special.minDuration { held.minDuration = duration }
        if let share = special.leastLabourShare { held.leastLabourShare = share }
        return held
    }

    /// Bounds on the figures of a contract.
    public struct Conditions: Sendable, Hashable {
        /// The bounds on the contract value; nil for none.
        public var contractValue: Bounds?
        /// The bounds on the contract value for each year of the term; nil for none.
        public var yearlyValue: Bounds?
        /// The bounds on the wage sum; nil for none.
        public var wageSum: Bounds?
        /// The least duration of the term; nil for none.
        public var minDuration: Span?
        /// The least labour share; nil for none.
        public var leastLabourShare: Fraction?

        /// No bound at all.
        public init() {}
    }

    /// "Below this labour share, that rate."
    public struct LabourRule: Sendable, Hashable {
        /// The labour share below which the rule holds.
        public var below: Fraction
        /// The rate that then takes the place of the obligation's.
        public var then: Fraction

        /// A rule with this line and rate.
        public init(below: Fraction, then: Fraction) {
            self.below = below
            self.then = then
        }
    }
}
