import Contracts

/// The example of a clause of the kind `duty`.
struct ExampleDutyWords {
    let example: ClauseExample
    let duty: Duty

    var sentences: [Phrase] {
        let code = Phrase(verbatim: duty.statement).quoted
        let last = Phrase(
            en: "The last day to state \(code) is \(example.cutOff).",
            nl: "De laatste dag om \(code) te verklaren is \(example.cutOff).")
        return [last]
            + (example.answer.isMet
                ? [
                    Phrase(
                        en: "Stated on that day, the clause is met.",
                        nl: "Wordt het op die dag verklaard, dan is aan de bepaling voldaan.")
                ] : [])
    }
}
