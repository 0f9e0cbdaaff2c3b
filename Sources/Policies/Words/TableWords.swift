import Contracts

/// A table of blocks: what holds of all of it, and its rows.
struct TableWords {
    let table: ValueTable

    var sentences: [Phrase] {
        let given = [basis, fullTimeYear, lookBack, leastHours, sameEmployer, onceOnly, bonuses].compactMap { $0 }
        return [valued] + given
    }

    var rows: [RowWords] {
        table.blocks.map { BlockWords(block: $0).row } + table.bonuses.map { BonusWords(bonus: $0).row }
            + table.caps.map { Self.row($0) }
    }

    private var valued: Phrase {
        Phrase(
            en: "What is delivered counts for the value its block has in the table below.",
            nl: "Elke inspanning telt voor de inspanningswaarde van haar bouwblok in de tabel hieronder.")
    }

    private var basis: Phrase? {
        table.basis.map { basis in
            switch basis {
            case .hours(let week):
                Phrase(en: "Full time is \(week) hours a week.", nl: "Voltijds is \(week) uur per week.")
            case .contractor:
                Phrase(
                    en: "Full time is the main contractor's own full-time week, as stated for the contract.",
                    nl: "Voltijds is de eigen voltijdse werkweek van de opdrachtnemer, zoals bij de opdracht opgegeven."
                )
            }
        }
    }

    private var fullTimeYear: Phrase? {
        let hasYears = table.blocks.contains { if case .fteYear = $0.worth { true } else { false } }
        guard hasYears else { return nil }
        return Phrase(
            en: "A value for a full-time year counts in proportion to the part of the year and, unless the block "
                + "says otherwise, to the hours a week, up to full time.",
            nl: "Een waarde per voltijds jaar telt naar rato van de duur en, tenzij het bouwblok anders bepaalt, "
                + "van het aantal uren per week, tot ten hoogste voltijds.")
    }

    private var lookBack: Phrase? {
        table.lookBack.map { span in
            span == Span()
                ? Phrase(
                    en: "A placement that began before the first day of the contract does not count.",
                    nl: "Een plaatsing die vóór de eerste dag van de opdracht is begonnen, telt niet mee.")
                : Phrase(
                    en: "A placement that began more than \(span) before the first day of the contract does not "
                        + "count; of one that began later, only the days from that first day on count.",
                    nl: "Een plaatsing die meer dan \(span) vóór de eerste dag van de opdracht is begonnen, telt "
                        + "niet mee; van een latere plaatsing tellen alleen de dagen vanaf die eerste dag.")
        }
    }

    private var leastHours: Phrase? {
        table.persons.minHoursPerWeek.map { hours in
            Phrase(
                en: "A placement of fewer than \(hours) hours a week does not count, unless the block says otherwise.",
                nl: "Een plaatsing van minder dan \(hours) uur per week telt niet mee, tenzij het bouwblok anders "
                    + "bepaalt.")
        }
    }

    private var sameEmployer: Phrase? {
        table.persons.sameEmployer.map { span in
            Phrase(
                en: "A person who worked for the same employer in the \(span) before does not count, unless the "
                    + "block says otherwise.",
                nl: "Een persoon die in de \(span) daarvoor al bij dezelfde werkgever werkte, telt niet mee, "
                    + "tenzij het bouwblok anders bepaalt.")
        }
    }

    private var onceOnly: Phrase? {
        guard table.persons.onContracts == .one else { return nil }
        return Phrase(
            en: "A person counts on one contract of the authority only, the one that reported the person first.",
            nl: "Een persoon telt bij één opdracht van de opdrachtgever mee: de opdracht die de persoon het eerst "
                + "heeft gemeld.")
    }

    private var bonuses: Phrase? {
        guard !table.bonuses.isEmpty else { return nil }
        return Phrase(
            en: "A bonus comes on top of a placement that counts.",
            nl: "Een toeslag komt boven op een plaatsing die meetelt.")
    }

    private static func row(_ cap: ValueTable.Cap) -> RowWords {
        let name = NameWords.quoted(cap.category)
        return RowWords(
            kind: .cap, title: Phrase(en: "Category \(name)", nl: "Categorie \(name)"), code: cap.category,
            worth: Phrase(
                en: "at most \(cap.share) of what is required", nl: "ten hoogste \(cap.share) van de verplichting"),
            conditions: [Phrase(en: "what exceeds it does not count", nl: "wat daarboven komt, telt niet mee")])
    }
}
