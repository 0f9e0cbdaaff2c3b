public import Contracts

/// How a finding that is there stands on a day, by what was decided on it.
///
/// A decision sticks to the facts it was taken on: of the decisions on the facts as they are, the latest holds, of one
/// day the one noted last. One with an end holds up to and including that day. A step of handling (acknowledged, asked,
/// planned) from before the finding was last opened holds no more.
public struct FlagStanding: Sendable, Hashable {
    /// How far it has come; never closed.
    public var state: FlagState
    /// The decision that holds; nil while it is open.
    public var decision: FlagDecision?
    /// The day of the latest decision on other facts, when none holds on the facts as they are.
    public var changedSince: Day?
    /// The decision that ended by itself, when nothing was decided after it.
    public var ended: FlagDecision?
    /// The decision by which an officer opened it again, when nothing was decided after it.
    public var reopened: FlagDecision?

    /// - Parameters:
    ///   - facts: The fingerprint of the finding as it is.
    ///   - since: The first day of the unbroken run of days on which it was found.
    ///   - decisions: In the order in which they were noted; those after `day` are left out.
    public init(facts: String, since: Day, decisions: [TakenDecision], on day: Day) {
        let known = decisions.filter { $0.decision.on <= day }
        let latest = known.filter { $0.facts == facts }.map(\.decision).latest
        state = .open
        guard let latest else {
            changedSince = known.map(\.decision).latest?.on
            return
        }
        if let until = latest.until, until < day {
            ended = latest
        } else if latest.kind == .reopen {
            reopened = latest
        } else if !latest.kind.isHandling || latest.on >= since {
            state = latest.kind.state
            decision = latest
        }
    }

    /// The last day of the state; nil where it has none.
    public var until: Day? { decision?.until }
}

extension [FlagDecision] {
    /// The decision of the latest day, of several the last in the list.
    fileprivate var latest: FlagDecision? {
        reduce(nil) { found, next in
            guard let found, found.on > next.on else { return next }
            return found
        }
    }
}
