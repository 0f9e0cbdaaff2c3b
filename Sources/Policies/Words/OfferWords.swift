import Contracts

/// The share that the contract itself states in place of the policy's own.
struct OfferWords {
    let offer: Offer

    /// The main contractor's offer as the rate of an obligation; nil when there is nothing to say of it.
    ///
    /// - Parameter besidesRate: whether the policy has a rate that the offer takes the place of.
    func obligation(besidesRate: Bool) -> Phrase? {
        let limits = bounds.map { Phrase(en: "The offer is \($0).", nl: "Het aanbod bedraagt \($0).") }
        guard besidesRate else { return limits }
        return Self.joined(
            Phrase(
                en: "If the main contractor offered a percentage of its own, that percentage is owed instead.",
                nl: "Heeft de opdrachtnemer zelf een percentage aangeboden, dan geldt dat percentage."),
            limits)
    }

    /// The contract's own target.
    var target: Phrase {
        Self.joined(
            Phrase(
                en: "If the contract itself states a percentage, that percentage holds instead.",
                nl: "Staat in de overeenkomst zelf een percentage, dan geldt dat percentage."),
            bounds.map { Phrase(en: "It must be \($0).", nl: "Het bedraagt \($0).") })
    }

    private var bounds: Phrase? {
        let least = offer.from.map { Phrase(en: "\($0) or more", nl: "ten minste \($0)") }
        let most = offer.upTo.map { Phrase(en: "\($0) or less", nl: "ten hoogste \($0)") }
        let sides = [least, most].compactMap { $0 }
        return sides.isEmpty ? nil : ListWords.and(sides)
    }

    private static func joined(_ first: Phrase, _ second: Phrase?) -> Phrase {
        second.map { Phrase(en: "\(first) \($0)", nl: "\(first) \($0)") } ?? first
    }
}
