import Contracts

/// The example of a clause of the kind `count`.
struct ExampleCountWords {
    let example: ClauseExample
    let rule: CountRule

    var sentences: [Phrase] {
        perMillion + [owed, reported] + [ExampleAnswerWords(example: example).cost].compactMap { $0 }
    }

    private var perMillion: [Phrase] {
        guard let rate = example.answer.share, let value = example.answer.whole else { return [] }
        let (number, money) = (rate.roundedHalfEven, example.money(value))
        return [
            Phrase(
                en: "\(number) for every million of \(money) makes \(example.answer.required).",
                nl: "\(number) per miljoen van \(money) is \(example.answer.required).")
        ]
    }

    private var owed: Phrase {
        let (answer, day) = (example.answer, example.cutOff)
        return answer.due == answer.required
            ? Phrase(
                en: "The number of \(counted) must be \(answer.required); on \(day) all of them are due.",
                nl: "Het aantal \(counted) moet \(answer.required) zijn; op \(day) moeten ze er allemaal zijn.")
            : Phrase(
                en: "The number of \(counted) must be \(answer.required) over the whole term, \(answer.due) by \(day).",
                nl: "Het aantal \(counted) moet over de hele looptijd \(answer.required) zijn, en \(answer.due) "
                    + "uiterlijk op \(day).")
    }

    private var reported: Phrase {
        let (counted, missing) = (example.answer.credited, example.answer.shortfall)
        return example.answer.isMet
            ? Phrase(
                en: "With \(counted) reported by then nothing is missing.",
                nl: "Met \(counted) gerapporteerd op dat moment ontbreekt er niets.")
            : Phrase(
                en: "With \(counted) reported by then, the shortfall is \(missing).",
                nl: "Met \(counted) gerapporteerd op dat moment is het tekort \(missing).")
    }

    private var counted: Phrase {
        switch rule.counts {
        case .outreach(outcome: "invited"):
            Phrase(en: "suppliers invited to quote", nl: "om een offerte gevraagde leveranciers")
        case .outreach(outcome: "quoted"):
            Phrase(en: "suppliers that quoted", nl: "leveranciers met een offerte")
        case .outreach(outcome: "awarded"):
            Phrase(en: "suppliers that were awarded work", nl: "leveranciers met een opdracht")
        case .outreach(let outcome):
            Phrase(
                en: "suppliers with the outcome \"\(outcome)\"", nl: "leveranciers met de uitkomst \"\(outcome)\"")
        case .placement: Phrase(en: "people placed", nl: "geplaatste mensen")
        case .statement(let code): Phrase(en: "statements \"\(code)\"", nl: "verklaringen \"\(code)\"")
        }
    }
}
