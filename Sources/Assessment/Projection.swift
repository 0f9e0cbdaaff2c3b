import Contracts
import Policies

/// What is credited at the end of the term if it goes on as up to the cut-off.
struct Projection {
    /// What surely counts by then and what counts at best, each rounded once.
    let amounts: Assessment.Projected
    /// Days of the term up to the cut-off.
    let elapsed: Int
    /// Days of the whole term.
    let whole: Int
    /// The last day of the term.
    let end: Day

    /// Nil where a pace says nothing: for shares of what was paid, before the first cut-off, and while the latest
    /// period is silent.
    ///
    /// - Parameter requiredAtBest: what is required if every open question about it is answered in the contractor's
    ///   favour; nil when there is none.
    init?(_ assessment: Assessment, requiredAtBest: Quantity?, of subject: Subject, _ clause: Clause) {
        guard clause.addsUpOverTerm, assessment.withheld != .silent, let cutOff = assessment.cutOff,
            let term = Period(start: subject.start, end: subject.end),
            let run = Period(start: term.start, end: min(cutOff, term.end))
        else { return nil }
        elapsed = run.dayCount
        whole = term.dayCount
        end = term.end
        let pace = (Int128(term.dayCount), Int128(run.dayCount))
        func carriedOn(_ credited: Quantity) -> Quantity {
            Quantity(rounding: Int128(credited.units) * pace.0, over: pace.1)
        }
        amounts = Assessment.Projected(
            low: carriedOn(assessment.creditedLow), high: carriedOn(assessment.creditedHigh),
            requiredAtBest: requiredAtBest ?? assessment.required)
    }
}

extension Clause {
    /// Whether what is owed is an amount for the whole term, towards which lines add up.
    fileprivate var addsUpOverTerm: Bool {
        switch rule {
        case .valueShare(let rule):
            if case .rate(_, of: .invoiced) = rule.obligation.amount { false } else { true }
        case .spendShare(let rule): rule.base == .contractValue && rule.comparison == .atLeast
        case .count: true
        case .hoursShare, .duty: false
        }
    }
}
