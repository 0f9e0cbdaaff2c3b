public import Contracts

/// What was last told of one commitment at one node for an earlier day.
public struct EarlierFigure: Sendable, Hashable, Codable {
    /// The commitment's code.
    public var commitment: String
    /// The node that was assessed.
    public var node: String
    /// The period that ended at the cut-off.
    public var period: Period
    /// What was told.
    public var was: Told
    /// The day since which it has been told.
    public var since: Day

    /// A verdict and the figure behind it.
    public struct Told: Sendable, Hashable, Codable {
        /// The verdict.
        public var outcome: Assessment.Outcome
        /// What surely counted.
        public var creditedLow: Quantity
        /// The last day whose lines counted.
        public var cutOff: Day

        /// A verdict with its figure.
        public init(outcome: Assessment.Outcome, creditedLow: Quantity, cutOff: Day) {
            self.outcome = outcome
            self.creditedLow = creditedLow
            self.cutOff = cutOff
        }
    }

    /// What has been told since a day.
    public init(commitment: String, node: String, period: Period, was: Told, since: Day) {
        self.commitment = commitment
        self.node = node
        self.period = period
        self.was = was
        self.since = since
    }
}
