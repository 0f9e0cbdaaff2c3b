public import Contracts

/// What an officer said about a finding.
public struct FlagDecision: Sendable, Hashable {
    /// What was said.
    public var kind: Kind
    /// The last day on which it holds; nil where it holds for as long as the facts stay as they are.
    public var until: Day?
    /// Why; empty where no reason was asked for.
    public var reason: String
    /// Who decided.
    public var by: String
    /// The day of the decision.
    public var on: Day

    /// What an officer can say.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case acknowledge, ask, plan, extend, waive, confirm, dismiss, reopen

        /// The state it brings the finding to.
        public var state: FlagState {
            switch self {
            case .acknowledge: .acknowledged
            case .ask: .asked
            case .plan: .planned
            case .extend: .extended
            case .waive: .waived
            case .confirm: .confirmed
            case .dismiss: .dismissed
            case .reopen: .open
            }
        }

        /// Whether it ends by itself and so needs a last day.
        public var hasEnd: Bool { self == .plan || self == .extend || self == .waive }

        /// Whether the record must say why.
        public var needsReason: Bool { self != .acknowledge && self != .ask }

        /// Whether it is a step in handling the finding, over once the finding is closed; the others are about the
        /// facts and hold again when the same facts come back.
        public var isHandling: Bool { self == .acknowledge || self == .ask || self == .plan }

        /// How much it settles: one that settles less never takes the place of one that settles more.
        public var weight: Int {
            switch self {
            case .acknowledge: 0
            case .ask: 1
            case .plan, .extend, .waive, .confirm, .dismiss, .reopen: 2
            }
        }
    }

    /// A decision.
    public init(_ kind: Kind, until: Day? = nil, reason: String, by: String, on: Day) {
        self.kind = kind
        self.until = until
        self.reason = reason
        self.by = by
        self.on = on
    }
}

/// A decision with the facts it was taken on.
public struct TakenDecision: Sendable, Hashable {
    /// What was said.
    public var decision: FlagDecision
    /// The fingerprint of the finding as it then was.
    public var facts: String
    /// When it was noted, in microseconds, beside the sightings of its day; zero comes after them.
    public var at: Int64

    /// A decision on those facts.
    public init(_ decision: FlagDecision, facts: String, at: Int64 = 0) {
        self.decision = decision
        self.facts = facts
        self.at = at
    }
}
