public import Contracts

/// When how much of an obligation is due.
public enum DueCurve: Sendable, Hashable {
    /// Evenly over the days of the term.
    case linear
    /// All of it on the last day.
    case end
    /// The share of the latest milestone passed.
    case milestones([Milestone])

    /// A day by which a share must be delivered.
    public struct Milestone: Sendable, Hashable {
        /// When.
        public var by: Moment
        /// The share of the whole due from then on.
        public var share: Fraction

        /// A milestone.
        public init(by: Moment, share: Fraction) {
            self.by = by
            self.share = share
        }
    }

    /// A day given outright or counted from the contract's first day.
    public enum Moment: Sendable, Hashable {
        case day(Day)
        case afterStart(Span)
    }
}
