import Contracts
import Policies

/// What an obligation of the kind `valueShare` asks of a subject: over the whole term, and by the cut-off.
struct Owed {
    /// Over the whole term, before any reduction.
    let whole: Quantity
    /// Over the whole term, where no open question lowers it.
    let required: Quantity
    /// Over the whole term, if a certificate that is not known to hold does.
    let requiredAtBest: Quantity
    /// By the cut-off, where no open question lowers it; zero before the first.
    let due: Quantity
    /// By the cut-off, if a certificate that is not known to hold does.
    let dueAtBest: Quantity

    init(_ rule: ValueShare, of subject: Subject, in commitment: BoundCommitment) {
        let cutOff = commitment.schedule.cutOff
        guard subject.isPrime, let cutOff else {
            let phase = OwedPhase(rule, of: subject, in: commitment, on: cutOff)
            whole = phase.whole
            required = phase.required
            requiredAtBest = phase.requiredAtBest
            due = cutOff.map { phase.due(on: $0, after: nil, reduced: \.surely) } ?? .zero
            dueAtBest = due
            return
        }
        let days = commitment.phaseDays(upTo: cutOff)
        let last = OwedPhase(rule, of: subject, in: commitment, on: cutOff)
        whole = last.whole
        required = last.required
        requiredAtBest = last.requiredAtBest
        due = Owed.due(days, on: cutOff, last: last, subject, commitment, reduced: \.surely)
        dueAtBest =
            last.reduction.isOpen
            ? Owed.due(days, on: cutOff, last: last, subject, commitment, reduced: \.atBest) : due
    }

    /// What fell due before a change of the contract stays due; the rest falls due over the days that are left.
    private static func due(
        _ days: [Day], on cutOff: Day, last: OwedPhase, _ subject: Subject, _ commitment: BoundCommitment,
        reduced: KeyPath<Reduction, Fraction>
    ) -> Quantity {
        var before: OwedPhase.Accrued?
        let lastDays = days.dropFirst().map { $0.adding(days: -1) } + [cutOff]
        for (day, until) in zip(days, lastDays) {
            guard let phase = OwedPhase(of: subject, in: commitment, from: day, until: until, last: last) else {
                continue
            }
            before = OwedPhase.Accrued(amount: phase.due(on: until, after: before, reduced: reduced), until: until)
        }
        return before?.amount ?? .zero
    }
}

/// What is owed while contract and clause stay as they are.
struct OwedPhase {
    /// What had fallen due by the last day before.
    struct Accrued {
        let amount: Quantity
        let until: Day
    }

    /// What the contractor's own certificates take off.
    let reduction: Reduction
    let rule: ValueShare
    let start: Day
    let end: Day
    /// What is owed over the whole term before reductions.
    let whole: Quantity

    /// The phase in which a day falls; before the first cut-off the day of assessment.
    init(_ rule: ValueShare, of subject: Subject, in commitment: BoundCommitment, on day: Day?) {
        self.rule = rule
        start = subject.start
        end = subject.end
        let last = day ?? commitment.dossier.asOf
        whole = rule.obligation.whole(of: subject, in: commitment, on: last, contract: commitment.contract)
        reduction =
            subject.isPrime
            ? Reduction(rule.obligation, in: commitment, term: Period(start: start, end: end), upTo: last) : .none
    }

    /// The phase that lasts until a day, as contract and clause stood then; nil while no such clause held.
    init?(of subject: Subject, in commitment: BoundCommitment, from: Day, until: Day, last: OwedPhase) {
        let contract = commitment.dossier.contract(on: until)
        guard case .valueShare(let rule) = commitment.history.clause(on: until)?.rule else { return nil }
        self.rule = rule
        start = contract.start
        end = contract.end
        whole = rule.obligation.whole(of: subject, in: commitment, on: until, contract: contract)
        // A certificate that lapses later re-opens what seemed reduced before, so the latest word holds throughout.
        reduction = last.reduction
    }

    /// What is owed over the whole term.
    var required: Quantity { whole.less(reduction.surely) }

    /// As ``required``, if a certificate that is not known to hold does.
    var requiredAtBest: Quantity { whole.less(reduction.atBest) }

    /// What is due on a day of the phase.
    func due(on day: Day, after before: Accrued?, reduced: KeyPath<Reduction, Fraction>) -> Quantity {
        let required = whole.less(reduction[keyPath: reduced])
        if case .rate(_, of: .invoiced) = rule.obligation.amount { return required }
        guard case .linear = rule.due, let before else {
            return Quantity(share: rule.due.share(on: day, from: start, to: end), ofUnits: Int128(required.units))
        }
        let share = rule.due.share(on: day, from: before.until.adding(days: 1), to: end)
        let rest = Quantity(share: share, ofUnits: Int128(required.units) - Int128(before.amount.units))
        return min(before.amount + rest, max(required, .zero))
    }
}

extension Owed {
    /// How what is due came about, phase by phase; a sentence each.
    static func derivation(
        _ rule: ValueShare, of subject: Subject, in commitment: BoundCommitment, wording: Wording
    ) -> [String] {
        let cutOff = commitment.schedule.cutOff
        let last = OwedPhase(rule, of: subject, in: commitment, on: cutOff)
        guard subject.isPrime, let cutOff else {
            return OwedDerivation(phase: last, subject, commitment, wording).sentences(on: cutOff, after: nil)
        }
        let days = commitment.phaseDays(upTo: cutOff)
        var before: OwedPhase.Accrued?
        var sentences: [String] = []
        for (day, until) in zip(days, days.dropFirst().map { $0.adding(days: -1) } + [cutOff]) {
            guard let phase = OwedPhase(of: subject, in: commitment, from: day, until: until, last: last) else {
                continue
            }
            if days.count > 1 { sentences.append("From \(day) to \(until):") }
            sentences += OwedDerivation(phase: phase, subject, commitment, wording).sentences(on: until, after: before)
            before = OwedPhase.Accrued(amount: phase.due(on: until, after: before, reduced: \.surely), until: until)
        }
        return sentences
    }
}

extension BoundCommitment {
    /// The first days of the phases up to a day: the start, and every day on which contract or clause changed since.
    fileprivate func phaseDays(upTo day: Day) -> [Day] {
        let changes = dossier.amendmentDays + history.starts(upTo: day).compactMap(\.from)
        return [contract.start] + Set(changes.filter { $0 > contract.start && $0 <= day }).sorted()
    }
}

extension Obligation {
    /// What is owed before reductions, rounded once.
    ///
    /// A lower node owes the rate of its own value; minimum, cap and wage sum are the contract's.
    fileprivate func whole(
        of subject: Subject, in commitment: BoundCommitment, on day: Day, contract: Contract
    ) -> Quantity {
        guard case .rate(let written, let base) = amount else {
            if case .fixed(let sum) = amount { return sum.amount }
            return .zero
        }
        let rate = commitment.history.clause(on: day)?.rate(for: contract) ?? written ?? .zero
        guard base != .invoiced else {
            let paid = max(0, commitment.dossier.paid(to: subject, upTo: day))
            return bounded(Quantity(share: rate, ofUnits: paid), subject)
        }
        guard subject.isPrime else { return Quantity(share: rate, ofUnits: subject.value) }
        return bounded(Quantity(share: rate, ofUnits: base.units(of: contract)), subject)
    }

    private func bounded(_ amount: Quantity, _ subject: Subject) -> Quantity {
        guard subject.isPrime else { return amount }
        var required = amount
        if let minimum { required = max(required, minimum.amount) }
        if let cap { required = min(required, cap.amount) }
        return required
    }
}

extension Obligation.Base {
    /// The base in ten-thousandths; a wage sum that is not known is no base, so nothing is owed of it.
    fileprivate func units(of contract: Contract) -> Int128 {
        switch self {
        case .contractValue, .invoiced: Int128(contract.value.units)
        case .wageSum: contract.wageSum.map { Int128($0.units) } ?? 0
        }
    }
}

extension IndexedDossier {
    /// What the authority paid the prime, or its parent a lower node, up to a day, in ten-thousandths.
    func paid(to subject: Subject, upTo day: Day) -> Int128 {
        guard subject.isPrime else {
            return payments(to: subject.place).reduce(0) { $1.date <= day ? $0 + Int128($1.amount) : $0 }
        }
        return lines(of: subject.place..<(subject.place + 1)).reduce(0) { sum, known in
            guard case .receipt(let amount, let date) = known.line.fact, date <= day else { return sum }
            return sum + Int128(amount.units)
        }
    }
}

extension Quantity {
    /// What is left of it when a share is taken off, rounded once.
    fileprivate func less(_ share: Fraction) -> Quantity {
        share == .zero ? self : Quantity(share: .one - share, ofUnits: Int128(units))
    }
}
