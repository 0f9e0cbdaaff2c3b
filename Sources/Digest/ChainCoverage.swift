public import Assessment
public import Contracts

/// How much of what was paid down the chains of all contracts of one currency is known.
public struct ChainCoverage: Sendable, Hashable {
    /// The currency of every amount.
    public var currency: Currency
    /// The sums of the tiers, from the prime contractors down.
    public var tiers: [TierCoverage]

    /// The sums by currency, in the order of the codes; a currency in which nothing was paid is left out.
    static func sums(of standings: [ContractStanding]) -> [ChainCoverage] {
        let byCurrency = Dictionary(grouping: standings, by: \.currency).sorted { $0.key.code < $1.key.code }
        return byCurrency.compactMap { currency, standings in
            var tiers: [Int: TierCoverage] = [:]
            for part in standings.flatMap(\.evaluation.coverage) {
                var sum = tiers[part.tier] ?? TierCoverage(tier: part.tier)
                sum.paid += part.paid
                sum.named += part.named
                sum.confirmed += part.confirmed
                tiers[part.tier] = sum
            }
            let known = tiers.values.sorted { $0.tier < $1.tier }
            return known.isEmpty ? nil : ChainCoverage(currency: currency, tiers: known)
        }
    }
}
