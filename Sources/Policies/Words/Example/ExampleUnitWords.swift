import Contracts

/// So many units of a block: `16 hours`, `16 uur`.
enum ExampleUnitWords {
    static func phrase(_ number: Quantity, in block: ValueBlock?) -> Phrase {
        guard case .unit(let unit, _) = block?.worth else { return NumberWords.number(number) }
        let name = number == Quantity(1) ? single(unit) : several(unit)
        return Phrase(en: "\(number) \(name)", nl: "\(number) \(name)")
    }

    private static func single(_ unit: ValueBlock.Unit) -> Phrase {
        switch unit {
        case .hour: Phrase(en: "hour", nl: "uur")
        case .halfDay: Phrase(en: "half-day", nl: "dagdeel")
        case .day: Phrase(en: "day", nl: "dag")
        case .month: Phrase(en: "month", nl: "maand")
        case .period: Phrase(en: "period", nl: "periode")
        case .once: Phrase(en: "time", nl: "keer")
        }
    }

    private static func several(_ unit: ValueBlock.Unit) -> Phrase {
        switch unit {
        case .hour: Phrase(en: "hours", nl: "uur")
        case .halfDay: Phrase(en: "half-days", nl: "dagdelen")
        case .day: Phrase(en: "days", nl: "dagen")
        case .month: Phrase(en: "months", nl: "maanden")
        case .period: Phrase(en: "periods", nl: "perioden")
        case .once: Phrase(en: "times", nl: "keer")
        }
    }
}
