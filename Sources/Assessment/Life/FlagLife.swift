public import Contracts

/// How a finding stands on a day, by its whole history up to then.
public struct FlagLife: Sendable, Hashable {
    /// How far it has come.
    public var state: FlagState
    /// The last day of the state; nil where it has none.
    public var until: Day?
    /// The day it was last opened; for a closed one the day it was closed.
    public var since: Day
    /// The day its facts last changed since it was opened; nil when they are as they were then.
    public var changedOn: Day?
    /// How often it came back after it was closed.
    public var reopened: Int
    /// The day of the latest decision on other facts, when none holds on the facts as they are.
    public var changedSince: Day?
    /// Why it is not shown although it may be there; nil while it is.
    public var pause: Pause?

    /// A time during which the rule is on trial or off.
    public struct Pause: Sendable, Hashable {
        /// `shadow` or `off`.
        public var mode: FlagRules.Mode
        /// Its first day.
        public var since: Day

        /// A pause from a day on.
        public init(mode: FlagRules.Mode, since: Day) {
            self.mode = mode
            self.since = since
        }

        /// Its last day when something else holds from `day` on; its first where that is the same day.
        public func lastDay(before day: Day) -> Day { max(since, day.adding(days: -1)) }
    }

    /// How a finding stands.
    public init(
        state: FlagState, until: Day? = nil, since: Day, changedOn: Day? = nil, reopened: Int,
        changedSince: Day? = nil, pause: Pause? = nil
    ) {
        self.state = state
        self.until = until
        self.since = since
        self.changedOn = changedOn
        self.reopened = reopened
        self.changedSince = changedSince
        self.pause = pause
    }
}

extension FlagHistory {
    /// How the finding stands on a day; nil when it was never found up to then. What comes after the day has no say.
    public func life(on day: Day) -> FlagLife? {
        var opened: Day?
        var closed: Day?
        var changedOn: Day?
        var before: Found?
        var runs = 0
        for sighting in looked(upTo: day) {
            if sighting.found == nil, before != nil { closed = sighting.day }
            if let found = sighting.found {
                if let before {
                    if before.facts != found.facts { changedOn = sighting.day }
                } else {
                    (opened, changedOn) = (sighting.day, nil)
                    runs += 1
                }
            }
            before = sighting.found
        }
        guard let opened else { return nil }
        guard let found = before else {
            return closed.map {
                FlagLife(state: .closed, since: $0, reopened: runs - 1, pause: pause(on: day))
            }
        }
        let standing = FlagStanding(facts: found.facts, since: opened, decisions: decisions, on: day)
        return FlagLife(
            state: standing.state, until: standing.until, since: opened, changedOn: changedOn, reopened: runs - 1,
            changedSince: standing.changedSince, pause: pause(on: day))
    }
}
