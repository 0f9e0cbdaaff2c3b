public import Contracts

/// How much of what a tier of the chain pays is known: to whom by an identifier, and confirmed by those who were paid.
public struct TierCoverage: Sendable, Hashable, Codable {
    /// Steps of the payers below the prime; 0 is the prime itself.
    public var tier: Int
    /// What they paid, corrections taken off.
    public var paid = Quantity.zero
    /// What of it went to a party known by an identifier, not by its name alone.
    public var named = Quantity.zero
    /// What of it was confirmed.
    public var confirmed = Quantity.zero

    /// A tier that paid nothing.
    public init(tier: Int) {
        self.tier = tier
    }
}

extension Dossier {
    /// How much of what each tier below the authority paid is known by a day, from the prime down; tiers that paid
    /// nothing are left out.
    ///
    /// A party whose identifier begins with `NAME-` is known by its name alone.
    public func coverage(asOf: Day) -> [TierCoverage] {
        guard let indexed = IndexedDossier(self, asOf: asOf) else { return [] }
        return TierCoverage.list(of: indexed, asOf: asOf)
    }
}

extension TierCoverage {
    /// The tiers that paid something, from the prime down.
    static func list(of indexed: IndexedDossier, asOf: Day) -> [TierCoverage] {
        var depth: [Int] = []
        for parent in indexed.chain.parents { depth.append(parent.map { depth[$0] + 1 } ?? 0) }
        let below = indexed.subtree(of: indexed.prime)
        let isNamed = indexed.parties.ids.map { !$0.hasPrefix("NAME-") }
        var sums: [Sums] = []
        for paid in indexed.payments where paid.date <= asOf && below.contains(paid.payer) {
            let tier = depth[paid.payer] - depth[indexed.prime]
            while sums.count <= tier { sums.append(Sums()) }
            let amount = Int128(paid.amount)
            sums[tier].paid += amount
            if isNamed[paid.paidPlace.map { indexed.partyOfPlace[$0] } ?? paid.party] { sums[tier].named += amount }
            if indexed.lines[paid.line].line.confirmation == .confirmed { sums[tier].confirmed += amount }
        }
        return sums.enumerated().filter { $1.paid != 0 }.map { tier, sums in
            var known = TierCoverage(tier: tier)
            known.paid = Quantity(clamping: sums.paid)
            known.named = Quantity(clamping: sums.named)
            known.confirmed = Quantity(clamping: sums.confirmed)
            return known
        }
    }

    private struct Sums {
        var paid: Int128 = 0
        var named: Int128 = 0
        var confirmed: Int128 = 0
    }
}
