import Contracts
import Reports

extension ReportComparison {
    /// What is wrong with a file of which no fact has a day of the reported period; nil where one has, or none a day.
    var daysProblem: Problem? {
        guard !figures.isOfPeriod, let days = figures.factDays else { return nil }
        let period = known.context.period
        let subject = figures.facts == 1 ? "its one line is" : "none of its \(figures.facts) lines is"
        let found =
            days.first == days.last
            ? "the day found is \(days.first)" : "the days found are from \(days.first) to \(days.last)"
        return Problem(
            .fileOfOtherPeriod,
            message: "expected what happened in \(period), and \(subject) \(figures.facts == 1 ? "not " : "")of a day "
                + "in it; \(found), and "
                + advice(for: days) + ", or correct the days; if they are meant in this report, "
                + submission.choices.entrance.repeating)
    }

    private func advice(for days: (first: Day, last: Day)) -> String {
        let entrance = submission.choices.entrance
        // Of several that hold all days the shortest says the most.
        let whole = known.periods.filter { $0.contains(days.first) && $0.contains(days.last) }
            .min { $0.dayCount < $1.dayCount }
        if let whole {
            return "\(whole) holds \(days.first == days.last ? "it" : "them all"): "
                + entrance.reporting(on: whole, contract: known.context.contract.ref)
        }
        let some = known.periods.filter { $0.start <= days.last && days.first <= $0.end }
        let named = some.prefix(4).map(\.description).joined(separator: ", ") + (some.count > 4 ? " and others" : "")
        return some.isEmpty
            ? "no reporting period of the contract has any of them: correct the year, or name the right contract"
            : "they lie in \(named): send the rows of each as its own file, the first so: "
                + entrance.reporting(on: some[0], contract: known.context.contract.ref)
    }
}
