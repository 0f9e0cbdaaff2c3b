import Contracts

/// The most that counts of a block within a stretch.
enum LimitWords {
    static func phrase(_ limit: ValueBlock.Limit, of worth: ValueBlock.Worth) -> Phrase {
        let most: Phrase
        switch limit.size {
        case .amount(let money): most = Phrase(en: "\(money)", nl: "\(money)")
        case .quantity(let number): most = phrase(number, of: worth)
        }
        return phrase(most, each: limit.each)
    }

    private static func phrase(_ most: Phrase, each stretch: ValueBlock.Limit.Stretch) -> Phrase {
        switch stretch {
        case .line: Phrase(en: "at most \(most) a line", nl: "ten hoogste \(most) per regel")
        case .day: Phrase(en: "at most \(most) a day", nl: "ten hoogste \(most) per dag")
        case .week: Phrase(en: "at most \(most) a week", nl: "ten hoogste \(most) per week")
        case .month: Phrase(en: "at most \(most) a month", nl: "ten hoogste \(most) per maand")
        case .contract: Phrase(en: "at most \(most) over the whole contract", nl: "ten hoogste \(most) per opdracht")
        }
    }

    private static func phrase(_ number: Quantity, of worth: ValueBlock.Worth) -> Phrase {
        let unit: Phrase
        switch worth {
        case .unit(.hour, _): unit = Phrase(en: "hours", nl: "uur")
        case .unit(.halfDay, _): unit = Phrase(en: "half-days", nl: "dagdelen")
        case .unit(.day, _): unit = Phrase(en: "days", nl: "dagen")
        case .unit(.month, _): unit = Phrase(en: "months", nl: "maanden")
        case .unit(.period, _): unit = Phrase(en: "placements or periods", nl: "plaatsingen of perioden")
        case .unit(.once, _), .fteYear, .invoice, .adviser: unit = Phrase(en: "times", nl: "keer")
        }
        return Phrase(en: "\(number) \(unit)", nl: "\(number) \(unit)")
    }
}
