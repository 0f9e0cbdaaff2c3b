public import Contracts

/// All that is known of one finding by its key: when it was looked for and found, and what was decided.
public struct FlagHistory: Sendable, Hashable {
    /// The days on which the contract was assessed, in the order in which that was done; of one day the last holds.
    public var sightings: [Sighting]
    /// The decisions, in the order in which they were noted.
    public var decisions: [TakenDecision]

    /// What an assessment said of the finding.
    public struct Sighting: Sendable, Hashable {
        /// The day the conclusions were drawn for.
        public var day: Day
        /// The finding; nil when there was none.
        public var found: Found?

        /// What was found on a day; nil for nothing.
        public init(_ day: Day, _ found: Found?) {
            self.day = day
            self.found = found
        }
    }

    /// A finding as it was on a day.
    public struct Found: Sendable, Hashable {
        /// The fingerprint of the facts it rested on.
        public var facts: String
        /// Its size; nil when it had none.
        public var amount: Quantity?
        /// How it was told.
        public var message: String

        /// A finding on these facts.
        public init(facts: String, amount: Quantity? = nil, message: String = "") {
            self.facts = facts
            self.amount = amount
            self.message = message
        }
    }

    /// The history of a finding.
    public init(sightings: [Sighting], decisions: [TakenDecision] = []) {
        self.sightings = sightings
        self.decisions = decisions
    }

    /// What each day up to `last` said in the end, in the order of the days.
    func days(upTo last: Day) -> [Sighting] {
        let byDay = Dictionary(
            sightings.filter { $0.day <= last }.map { ($0.day, $0) }, uniquingKeysWith: { _, later in later })
        return byDay.values.sorted { $0.day < $1.day }
    }
}
