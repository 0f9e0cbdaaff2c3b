import Contracts

/// What a clause of the kind `valueShare` asks for over the whole term.
struct ObligationWords {
    let obligation: Obligation
    let labourRule: Applicability.LabourRule?

    var sentences: [Phrase] {
        [amount] + [offer, labour, bounds].compactMap { $0 } + reductions + [elsewhere].compactMap { $0 }
    }

    private var amount: Phrase {
        switch obligation.amount {
        case .rate(let rate?, let base):
            Phrase(
                en: "The main contractor owes social value worth \(rate) of \(Self.phrase(base)).",
                nl: "De opdrachtnemer zet \(rate) van \(Self.phrase(base)) in voor social return.")
        case .rate(nil, let base):
            Phrase(
                en: "The main contractor owes social value worth the percentage of \(Self.phrase(base)) that it "
                    + "offered itself.",
                nl: "De opdrachtnemer zet het zelf aangeboden percentage van \(Self.phrase(base)) in voor social "
                    + "return.")
        case .fixed(let sum):
            Phrase(
                en: "The main contractor owes social value worth \(sum).",
                nl: "De opdrachtnemer zet \(sum) in voor social return.")
        }
    }

    private static func phrase(_ base: Obligation.Base) -> Phrase {
        switch base {
        case .contractValue: Phrase(en: "the contract value, excluding VAT", nl: "de opdrachtwaarde exclusief btw")
        case .wageSum: Phrase(en: "the wage sum", nl: "de loonsom")
        case .invoiced:
            Phrase(
                en: "what the authority has paid so far, excluding VAT",
                nl: "het bedrag dat de opdrachtgever tot dan toe heeft betaald (exclusief btw)")
        }
    }

    private var offer: Phrase? {
        obligation.offered.flatMap { OfferWords(offer: $0).obligation(besidesRate: obligation.rate != nil) }
    }

    private var labour: Phrase? {
        labourRule.map { rule in
            Phrase(
                en: "Where labour makes up less than \(rule.below) of the contract value, the percentage is "
                    + "\(rule.then).",
                nl: "Is de arbeidscomponent kleiner dan \(rule.below) van de opdrachtwaarde, dan is het "
                    + "percentage \(rule.then).")
        }
    }

    /// Minimum and cap hold for the contract, not for a subcontract that carries the clause.
    private var bounds: Phrase? {
        let least = obligation.minimum.map { Phrase(en: "at least \($0)", nl: "een minimum van \($0)") }
        let most = obligation.cap.map { Phrase(en: "at most \($0)", nl: "een maximum van \($0)") }
        let sides = [least, most].compactMap { $0 }
        guard !sides.isEmpty else { return nil }
        let all = ListWords.and(sides)
        return Phrase(en: "For the whole contract \(all) is owed.", nl: "Voor de hele opdracht geldt \(all).")
    }

    private var reductions: [Phrase] {
        guard !obligation.reductions.isEmpty else { return [] }
        let list = ListWords.and(obligation.reductions.map { Self.phrase($0) })
        let several = Phrase(
            en: "Of several that hold, the one that takes off most counts.",
            nl: "Bij meer geldige certificaten telt de grootste verlaging.")
        let lowered = Phrase(
            en: "A certificate of the main contractor's own lowers this: \(list).",
            nl: "Een eigen certificaat van de opdrachtnemer verlaagt de verplichting: \(list).")
        return [lowered] + (obligation.reductions.count > 1 ? [several] : []) + [lapse]
    }

    private static func phrase(_ reduction: Obligation.Reduction) -> Phrase {
        let name = NameWords.quoted(reduction.certificate)
        return reduction.by >= .one
            ? Phrase(
                en: "\(name) by \(reduction.by) (nothing is owed)",
                nl: "\(name) met \(reduction.by) (vrijstelling)")
            : Phrase(en: "\(name) by \(reduction.by)", nl: "\(name) met \(reduction.by)")
    }

    private var lapse: Phrase {
        switch obligation.onLapse {
        case .reopensAll:
            Phrase(
                en: "The certificate must hold from the first day of the contract on; if it lapses, the whole "
                    + "obligation stands again.",
                nl: "Het certificaat moet vanaf de eerste dag van de opdracht geldig zijn en blijven; vervalt "
                    + "het, dan geldt de volledige verplichting weer.")
        case .reopensRest:
            Phrase(
                en: "If the certificate lapses, the obligation stands in full for the days without it; for the "
                    + "other days it stays lowered.",
                nl: "Vervalt het certificaat, dan geldt de volledige verplichting alleen voor de dagen zonder "
                    + "certificaat; voor de overige dagen blijft de verlaging gelden.")
        }
    }

    private var elsewhere: Phrase? {
        obligation.elsewhere.map { share in
            Phrase(
                en: "At most \(share) of what is required may be delivered on other projects of the main "
                    + "contractor; report lines say so with the block elsewhere:CODE, where CODE is the code of "
                    + "the block.",
                nl: "Ten hoogste \(share) van de verplichting mag worden ingevuld op andere projecten van de "
                    + "opdrachtnemer; in de rapportage staat dan het bouwblok elsewhere:CODE, waarbij CODE de "
                    + "code van het bouwblok is.")
        }
    }
}
