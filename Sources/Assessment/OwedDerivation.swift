import Contracts
import Policies

/// How what is owed in a phase comes about, as one would write it on paper.
struct OwedDerivation {
    private let phase: OwedPhase
    private let subject: Subject
    private let commitment: BoundCommitment
    private let wording: Wording

    init(phase: OwedPhase, _ subject: Subject, _ commitment: BoundCommitment, _ wording: Wording) {
        self.phase = phase
        self.subject = subject
        self.commitment = commitment
        self.wording = wording
    }

    /// The sentences up to a day; nil for the days before the first cut-off.
    func sentences(on day: Day?, after before: OwedPhase.Accrued?) -> [String] {
        let until = day ?? commitment.dossier.asOf
        let whole = "required: \(origin(until)) = \(wording.figure(phase.whole))\(bounds)"
        return [whole] + reduced + [day.map { due(on: $0, after: before) } ?? "nothing is due before the first report"]
    }

    private func origin(_ day: Day) -> String {
        guard case .rate(let written, let base) = phase.rule.obligation.amount else { return "the fixed sum" }
        let contract = commitment.dossier.contract(on: day)
        let rate = commitment.history.clause(on: day)?.rate(for: contract) ?? written ?? .zero
        let share = Wording.percent(rate)
        switch base {
        case .invoiced:
            let paid = max(0, commitment.dossier.paid(to: subject, upTo: day))
            return "\(share) of what was paid by \(day), \(wording.figure(units: paid))"
        case .contractValue, .wageSum:
            guard subject.isPrime else {
                return "\(share) of the subcontract's value, \(wording.figure(units: subject.value))"
            }
            guard base == .wageSum else {
                return "\(share) of the contract value, \(wording.figure(contract.value))"
            }
            return "\(share) of the wage sum, \(contract.wageSum.map { wording.figure($0) } ?? "which is not known")"
        }
    }

    private var bounds: String {
        guard subject.isPrime else { return "" }
        let obligation = phase.rule.obligation
        if let cap = obligation.cap, phase.whole == cap.amount { return ", the cap of the clause" }
        if let minimum = obligation.minimum, phase.whole == minimum.amount { return ", the minimum of the clause" }
        return ""
    }

    private var reduced: [String] {
        let reduction = phase.reduction
        guard reduction.atBest != .zero else { return [] }
        let surely =
            "less \(Wording.percent(reduction.surely)) by the contractor's own certificates = "
            + wording.figure(phase.required)
        return [surely + (reduction.isOpen ? ", at best less \(Wording.percent(reduction.atBest))" : "")]
    }

    private func due(on day: Day, after before: OwedPhase.Accrued?) -> String {
        let required = wording.figure(phase.required)
        let due = wording.figure(phase.due(on: day, after: before, reduced: \.surely))
        if case .rate(_, of: .invoiced) = phase.rule.obligation.amount { return "due by \(day): all of it" }
        guard case .linear = phase.rule.due, let before else {
            let part = phase.rule.due.words(on: day, from: phase.start, to: phase.end)
            return "due by \(day): \(required) x \(part) = \(due)"
        }
        let rest = phase.rule.due.words(on: day, from: before.until.adding(days: 1), to: phase.end)
        let earlier = wording.figure(before.amount)
        return "due by \(day): \(earlier) from before + (\(required) - \(earlier)) x \(rest) = \(due)"
    }
}

extension DueCurve {
    /// The share due at the end of a day, in words: `184/1,095 days`.
    func words(on day: Day, from start: Day, to end: Day) -> String {
        switch self {
        case .linear:
            let whole = max(1, end.days(since: start) + 1)
            let elapsed = min(max(0, day.days(since: start) + 1), whole)
            return "\(Wording.number(Quantity(elapsed)))/\(Wording.number(Quantity(whole))) days"
        case .end: return day >= end ? "100%, as the last day has come" : "0%, as all is due on \(end)"
        case .milestones: return "\(Wording.percent(share(on: day, from: start, to: end))), the latest milestone passed"
        }
    }
}
