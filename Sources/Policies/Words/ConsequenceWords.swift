import Contracts

/// What a shortfall costs.
struct ConsequenceWords {
    let consequence: Consequence?

    var sentences: [Phrase] {
        guard let consequence else {
            return [
                Phrase(
                    en: "The policy states no cost for a shortfall.",
                    nl: "De regeling noemt geen kosten voor een tekort.")
            ]
        }
        let further = [
            consequence.how.map { Self.phrase($0) }, consequence.remedy.map { Self.phrase($0) },
            consequence.excuse.map { Self.phrase($0) },
        ]
        return [Self.cost(consequence)] + further.compactMap { $0 }
    }

    private static func cost(_ consequence: Consequence) -> Phrase {
        let rate = consequence.rate
        return consequence.isDiscretionary
            ? Phrase(
                en: "A shortfall may cost the main contractor \(rate) of what is missing: the authority decides.",
                nl: "De opdrachtgever kan de opdrachtnemer bij een tekort \(rate) van het ontbrekende deel laten "
                    + "betalen: hij beslist daarover.")
            : Phrase(
                en: "A shortfall costs the main contractor \(rate) of what is missing.",
                nl: "Een tekort kost de opdrachtnemer \(rate) van het ontbrekende deel.")
    }

    private static func phrase(_ how: Consequence.How) -> Phrase {
        switch how {
        case .payable:
            Phrase(en: "It is payable to the authority.", nl: "Dit bedrag moet aan de opdrachtgever worden betaald.")
        case .withheld:
            Phrase(
                en: "The authority withholds it from what it has yet to pay.",
                nl: "De opdrachtgever houdt dit in op wat hij nog moet betalen.")
        case .invoiced:
            Phrase(en: "The authority sends an invoice for it.", nl: "De opdrachtgever stuurt hiervoor een factuur.")
        }
    }

    private static func phrase(_ remedy: Span) -> Phrase {
        Phrase(
            en: "Before that the main contractor has \(remedy) after notice to mend the shortfall.",
            nl: "Voordien krijgt de opdrachtnemer na aanzegging \(remedy) de tijd om het tekort te herstellen.")
    }

    private static func phrase(_ excuse: Consequence.Excuse) -> Phrase {
        switch excuse {
        case .goodFaith:
            Phrase(
                en: "It costs nothing where the main contractor shows good faith, with no wilful failure.",
                nl: "Er zijn geen kosten als de opdrachtnemer te goeder trouw is en niet opzettelijk tekortschiet.")
        case .noFault:
            Phrase(
                en: "It costs nothing where the main contractor shows that it was not at fault and made its best "
                    + "efforts.",
                nl: "Er zijn geen kosten als de opdrachtnemer aantoont dat het tekort hem niet te verwijten is en "
                    + "dat hij zich tot het uiterste heeft ingespannen.")
        }
    }
}
