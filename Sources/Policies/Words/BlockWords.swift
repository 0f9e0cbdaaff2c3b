import Contracts

/// One row of a table: what a kind of effort is worth and when.
struct BlockWords {
    let block: ValueBlock

    var row: RowWords {
        RowWords(
            kind: .block, title: TitleWords.phrase(block.title, code: block.code), code: block.code,
            worth: WorthWords.phrase(block.worth), conditions: conditions)
    }

    private var conditions: [Phrase] {
        let person = [hourly, partTime, block.window.map { WindowWords.phrase($0) }, leastHours, sameEmployer]
        return (person + [payee]).compactMap { $0 }
            + block.limits.map { limit in
                LimitWords.phrase(limit, of: block.worth)
            } + [category].compactMap { $0 }
    }

    private var hourly: Phrase? {
        block.hourly.map { Phrase(en: "a hired-in person at \($0) an hour", nl: "bij inhuur \($0) per uur") }
    }

    /// Said where it is not what goes without saying for the worth.
    private var partTime: Phrase? {
        switch (block.worth, block.isProRataByHours) {
        case (.fteYear, false), (.unit(.month, _), false):
            Phrase(en: "part-time counts in full", nl: "deeltijd telt volledig")
        case (.unit, true), (.invoice, true), (.adviser, true):
            Phrase(
                en: "in proportion to the hours a week, up to full time",
                nl: "naar rato van het aantal uren per week, tot ten hoogste voltijds")
        case (.fteYear, true), (.unit, false), (.invoice, false), (.adviser, false): nil
        }
    }

    private var leastHours: Phrase? {
        block.minHoursPerWeek.map { Phrase(en: "from \($0) hours a week", nl: "vanaf \($0) uur per week") }
    }

    private var sameEmployer: Phrase? {
        block.sameEmployer.map { span in
            Phrase(
                en: "not for a person who worked for the same employer in the \(span) before",
                nl: "niet voor een persoon die in de \(span) daarvoor al bij dezelfde werkgever werkte")
        }
    }

    private var payee: Phrase? {
        guard !block.requires.isEmpty else { return nil }
        let names = ListWords.and(NameWords.quoted(block.requires))
        let day = block.statusOn.map { StatusDayWords.phrase($0) } ?? Phrase(en: "that day", nl: "die dag")
        return Phrase(
            en: "only from a firm with the status \(names) on \(day)",
            nl: "alleen bij een bedrijf dat op \(day) de status \(names) heeft")
    }

    private var category: Phrase? {
        block.category.map { Phrase(en: "category \(NameWords.quoted($0))", nl: "categorie \(NameWords.quoted($0))") }
    }
}
