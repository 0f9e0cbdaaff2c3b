import Contracts

/// How often, by whom and how soon is reported.
struct ReportWords {
    let rule: ReportRule

    var sentences: [Phrase] {
        [Phrase(en: "\(reporter) \(rhythm).", nl: "\(reporter) \(rhythm)."), due]
    }

    private var reporter: Phrase {
        switch rule.by {
        case .prime: Phrase(en: "The main contractor reports", nl: "De opdrachtnemer rapporteert")
        case .carrying:
            Phrase(
                en: "The main contractor and every subcontractor that carries this clause report",
                nl: "De opdrachtnemer en elke onderaannemer voor wie deze bepaling geldt, rapporteren")
        case .all:
            Phrase(
                en: "The main contractor and every subcontractor report",
                nl: "De opdrachtnemer en alle onderaannemers rapporteren")
        }
    }

    private var rhythm: Phrase {
        switch rule.anchor {
        case .contractStart:
            let every = SpanWords.every(months: rule.every)
            return Phrase(
                en: "\(every), counted from the first day of the contract",
                nl: "\(every), gerekend vanaf de eerste dag van de opdracht")
        case .calendar(let months):
            let days = ListWords.and(months.map { DayWords.first(ofMonth: $0) })
            return Phrase(
                en: "on the calendar periods that begin on \(days)",
                nl: "over kalenderperioden die beginnen op \(days)")
        case .term: return Phrase(en: "once, over the whole term", nl: "één keer, over de hele looptijd")
        }
    }

    private var due: Phrase {
        if rule.dueAfter == Span() {
            return Phrase(
                en: "A report is due on the last day of its period.",
                nl: "De rapportage moet uiterlijk op de laatste dag van de periode zijn ontvangen.")
        }
        return Phrase(
            en: "A report is due within \(rule.dueAfter) after the last day of its period.",
            nl: "De rapportage moet uiterlijk \(rule.dueAfter) na de laatste dag van de periode zijn ontvangen.")
    }
}
