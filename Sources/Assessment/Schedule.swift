import Contracts
import Policies

/// The periods of a commitment as they stand on a day.
struct Schedule {
    /// All periods of the term; never empty.
    let periods: [Period]
    /// The last day whose lines count; nil before the first due day.
    let cutOff: Day?
    /// The period that ends at the cut-off; the first one while there is no cut-off.
    let current: Period
    private let rule: ReportRule

    init(_ rule: ReportRule, term: Period, asOf: Day) {
        let periods = rule.periods(of: term)
        let passed = periods.last { rule.dueDay(of: $0) < asOf }
        self.rule = rule
        self.periods = periods.isEmpty ? [term] : periods
        cutOff = passed?.end
        current = passed ?? self.periods[0]
    }

    /// The periods as they stood when a day was the cut-off; nil when no period ends on it.
    init?(_ rule: ReportRule, term: Period, cutOff: Day) {
        periods = rule.periods(of: term)
        guard let period = periods.first(where: { $0.end == cutOff }) else { return nil }
        self.rule = rule
        self.cutOff = cutOff
        current = period
    }

    func dueDay(of period: Period) -> Day {
        rule.dueDay(of: period)
    }
}
