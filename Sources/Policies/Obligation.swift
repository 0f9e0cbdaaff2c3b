public import Contracts

/// What a clause of the kind `valueShare` asks for over the whole term.
public struct Obligation: Sendable, Hashable {
    /// The share or the sum.
    public var amount: Amount
    /// Whether the contractor's own offer takes the place of the rate; nil when it does not.
    public var offered: Offer?
    /// The least owed; nil for no such bound.
    public var minimum: Money?
    /// The most owed; nil for no such bound.
    public var cap: Money?
    /// What the contractor's own certificates take off; of those that hold the largest counts.
    public var reductions: [Reduction] = []
    /// What follows when such a certificate lapses.
    public var onLapse = Lapse.reopensAll
    /// The most that may be delivered on other projects of the contractor, as a share of what is required; nil when
    /// nothing may.
    public var elsewhere: Fraction?

    /// A share of a base, or a fixed sum.
    public enum Amount: Sendable, Hashable {
        /// A share; nil while only the contractor's offer can give it.
        case rate(Fraction?, of: Base)
        case fixed(Money)
    }

    /// What a rate is taken of.
    public enum Base: String, Sendable, Hashable, CaseIterable {
        case contractValue, wageSum
        /// What the authority paid so far: due at once.
        case invoiced
    }

    /// "With this certificate, so much less."
    public struct Reduction: Sendable, Hashable {
        /// The status of the prime.
        public var certificate: String
        /// The share of the obligation it takes off; 100% exempts.
        public var by: Fraction

        /// A reduction by this certificate.
        public init(certificate: String, by: Fraction) {
            self.certificate = certificate
            self.by = by
        }
    }

    /// What follows when a certificate lapses.
    public enum Lapse: String, Sendable, Hashable, CaseIterable {
        /// The whole obligation stands: the certificate had to hold from the first day on.
        case reopensAll
        /// The obligation stands for the days without the certificate.
        case reopensRest
    }

    /// A share or a sum without further terms.
    public init(_ amount: Amount) {
        self.amount = amount
    }

    /// A share of a base without further terms.
    public static func rate(_ rate: Fraction, of base: Base) -> Obligation { Obligation(.rate(rate, of: base)) }

    /// A fixed sum without further terms.
    public static func fixed(_ sum: Money) -> Obligation { Obligation(.fixed(sum)) }

    /// The rate, where one is known.
    public var rate: Fraction? {
        if case .rate(let rate, _) = amount { rate } else { nil }
    }
}
