import Contracts

/// What is required of a sample contract, and what of it is due by the cut-off.
struct ExampleOwedWords {
    let example: ClauseExample

    var phrase: Phrase {
        let (required, due, day) = (amount, example.money(example.answer.due), example.cutOff)
        guard example.answer.due != example.answer.required else {
            return Phrase(
                en: "\(required) is required; on \(day) all of it is due.",
                nl: "\(required) is vereist; op \(day) moet alles zijn ingevuld.")
        }
        return Phrase(
            en: "\(required) is required over the whole term, \(due) of it by \(day).",
            nl: "\(required) is vereist over de hele looptijd, waarvan \(due) uiterlijk op \(day).")
    }

    /// What is required, with the share it is of a whole where no bound changes it.
    var amount: Phrase {
        let answer = example.answer
        let required = example.money(answer.required)
        guard let share = answer.share, let whole = answer.whole,
            (share * Fraction(whole)).roundedHalfEven == answer.required
        else { return Phrase(en: "\(required)", nl: "\(required)") }
        let base = example.money(whole)
        return Phrase(en: "\(share) × \(base) = \(required)", nl: "\(share) × \(base) = \(required)")
    }
}
