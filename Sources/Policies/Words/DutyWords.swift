import Contracts

/// "Do this, in time."
struct DutyWords {
    let duty: Duty

    var owed: [Phrase] {
        let code = Phrase(verbatim: duty.statement).quoted
        let done = Phrase(
            en: "The clause asks for one thing to be done; the statement \(code) in a report shows that it has "
                + "been done.",
            nl: "De bepaling vraagt dat één ding wordt gedaan; de verklaring \(code) in een rapportage toont aan "
                + "dat het is gedaan.")
        return [done, Phrase(en: "It must be done \(deadline).", nl: "Dit moet gebeuren \(deadline).")] + weekend
    }

    private var deadline: Phrase {
        switch duty.by {
        case .beforeContractStart:
            Phrase(en: "before the first day of the contract", nl: "vóór de eerste dag van de opdracht")
        case .within(let span, let event): Self.within(SpanWords.phrase(span), event)
        case .withinWorkingDays(let number, let event): Self.within(SpanWords.workingDays(number), event)
        }
    }

    private static func within(_ time: Phrase, _ event: Duty.Event) -> Phrase {
        switch event {
        case .signed:
            Phrase(
                en: "within \(time) after the contract was signed",
                nl: "binnen \(time) na de ondertekening van de overeenkomst")
        case .start:
            Phrase(
                en: "within \(time) after the first day of the contract",
                nl: "binnen \(time) na de eerste dag van de opdracht")
        case .end:
            Phrase(
                en: "within \(time) after the last day of the contract",
                nl: "binnen \(time) na de laatste dag van de opdracht")
        }
    }

    private var weekend: [Phrase] {
        guard case .withinWorkingDays = duty.by else { return [] }
        return [
            Phrase(
                en: "Saturdays and Sundays are no working days; public holidays are.",
                nl: "Zaterdagen en zondagen zijn geen werkdagen; feestdagen wel.")
        ]
    }
}
