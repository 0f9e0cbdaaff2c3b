public import Contracts

/// The conditions under which a clause binds a contract; all of those given must hold.
public struct Applicability: Sendable, Hashable {
    /// The kinds of contract; nil for all.
    public var kinds: Set<Contract.Kind>?
    /// The bound on the contract value; nil for none.
    public var contractValue: Threshold?
    /// The bound on the wage sum; nil for none.
    public var wageSum: Threshold?
    /// The least duration of the term; nil for none.
    public var minDuration: Span?
    /// Another rate for contracts with little labour; nil for none.
    public var labourShare: LabourRule?

    /// A lower bound, with or without the bound itself.
    public enum Threshold: Sendable, Hashable {
        /// More than this.
        case above(Money)
        /// This or more.
        case from(Money)
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

    /// No condition at all.
    public init() {}
}
