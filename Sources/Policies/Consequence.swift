public import Contracts

/// What a shortfall costs by the clause.
public struct Consequence: Sendable, Hashable {
    /// The cost as a multiple of the shortfall.
    public var rate: Fraction
    /// How it is taken; nil where the clause does not say.
    public var how: How?
    /// Whether the authority decides about it (`may`), or it follows by itself.
    public var isDiscretionary = false
    /// The time to mend the shortfall after notice; nil for none.
    public var remedy: Span?
    /// What excuses the contractor from it; nil when nothing does.
    public var excuse: Excuse?

    /// How a cost is taken.
    public enum How: String, Sendable, Hashable, CaseIterable {
        case payable, withheld, invoiced
    }

    /// Whether a cost follows or may follow.
    public enum Discretion: String, Sendable, Hashable, CaseIterable {
        case shall, may
    }

    /// What excuses a contractor.
    public enum Excuse: String, Sendable, Hashable, CaseIterable {
        /// Good faith: no wilful failure.
        case goodFaith
        /// No fault of the contractor, who shows best efforts.
        case noFault
    }

    /// A cost of so many times the shortfall.
    public init(rate: Fraction) {
        self.rate = rate
    }
}
