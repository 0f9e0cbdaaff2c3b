public import Contracts

/// What a special rule of a clause would change in its example; every figure is the engine's.
public enum ExampleVariant: Sendable, Hashable {
    /// The person of the example with a bonus: what it adds and what the placement then counts for.
    case bonus(code: String, adds: Quantity, counted: Quantity)
    /// Part-time below the least hours a week: what the placement then counts for.
    case fewHours(hoursPerWeek: Quantity, least: Quantity, counted: Quantity)
    /// A full-time placement that lasts longer than its block counts.
    case window(block: String, worked: Int, counts: Int, factors: [ExampleFactor], counted: Quantity)
    /// More than a limit of a block lets count.
    case limit(block: String, limit: ValueBlock.Limit, claimed: Quantity, counted: Quantity)
    /// More in a category than its cap lets count.
    case cap(ValueTable.Cap, claimed: Quantity, counted: Quantity)
    /// More on other projects than may be delivered there.
    case elsewhere(most: Fraction, claimed: Quantity, counted: Quantity)
    /// Certificates of the main contractor, each with what is then required.
    case certificates([Certificate])
    /// Another share offered or agreed, with what is then required.
    case offer(Fraction, required: Quantity)
    /// Little labour in the contract, with the share that then holds and what is required.
    case littleLabour(Fraction, share: Fraction, required: Quantity)
    /// A contract of another value whose obligation meets a bound.
    case bound(value: Quantity, unbounded: Quantity, required: Quantity)
    /// A subcontractor that pays nearly everything on: what then counts of the payment to it.
    case passThrough(paidOn: Quantity, kept: Quantity, line: Fraction, counted: Quantity)
    /// Nothing delivered at all.
    case nothing(shortfall: Quantity, cost: Quantity?)
    /// The latest report too late, which costs what kept conduct would have saved.
    case lateReport(cost: Quantity)
    /// The statement not made: the first day on which the duty counts as missed.
    case unstated(from: Day)

    /// A certificate and what is required with it.
    public struct Certificate: Sendable, Hashable {
        /// The status of the main contractor.
        public var code: String
        /// What is then required.
        public var required: Quantity

        /// A certificate with what is required with it.
        public init(code: String, required: Quantity) {
            self.code = code
            self.required = required
        }
    }
}
