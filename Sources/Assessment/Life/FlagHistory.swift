public import Contracts

/// All that is known of one finding by its key: when it was looked for and found, and what was decided.
public struct FlagHistory: Sendable, Hashable {
    /// What the assessments of the contract said, in the order in which they were made.
    public var sightings: [Sighting]
    /// The decisions, in the order in which they were noted.
    public var decisions: [TakenDecision]

    /// What an assessment said of the finding.
    public struct Sighting: Sendable, Hashable {
        /// The day the conclusions were drawn for.
        public var day: Day
        /// The finding; nil when there was none, and while its rule was off.
        public var found: Found?
        /// What became of the findings of its kind.
        public var mode: FlagRules.Mode
        /// When it was made, in microseconds; only its order matters.
        public var at: Int64

        /// What was found on a day; nil for nothing.
        public init(_ day: Day, _ found: Found?, mode: FlagRules.Mode = .shown, at: Int64 = 0) {
            self.day = day
            self.found = found
            self.mode = mode
            self.at = at
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
        /// The lines that caused it.
        public var because: [String]

        /// A finding on these facts.
        public init(facts: String, amount: Quantity? = nil, message: String = "", because: [String] = []) {
            self.facts = facts
            self.amount = amount
            self.message = message
            self.because = because
        }
    }

    /// The history of a finding.
    public init(sightings: [Sighting], decisions: [TakenDecision] = []) {
        self.sightings = sightings
        self.decisions = decisions
    }

    /// What was said up to a day, in the order of the days; what a rule that was off did not look for is left out.
    func looked(upTo last: Day) -> [Sighting] {
        inOrder(upTo: last).filter { $0.mode != .off }
    }

    /// Since when the finding is not shown, its rule being on trial or off; nil while it is shown.
    func pause(on day: Day) -> FlagLife.Pause? {
        var pause: FlagLife.Pause?
        for sighting in inOrder(upTo: day) where sighting.mode != pause?.mode {
            pause = sighting.mode == .shown ? nil : FlagLife.Pause(mode: sighting.mode, since: sighting.day)
        }
        return pause
    }

    private func inOrder(upTo last: Day) -> [Sighting] {
        let known = sightings.enumerated().filter { $0.element.day <= last }
        return known.sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
}
