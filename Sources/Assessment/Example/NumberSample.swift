import Contracts
import Policies

extension ExampleDrawing {
    /// One less than is due.
    mutating func drawCount(_ rule: CountRule) {
        guard let due = sample.assessed()?.due else { return }
        let whole = (due.units + Quantity.scale - 1) / Quantity.scale
        let number = Int(max(1, min(whole - 1, 1_000)))
        let day = sample.firstQuarter
        let lines: [String] = prepare { sample in
            switch rule.counts {
            case .outreach(let outcome):
                return [
                    sample.report(
                        .outreach(Fact.Outreach(count: Quantity(number), outcome: outcome, date: day)))
                ]
            case .placement(let blocks):
                return (1...number).compactMap { person in
                    Period(start: day, end: day.adding(months: 6).adding(days: -1)).map { days in
                        sample.report(
                            .placement(
                                Fact.Placement(
                                    person: "person\(person)", block: blocks.first ?? "any", days: days,
                                    hoursPerWeek: Quantity(24))))
                    }
                }
            case .statement(let code):
                return (1...number).map { _ in sample.report(.statement(code: code, value: .yes, date: day)) }
            }
        }
        draw(.number(Quantity(number)), lines: lines)
    }

    /// 10,000 hours, of which the group works somewhat less than a floor or more than a ceiling.
    mutating func drawHours(_ rule: HoursShare) {
        let (all, day) = (Quantity(10_000), sample.firstQuarter)
        draw(.hours(group: "all", quantity: all), .hours(group: "all", quantity: all, date: day))
        if let group = rule.leaveOut.first {
            draw(
                .hours(group: group, quantity: Quantity(500)), .hours(group: group, quantity: Quantity(500), date: day))
        }
        guard let group = rule.groups.first else { return }
        let part = Fraction(rule.comparison == .atLeast ? 80 : 110, over: 100)
        let exact = (rule.target * part * Fraction(all)).roundedHalfEven
        let worked = Quantity(Int(exact.units / (10 * Quantity.scale)) * 10)
        draw(.hours(group: group, quantity: worked), .hours(group: group, quantity: worked, date: day))
    }
}
