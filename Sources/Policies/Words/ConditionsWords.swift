import Contracts

/// The conditions on the figures of a contract, each as what must hold: in Dutch with the verb at the end.
struct ConditionsWords {
    /// What must hold, by the name of the figure.
    let all: [(name: Name, phrase: Phrase)]

    /// The figures a condition can be about.
    enum Name {
        case contractValue, yearlyValue, wageSum, duration, labour
    }

    init(_ conditions: Applicability.Conditions) {
        let found: [(Name, Phrase)?] = [
            conditions.contractValue.map { (.contractValue, Self.contractValue(BoundsWords.phrase($0))) },
            conditions.yearlyValue.map { (.yearlyValue, Self.yearlyValue(BoundsWords.phrase($0))) },
            conditions.wageSum.map { (.wageSum, Self.wageSum(BoundsWords.phrase($0))) },
            conditions.minDuration.map { (.duration, Self.duration($0)) },
            conditions.leastLabourShare.map { (.labour, Self.labour($0)) },
        ]
        all = found.compactMap { $0 }.map { (name: $0.0, phrase: $0.1) }
    }

    private static func contractValue(_ bounds: Phrase) -> Phrase {
        Phrase(
            en: "the contract value, excluding VAT, is \(bounds)",
            nl: "de opdrachtwaarde exclusief btw \(bounds) bedraagt")
    }

    private static func yearlyValue(_ bounds: Phrase) -> Phrase {
        Phrase(
            en: "the contract value for each year of the term, excluding VAT, is \(bounds)",
            nl: "de opdrachtwaarde exclusief btw per jaar van de looptijd \(bounds) bedraagt")
    }

    private static func wageSum(_ bounds: Phrase) -> Phrase {
        Phrase(en: "the wage sum is \(bounds)", nl: "de loonsom \(bounds) bedraagt")
    }

    private static func duration(_ least: Span) -> Phrase {
        Phrase(en: "the term is \(least) or longer", nl: "de looptijd \(least) of langer is")
    }

    private static func labour(_ least: Fraction) -> Phrase {
        Phrase(
            en: "labour makes up \(least) or more of the contract value",
            nl: "de arbeidscomponent \(least) of meer van de opdrachtwaarde bedraagt")
    }
}
