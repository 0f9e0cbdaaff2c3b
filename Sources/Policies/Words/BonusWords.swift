import Contracts

/// Something on top of a placement that counts.
struct BonusWords {
    let bonus: ValueBonus

    var row: RowWords {
        RowWords(
            kind: .bonus, title: TitleWords.phrase(bonus.title, code: bonus.code), code: bonus.code, worth: worth,
            conditions: [reach] + [with, excludes].compactMap { $0 })
    }

    private var worth: Phrase {
        switch bonus.worth {
        case .once(let money): Phrase(en: "a one-off \(money)", nl: "eenmalig \(money)")
        case .perYear(let money):
            Phrase(en: "\(money) a year, in proportion to the time", nl: "\(money) per jaar, naar rato van de duur")
        case .proRata(let money):
            Phrase(
                en: "\(money) for a full-time year, in proportion to time and hours",
                nl: "\(money) per voltijds jaar, naar rato van duur en uren")
        case .multiple(let factor):
            Phrase(
                en: "\(factor.roundedHalfEven) times what the block counts for",
                nl: "\(factor.roundedHalfEven) keer de waarde waarvoor de plaatsing telt")
        case .multipleOfAmount(let factor):
            Phrase(
                en: "\(factor.roundedHalfEven) times the block's amount in the table, in full",
                nl: "\(factor.roundedHalfEven) keer het bedrag van het bouwblok in de tabel, volledig")
        }
    }

    private var reach: Phrase {
        switch bonus.per {
        case .placement: Phrase(en: "for each placement", nl: "per plaatsing")
        case .person:
            Phrase(en: "once for each person on the contract", nl: "één keer per persoon binnen de opdracht")
        }
    }

    private var with: Phrase? {
        guard !bonus.blocks.isEmpty else { return nil }
        let names = ListWords.and(bonus.blocks.map { Phrase(verbatim: $0).quoted })
        return Phrase(en: "only with \(names)", nl: "alleen bij \(names)")
    }

    private var excludes: Phrase? {
        guard !bonus.excludes.isEmpty else { return nil }
        let names = ListWords.or(bonus.excludes.map { Phrase(verbatim: $0).quoted })
        return Phrase(
            en: "not together with \(names): the larger counts",
            nl: "niet samen met \(names): de hoogste toeslag telt")
    }
}
