public import Contracts
public import Policies

extension ReportRule {
    /// The periods of a term in order; the first and the last are cut to the term.
    ///
    /// Each is counted from the anchor itself, so that a month's missing last day does not shift the ones after it.
    public func periods(of term: Period) -> [Period] {
        switch anchor {
        case .contractStart: periods(of: term, from: term.start)
        case .calendar(let months): periods(of: term, inMonths: months)
        case .term: [term]
        }
    }

    /// The last day on which the report of a period is in time.
    func dueDay(of period: Period) -> Day {
        dueAfter.after(period.end)
    }

    private func periods(of term: Period, from anchor: Day) -> [Period] {
        let length = max(1, every)
        var found: [Period] = []
        var next = anchor
        while next <= term.end {
            let start = next
            next = anchor.adding(months: (found.count + 1) * length)
            guard let period = Period(start: start, end: min(next.adding(days: -1), term.end)) else { break }
            found.append(period)
        }
        return found
    }

    private func periods(of term: Period, inMonths months: [Int]) -> [Period] {
        let years = (term.start.parts.year - 1)...(term.end.parts.year + 1)
        let sorted = Set(months).sorted()
        let starts = years.flatMap { year in sorted.compactMap { Day(year: year, month: $0, day: 1) } }
        let found = zip(starts, starts.dropFirst()).compactMap { start, next in
            Period(start: start, end: next.adding(days: -1))?.intersection(term)
        }
        return found.isEmpty ? [term] : found
    }
}
