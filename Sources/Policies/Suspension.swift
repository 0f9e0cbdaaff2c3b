public import Contracts

/// A time in which a clause does not hold.
public struct Suspension: Sendable, Hashable {
    /// The first day.
    public var from: Day
    /// The last day, included; nil while open.
    public var to: Day?
    /// Which contracts it reaches.
    public var contracts: Reach
    /// Why, in a sentence.
    public var because: String
    /// Where that can be read; nil when the policy names no place.
    public var source: String?

    /// The contracts a suspension reaches.
    public enum Reach: String, Sendable, Hashable, CaseIterable {
        /// Those signed in it, or begun in it where the day of signing is not known: they are not bound.
        case new
        /// All: there is no verdict while it lasts.
        case all
    }

    /// A suspension from a day on.
    public init(from: Day, to: Day? = nil, contracts: Reach, because: String, source: String? = nil) {
        self.from = from
        self.to = to
        self.contracts = contracts
        self.because = because
        self.source = source
    }

    /// Whether the day falls in it.
    public func contains(_ day: Day) -> Bool {
        from <= day && to.map { day <= $0 } ?? true
    }
}
