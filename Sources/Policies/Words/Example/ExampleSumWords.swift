import Contracts

/// The arithmetic of an entry: `EUR 40,000 × 24/36 × 7/12 = EUR 15,555.56`.
struct ExampleSumWords {
    let example: ClauseExample

    func phrase(_ entry: ExampleEntry) -> Phrase {
        phrase(entry.factors, extra: entry.extra, counted: entry.credited)
    }

    /// The factors, what comes on top and what counts; without factors only what counts.
    func phrase(_ factors: [ExampleFactor], extra: Quantity? = nil, counted: Quantity) -> Phrase {
        let result = example.money(counted)
        // One amount is not multiplied by anything.
        guard factors.count + (extra == nil ? 0 : 1) > 1 else { return Phrase(en: "\(result)", nl: "\(result)") }
        var product = factors.map { phrase($0) }
        let first = product.removeFirst()
        let multiplied = product.reduce(first) { Phrase(en: "\($0) × \($1)", nl: "\($0) × \($1)") }
        guard let extra else { return Phrase(en: "\(multiplied) = \(result)", nl: "\(multiplied) = \(result)") }
        let more = example.money(extra)
        return Phrase(en: "\(multiplied) + \(more) = \(result)", nl: "\(multiplied) + \(more) = \(result)")
    }

    private func phrase(_ factor: ExampleFactor) -> Phrase {
        switch factor {
        case .amount(let amount):
            let money = example.money(amount)
            return Phrase(en: "\(money)", nl: "\(money)")
        case .times(let number): return NumberWords.number(number)
        case .share(let share): return NumberWords.percent(share)
        case .hours(let hours, let week): return Phrase(en: "\(hours)/\(week)", nl: "\(hours)/\(week)")
        case .monthsOfYear(let months): return Phrase(en: "\(months.description)/12", nl: "\(months.description)/12")
        }
    }
}
