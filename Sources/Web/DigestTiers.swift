import Contracts
import Digest

/// Where in the chain the shortfall of one currency is.
struct DigestTiers: Sendable {
    var caption: String
    var rows: [Row]

    /// One tier.
    struct Row: Sendable {
        var tier: String
        var nodes: String
        var gap: String
        var share: String
    }

    static func list(_ gaps: [TierGap]) -> [DigestTiers] {
        let codes = Set(gaps.map(\.currency.code)).sorted()
        return codes.map { code in
            let same = gaps.filter { $0.currency.code == code }
            let sum = same.reduce(Quantity.zero) { $0 + $1.gap }
            return DigestTiers(
                caption: "Where in the chain the shortfalls are" + (codes.count > 1 ? ", in \(code)" : ""),
                rows: same.map { gap in
                    Row(
                        tier: gap.tier == 0 ? "Prime contractors" : "Tier \(gap.tier)", nodes: String(gap.nodes),
                        gap: MoneyText.whole(Money(gap.gap, gap.currency)),
                        share: NumberText.percent(Fraction(Int128(gap.gap.units), over: Int128(sum.units))))
                })
        }
    }
}
