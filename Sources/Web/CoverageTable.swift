import Assessment
import Contracts
import Digest

/// How much of what each tier paid is known, for people who read it once.
struct CoverageTable: Sendable {
    let caption: String
    let sentence: String
    let dutch: String
    let rows: [Row]

    /// One tier of payers.
    struct Row: Sendable {
        let tier: String
        let paid: String
        let named: String
        let confirmed: String
    }

    /// - Parameters:
    ///   - prime: what those who pay at the top are called.
    ///   - subject: what the caption adds; nil for nothing.
    ///
    /// Nil when no tier paid anything.
    init?(
        _ tiers: [TierCoverage], in currency: Currency, prime: String = "Prime contractor", subject: String? = nil,
        money: (Money) -> String
    ) {
        guard !tiers.isEmpty else { return nil }
        caption = "How much of the chain is known" + (subject.map { ", \($0)" } ?? "")
        func share(_ part: Quantity, _ tier: TierCoverage) -> String {
            Self.share(part, of: tier.paid).map(NumberText.percent) ?? "–"
        }
        rows = tiers.map { tier in
            Row(
                tier: tier.tier == 0 ? prime : "Subcontractors, tier\u{A0}\(tier.tier)",
                paid: money(Money(tier.paid, currency)), named: share(tier.named, tier),
                confirmed: share(tier.confirmed, tier))
        }
        let whole = tiers.reduce(into: TierCoverage(tier: 0)) { sum, tier in
            sum.paid += tier.paid
            sum.named += tier.named
            sum.confirmed += tier.confirmed
        }
        let named = Self.share(whole.named, of: whole.paid)
        let confirmed = Self.share(whole.confirmed, of: whole.paid)
        guard let named, let confirmed else {
            sentence = "More was taken back than paid, so no share can be told."
            dutch = "Er is meer teruggeboekt dan betaald, dus er is geen aandeel te noemen."
            return
        }
        let paid = money(Money(whole.paid, currency))
        sentence =
            "Of \(paid) that went from one firm to the next, \(NumberText.percent(named)) went to firms known by their "
            + "registration number, and \(NumberText.percent(confirmed)) was confirmed by the firm that was paid. The "
            + "rest is known by a name alone, or rests on the word of the firm that paid."
        dutch =
            "Van het geld dat van het ene bedrijf naar het volgende ging, ging \(DutchText.percent(named)) naar "
            + "bedrijven die met hun registratienummer bekend zijn, en \(DutchText.percent(confirmed)) is bevestigd "
            + "door het bedrijf dat betaald werd. De rest is alleen met een naam bekend, of berust op het woord van "
            + "wie betaalde."
    }

    private static func share(_ part: Quantity, of whole: Quantity) -> Fraction? {
        whole > .zero ? Fraction(Int128(part.units), over: Int128(whole.units)) : nil
    }
}
