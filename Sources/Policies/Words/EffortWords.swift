/// Whether the result or the effort is owed.
struct EffortWords {
    let effort: Clause.Effort
    let steps: [String]

    var sentences: [Phrase] {
        switch effort {
        case .absolute:
            [Phrase(en: "The result itself is owed, not only an effort.", nl: "Dit is een resultaatsverplichting.")]
        case .reasonableEndeavours:
            [
                Phrase(
                    en: "Reasonable endeavours towards this are owed, not the result itself.",
                    nl: "Dit is een inspanningsverplichting: een redelijke inspanning is vereist, niet het "
                        + "resultaat zelf.")
            ] + named
        }
    }

    private var named: [Phrase] {
        guard !steps.isEmpty else { return [] }
        let all = ListWords.and(steps.map { Phrase(verbatim: $0).quoted })
        return [
            Phrase(
                en: "The endeavours are shown by keeping to these clauses of the same edition: \(all).",
                nl: "De inspanning blijkt uit het naleven van deze bepalingen van dezelfde regeling: \(all).")
        ]
    }
}
