public import Contracts

/// "This share of the spend goes to eligible parties", or at most so much.
public struct SpendShare: Sendable, Hashable {
    /// The share.
    public var target: Fraction
    /// Whether the share is a floor or a ceiling.
    public var comparison = Comparison.atLeast
    /// How the chain is counted.
    public var mode = Mode.retained
    /// Which parties are eligible.
    public var eligible: Eligibility
    /// The day on which a party must be eligible; nil for the day of payment, and for a node its first day.
    public var statusOn: StatusDay?
    /// What share of a payment counts by the payee's role; a role not listed counts in full.
    public var roles: [String: Fraction] = [:]
    /// The least share of its receipts a party must retain; nil for none.
    public var usefulFunction: Fraction?
    /// Purchases from these parties do not count.
    public var exclude: Set<Exclusion> = []
    /// The bounds of the target the contract itself agrees on; nil when the policy's own holds.
    public var offered: Offer?
    /// What the target is a share of.
    public var base = Base.spend
    /// Payments of these roles stand outside: neither counted nor in the whole.
    public var leaveOut: Set<String> = []
    /// What a party counts for that is eligible only in part.
    public var jointVentures = JointVentures.ownWork
    /// What counts of a payee that is eligible under other clauses too; nil when the same amount counts for each.
    public var overlap: Overlap?
    /// Roles in which what an eligible party pays to parties that are not eligible counts too, up to the value of what
    /// it does itself and pays to eligible parties in these roles.
    public var matched: Set<String> = []
    /// When how much is due, for a share of the contract value; nil for a share of spend, due at its full rate.
    public var due: DueCurve?

    /// What a target is a share of.
    public enum Base: String, Sendable, Hashable, CaseIterable {
        /// What the node paid; what the authority paid, where the mode is `leaving`.
        case spend
        /// What the authority paid.
        case receipts
        /// The contract value, over the term.
        case contractValue
    }

    /// A floor or a ceiling.
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        case atLeast, atMost
    }

    /// How the chain is counted.
    public enum Mode: String, Sendable, Hashable, CaseIterable {
        case direct, eachTier, retained, ownForces, leaving
    }

    /// The statuses that make a party eligible.
    public enum Eligibility: Sendable, Hashable {
        case all([String])
        case any([String])
    }

    /// Parties whose sales do not count.
    public enum Exclusion: String, Sendable, Hashable, CaseIterable {
        case prime, affiliates
    }

    /// What a party counts for that is eligible only in part, such as a joint venture.
    public enum JointVentures: String, Sendable, Hashable, CaseIterable {
        /// Nothing by itself: only what its eligible partner does, as a node under it (49 CFR 26.55(b)).
        case ownWork
        /// That part of what it is paid or keeps.
        case share
    }

    /// A target for spend with these parties.
    public init(target: Fraction, eligible: Eligibility) {
        self.target = target
        self.eligible = eligible
    }
}
