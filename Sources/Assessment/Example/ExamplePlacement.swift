import Contracts
import Policies

/// A person at work in a block: part-time for seven months, or what the block asks for.
struct ExamplePlacement {
    var block: ValueBlock
    let hours: Quantity
    let months: Int
    /// Hours a week of full time; nil where the table has none.
    private let week: Quantity?

    init(in block: ValueBlock, of table: ValueTable, hours wanted: Quantity = Quantity(24), months: Int? = nil) {
        self.block = block
        if case .hours(let week) = table.basis { self.week = week } else { week = nil }
        let least = block.minHoursPerWeek ?? table.persons.minHoursPerWeek ?? .zero
        hours = max(least, min(wanted, week ?? wanted))
        let window = block.window.map { max(1, $0.lasts.months) }
        self.months = months ?? min(7, window ?? 7)
    }

    /// Full time for so many months.
    static func fullTime(in block: ValueBlock, of table: ValueTable, months: Int) -> ExamplePlacement {
        var week = Quantity(40)
        if case .hours(let hours) = table.basis { week = hours }
        return ExamplePlacement(in: block, of: table, hours: week, months: months)
    }

    /// The line from a day on; nil where it would last no day.
    func fact(from day: Day, person: String = "person", bonuses: [String] = []) -> Fact? {
        Period(start: day, end: day.adding(months: months).adding(days: -1)).map { days in
            let lastBenefit = block.window?.from == .lastBenefit ? day.adding(days: -1) : nil
            return .placement(
                Fact.Placement(
                    person: person, block: block.code, days: days, hoursPerWeek: hours, bonuses: bonuses,
                    lastBenefit: lastBenefit))
        }
    }

    /// What the block multiplies.
    var factors: [ExampleFactor] { factors(counting: months) }

    /// As ``factors``, where only so many months count.
    func factors(counting months: Int) -> [ExampleFactor] {
        let part = week.map { [ExampleFactor.hours(min(hours, $0), of: $0)] } ?? []
        let hoursPart = block.isProRataByHours ? part : []
        switch block.worth {
        case .fteYear(let money): return [.amount(money.amount)] + hoursPart + [.monthsOfYear(months)]
        case .unit(.month, let money):
            return [.amount(money.amount)] + hoursPart + [.times(Quantity(months))]
        case .unit(_, let money): return [.amount(money.amount)]
        case .invoice, .adviser: return []
        }
    }
}
