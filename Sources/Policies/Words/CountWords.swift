import Contracts

/// "This many": people, suppliers approached, statements.
struct CountWords {
    let rule: CountRule

    var owed: [Phrase] {
        let number: Phrase
        switch rule.required {
        case .number(let least):
            number = Phrase(
                en: "The number of \(counted) must be \(least) or more.",
                nl: "Het aantal \(counted) moet ten minste \(least) zijn.")
        case .perMillionOfValue(let least):
            number = Phrase(
                en: "For every million of the contract value, excluding VAT, the number of \(counted) must be "
                    + "\(least) or more; part of a million counts in proportion.",
                nl: "Per miljoen opdrachtwaarde (exclusief btw) moet het aantal \(counted) ten minste \(least) "
                    + "zijn; een deel van een miljoen telt naar rato.")
        }
        return [number, DueCurveWords.phrase(rule.due)]
    }

    var counts: [Phrase] {
        let once: [Phrase] =
            if case .placement = rule.counts {
                [Phrase(en: "Each person counts once.", nl: "Elke persoon telt één keer mee.")]
            } else {
                []
            }
        return once + [ChainWords.everyTier]
    }

    private var counted: Phrase {
        switch rule.counts {
        case .outreach(let outcome): Self.suppliers(outcome)
        case .placement(let blocks): Self.people(blocks)
        case .statement(let code):
            Phrase(en: "statements \"\(code)\" that say yes", nl: "verklaringen \"\(code)\" met het antwoord ja")
        }
    }

    private static func suppliers(_ outcome: String) -> Phrase {
        switch outcome {
        case "invited":
            Phrase(en: "suppliers invited to quote", nl: "leveranciers dat is uitgenodigd om te offreren,")
        case "quoted": Phrase(en: "suppliers that quoted", nl: "leveranciers dat een offerte heeft uitgebracht,")
        case "awarded":
            Phrase(en: "suppliers that were awarded work", nl: "leveranciers dat een opdracht heeft gekregen,")
        default:
            Phrase(
                en: "suppliers approached with the outcome \"\(outcome)\"",
                nl: "leveranciers dat is benaderd met als uitkomst \"\(outcome)\",")
        }
    }

    private static func people(_ blocks: [String]) -> Phrase {
        let names = ListWords.or(blocks.map { Phrase(verbatim: $0).quoted })
        return blocks.isEmpty
            ? Phrase(en: "people placed, in whatever block", nl: "mensen dat is geplaatst, in welk bouwblok ook,")
            : Phrase(en: "people placed in the block \(names)", nl: "mensen dat is geplaatst in het bouwblok \(names),")
    }
}
