import Assessment
public import Contracts

/// The sums of one policy's money commitments at the prime level, in one currency.
///
/// What has a verdict is kept apart from what has none: a missing report is not a delivery of zero.
public struct PolicyTotal: Sendable, Hashable {
    /// The policy's code.
    public var policy: String
    /// The currency of every figure.
    public var currency: Currency
    /// Whether these are ceilings ("at most") rather than floors; the two are never added.
    public var isLimit: Bool
    /// Of what shares are owed whose amount over the whole term is not known in advance, in words, each once; empty
    /// where it is known. The two are never added.
    public var openShares: [String] = []
    /// Commitments with a verdict.
    public var decided = DigestFigures()
    /// Commitments whose verdict hangs on a party's unknown status.
    public var undetermined = DigestFigures()
    /// Commitments whose latest due report is missing.
    public var notReported = DigestFigures()
    /// Commitments of which nothing is due yet.
    public var notDue = DigestFigures()

    /// A total to which nothing was added yet.
    public init(policy: String, currency: Currency, isLimit: Bool) {
        self.policy = policy
        self.currency = currency
        self.isLimit = isLimit
    }

    mutating func add(_ figures: DigestFigures, _ outcome: ContractOutcome) {
        switch outcome {
        case .undetermined: undetermined = undetermined + figures
        case .notReported: notReported = notReported + figures
        case .notDue: notDue = notDue + figures
        default: decided = decided + figures
        }
    }

    static func totals(of standings: [ContractStanding]) -> [PolicyTotal] {
        struct Key: Hashable {
            var policy: String
            var currency: Currency
            var isLimit: Bool
            var isOpen: Bool
        }
        var totals: [Key: PolicyTotal] = [:]
        for standing in standings {
            for assessment in standing.primeAssessments {
                guard let terms = standing.terms[assessment.commitment], terms.isMoney else { continue }
                let key = Key(
                    policy: standing.policy, currency: standing.currency, isLimit: terms.isLimit,
                    isOpen: terms.openShare != nil)
                var total =
                    totals[key]
                    ?? PolicyTotal(policy: key.policy, currency: key.currency, isLimit: key.isLimit)
                if let share = terms.openShare, !total.openShares.contains(share) {
                    total.openShares = (total.openShares + [share]).sorted()
                }
                total.add(
                    DigestFigures(assessment, isLimit: terms.isLimit), ContractOutcome(assessment, kind: terms.kind))
                totals[key] = total
            }
        }
        return totals.values.sorted {
            ($0.policy, $0.currency.code, $0.isLimit ? 1 : 0, $0.openShares.count)
                < ($1.policy, $1.currency.code, $1.isLimit ? 1 : 0, $1.openShares.count)
        }
    }
}
