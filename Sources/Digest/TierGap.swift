import Assessment
public import Contracts

/// How much of the shortfall sits at one tier: the sum of the positive gaps of the nodes there.
public struct TierGap: Sendable, Hashable {
    /// The currency of the gap.
    public var currency: Currency
    /// Steps below the prime; 0 is the prime itself.
    public var tier: Int
    /// The nodes that have a positive gap, counted once for each commitment.
    public var nodes: Int
    /// The sum of the positive gaps.
    public var gap: Quantity

    /// A tier's part of the shortfall.
    public init(currency: Currency, tier: Int, nodes: Int, gap: Quantity) {
        self.currency = currency
        self.tier = tier
        self.nodes = nodes
        self.gap = gap
    }

    /// The gaps of the money commitments that are short, by currency and tier.
    static func gaps(of standings: [ContractStanding]) -> [TierGap] {
        struct Key: Hashable {
            var currency: Currency
            var tier: Int
        }
        var gaps: [Key: TierGap] = [:]
        for standing in standings {
            for assessment in standing.primeAssessments {
                guard let terms = standing.terms[assessment.commitment], terms.isMoney, !terms.isLimit,
                    ContractOutcome(assessment, kind: terms.kind).isShort
                else { continue }
                for gap in assessment.attribution where gap.gap > .zero {
                    guard let tier = standing.tiers[gap.node] else { continue }
                    let key = Key(currency: standing.currency, tier: tier)
                    var sum = gaps[key] ?? TierGap(currency: key.currency, tier: tier, nodes: 0, gap: .zero)
                    sum.nodes += 1
                    sum.gap += gap.gap
                    gaps[key] = sum
                }
            }
        }
        return gaps.values.sorted { ($0.currency.code, $0.tier) < ($1.currency.code, $1.tier) }
    }
}
