import Contracts

/// What a sample comes to: what counts, what is missing and what that costs.
struct ExampleAnswerWords {
    let example: ClauseExample

    /// - Parameter entries: how many entries make up what counts; of several the sum is told.
    func sentences(of entries: Int) -> [Phrase] {
        (entries == 1 ? [] : [sum]) + [result] + [cost].compactMap { $0 }
    }

    private var sum: Phrase {
        let counted = example.money(example.answer.credited)
        return Phrase(en: "Together \(counted) counts.", nl: "Samen telt \(counted) mee.")
    }

    private var result: Phrase {
        let short = example.money(example.answer.shortfall)
        if example.answer.due == .zero {
            return Phrase(
                en: "Nothing is due, so there is no verdict.", nl: "Er is niets vereist, dus er is geen oordeel.")
        }
        if example.answer.isMet {
            return example.isCeiling
                ? Phrase(en: "The limit is kept.", nl: "Het maximum is niet overschreden.")
                : Phrase(en: "Nothing is missing.", nl: "Er ontbreekt niets.")
        }
        return example.isCeiling
            ? Phrase(en: "That is \(short) too much.", nl: "Dat is \(short) te veel.")
            : Phrase(en: "\(short) is missing.", nl: "Er ontbreekt \(short).")
    }

    /// The cost of the shortfall; nil where there is none to tell of.
    var cost: Phrase? {
        guard !example.answer.isMet, example.answer.shortfall > .zero else { return nil }
        guard let consequence = example.clause.consequence else {
            return Phrase(en: "The policy states no cost for that.", nl: "De regeling noemt daarvoor geen kosten.")
        }
        guard let cost = example.answer.cost else {
            return Phrase(
                en: "That costs nothing as long as the reports and the steps asked for are in time.",
                nl: "Dat kost niets zolang de rapportages en de gevraagde stappen op tijd zijn.")
        }
        return ExampleAnswerWords.phrase(cost: example.money(cost), consequence)
    }

    static func phrase(cost: Money, _ consequence: Consequence) -> Phrase {
        consequence.isDiscretionary
            ? Phrase(
                en: "That may cost the main contractor \(cost): \(consequence.rate) of it.",
                nl: "Dat kan de opdrachtnemer \(cost) kosten: \(consequence.rate) daarvan.")
            : Phrase(
                en: "That costs the main contractor \(cost): \(consequence.rate) of it.",
                nl: "Dat kost de opdrachtnemer \(cost): \(consequence.rate) daarvan.")
    }
}
