public import Contracts
import Policies

extension Dossier {
    /// The first day after `day` on which an assessment could conclude anything else from these facts; nil when no day
    /// can bring anything new.
    ///
    /// Nothing that is concluded counts single days: lines count up to a cut-off, which moves when a due day has
    /// passed, and every other rule looks at whether a day that the facts name has come. So only those days are looked
    /// at, too many of them rather than too few.
    public func nextLook(after day: Day) -> Day? {
        var next = NextDay(after: day)
        addTerms(to: &next)
        addClauses(on: day, to: &next)
        addReports(to: &next)
        for attribute in parties.lazy.flatMap(\.attributes) { next.add(attribute.from, until: attribute.to) }
        for claim in otherClaims { next.add(claim.received) }
        for valuation in valuations { next.add(valuation.on) }
        for change in changes { next.add(change.on) }
        for figure in restated { next.add(figure.since) }
        return next.found
    }

    private func addTerms(to next: inout NextDay) {
        next.add(contract.start, until: contract.end)
        next.add(contract.tendered)
        next.add(contract.signed)
        for amendment in amendments { next.add(amendment.from, until: amendment.end) }
        for node in chain {
            next.add(node.start, until: node.end)
            next.add(node.offered)
        }
    }

    private func addClauses(on day: Day, to next: inout NextDay) {
        let contract = contract(on: day)
        for commitment in commitments {
            next.add(commitment.from)
            for suspension in commitment.clause.suspended { next.add(suspension.from, until: suspension.to) }
            if case .duty(let duty) = commitment.clause.rule {
                next.add(duty.by.lastDay(for: self.contract).adding(days: 1))
                next.add(duty.by.lastDay(for: contract).adding(days: 1))
            }
            guard let term = Period(start: contract.start, end: contract.end) else { continue }
            // Past the term and before there is a cut-off, what was reduced for a time weighs less with every day.
            if day >= term.end, commitment.clause.hasPassingReductions,
                Schedule(commitment.clause.report, term: term, asOf: day).cutOff == nil
            {
                next.add(day.adding(days: 1))
            }
            for period in commitment.clause.report.periods(of: term) {
                next.add(period.start, until: period.end)
                next.add(commitment.clause.report.dueDay(of: period).adding(days: 1))
            }
        }
    }

    private func addReports(to next: inout NextDay) {
        for report in reports {
            next.add(report.received)
            for line in report.lines { next.add(line.date) }
        }
    }
}

extension Clause {
    /// Whether a certificate that lapses takes its part off the days before only.
    fileprivate var hasPassingReductions: Bool {
        guard case .valueShare(let rule) = rule else { return false }
        return !rule.obligation.reductions.isEmpty && rule.obligation.onLapse == .reopensRest
    }
}

/// The first day after another of those that are named.
private struct NextDay {
    private let day: Day
    private(set) var found: Day?

    init(after day: Day) {
        self.day = day
    }

    mutating func add(_ named: Day?) {
        guard let named, named > day, found.map({ named < $0 }) ?? true else { return }
        found = named
    }

    /// The first day of something that holds, and the first on which it no longer does.
    mutating func add(_ first: Day?, until last: Day?) {
        add(first)
        add(last?.adding(days: 1))
    }
}
