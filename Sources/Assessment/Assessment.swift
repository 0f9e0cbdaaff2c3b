public import Contracts

/// The figures and the verdict of one commitment at one node. Amounts are money, people or hours by the clause's kind.
public struct Assessment: Sendable, Hashable {
    /// The commitment's code.
    public var commitment: String
    /// The node assessed, with its subtree.
    public var node: String
    /// The last day whose lines count; nil before the first due day and for a duty, which looks at the day itself.
    public var cutOff: Day?
    /// The period that ends at the cut-off; the first period before the first due day.
    public var period: Period
    /// Whether that period was reported.
    public var state: ReportState
    /// What the commitment asks for over the whole term.
    public var required = Quantity.zero
    /// What is due by the cut-off.
    public var due = Quantity.zero
    /// What counts when every line of status yes is believed.
    public var reported = Quantity.zero
    /// What counts of that which was confirmed.
    public var confirmed = Quantity.zero
    /// What counts of that which was verified.
    public var verified = Quantity.zero
    /// What surely counts.
    public var creditedLow = Quantity.zero
    /// What counts if every open question is answered in the contractor's favour.
    public var creditedHigh = Quantity.zero
    /// The counted part of a share; nil for clauses that are no share.
    public var numerator: Quantity?
    /// The whole of a share; nil for clauses that are no share.
    public var denominator: Quantity?
    /// What is missing if no open question is answered in the contractor's favour.
    public var shortfall = Quantity.zero
    /// What is missing in any case.
    public var certainShortfall = Quantity.zero
    /// What is credited at the end of the term if it goes on as up to the cut-off.
    ///
    /// Nil for a share of what was paid, which moves with the payments, for a duty, and while nothing is known.
    public var projected: Projected?
    /// What the shortfall costs by the clause; nil when it costs nothing or there is no verdict that says short.
    public var consequence: Quantity?
    /// The verdict on the number.
    public var outcome: Outcome
    /// Why there is no verdict; nil when there is one.
    public var withheld: Withheld?
    /// The verdict on the duties around it.
    public var conduct: Conduct
    /// Where in the subtree the shortfall is; the gaps add up to due − creditedLow.
    public var attribution: [Gap] = []
    /// The parties of which knowing more would settle an undetermined verdict: their status, or who pays them.
    public var settledBy: [String] = []
    /// What each line that touches the figures counted for, with the reason; empty when no reasons were asked for.
    ///
    /// For value and spend shares the low sides add up to ``creditedLow`` and the high sides to ``creditedHigh``.
    public var credits: [Credit] = []

    /// Whether a period was reported.
    public enum ReportState: String, Sendable, Hashable, Codable {
        case notDue, due, silent, `nil`, value
    }

    /// The verdict on the number.
    public enum Outcome: String, Sendable, Hashable, ChoiceCodable {
        case met, approaching, requiresImprovement, inadequate, other, withheld, undetermined
    }

    /// Why a verdict is withheld.
    public enum Withheld: String, Sendable, Hashable, Codable {
        case notDue, silent, noSpend, suspended
    }

    /// What is credited by the end of the term at the pace so far.
    public struct Projected: Sendable, Hashable {
        /// What surely counts by then.
        public var low: Quantity
        /// What counts by then if every open question is answered in the contractor's favour.
        public var high: Quantity
        /// What is required if every open question about that is answered in the contractor's favour.
        public var requiredAtBest: Quantity

        /// Between these, of which so much is required at least.
        public init(low: Quantity, high: Quantity, requiredAtBest: Quantity) {
            self.low = low
            self.high = high
            self.requiredAtBest = requiredAtBest
        }
    }

    /// The verdict on the duties.
    public enum Conduct: String, Sendable, Hashable, Codable {
        case kept, notKept
    }

    /// A node's part of the gap; negative where the node delivered more than its part.
    public struct Gap: Sendable, Hashable, Codable {
        /// The node.
        public var node: String
        /// Its part.
        public var gap: Quantity

        /// A node's part of the gap.
        public init(node: String, gap: Quantity) {
            self.node = node
            self.gap = gap
        }
    }

    /// What one line counts for.
    public struct Credit: Sendable, Hashable, Codable {
        /// The line.
        public var line: String
        /// The node whose fact it is.
        public var node: String
        /// What surely counts of it.
        public var low: Quantity
        /// What counts of it at best.
        public var high: Quantity
        /// Why, in a sentence for people, including the arithmetic.
        public var reason: String

        /// A line's credit.
        public init(line: String, node: String, low: Quantity, high: Quantity, reason: String) {
            self.line = line
            self.node = node
            self.low = low
            self.high = high
            self.reason = reason
        }
    }

    /// How what is required and due came about, a sentence each; empty when no reasons were asked for.
    public var derivation: [String] = []

    /// How the verdict and the gaps came about; empty when no reasons were asked for.
    public var reckoning = Reckoning()

    /// An assessment whose figures are still zero.
    public init(
        commitment: String, node: String, cutOff: Day?, period: Period, state: ReportState, outcome: Outcome,
        withheld: Withheld? = nil, conduct: Conduct = .kept
    ) {
        self.commitment = commitment
        self.node = node
        self.cutOff = cutOff
        self.period = period
        self.state = state
        self.outcome = outcome
        self.withheld = withheld
        self.conduct = conduct
    }
}
