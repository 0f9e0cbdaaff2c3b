import Contracts
import Policies

extension CommitmentAssessment {
    /// "Deliver social value worth this much": the credits of the subject's lines against what is due.
    func valueShare(_ rule: ValueShare, of subject: Subject, from blank: Assessed) -> Assessed {
        let dossier = commitment.dossier
        var result = blank
        let required = rule.obligation.required(
            of: subject, contract: dossier.contract, rate: commitment.clause.rate(for: dossier.contract))
        result.assessment.required = required
        guard let cutOff = commitment.schedule.cutOff else { return result }
        let share = rule.due.share(on: cutOff, from: subject.start, to: subject.end)
        let due = Quantity(share: share, ofUnits: Int128(required.units))
        result.assessment.due = due
        let ledger = ledger(of: rule, required: required, subject: subject, cutOff: cutOff)
        let figures = ledger.figures
        result.conclude(figures, clause: commitment.clause) {
            settledBy(ledger, due: due)
        }
        result.credits = ledger.credits
        result.assessment.attribution =
            ValueAttribution(
                subject: subject, dossier: dossier, due: Int128(due.units), low: figures.low,
                credits: result.credits
            ).gaps
        return result
    }

    private func ledger(
        of rule: ValueShare, required: Quantity, subject: Subject, cutOff: Day
    ) -> ValueLedger {
        let dossier = commitment.dossier
        let valuation = LineValuation(
            rule.values, dossier: dossier, duplicates: duplicates, cutOff: cutOff, wording: wording)
        let places = rule.credit == .upward ? subject.places : subject.place..<(subject.place + 1)
        let lines = dossier.lines(of: places)
        return ValueLedger(
            rule, required: required, countsFrom: commitment.clause.countsFrom,
            lines: lines.indices.compactMap { valuation.value(of: $0) }, dossier: dossier, wording: wording)
    }

    private func settledBy(_ ledger: ValueLedger, due: Quantity) -> [String] {
        var open = SettledBy()
        for valued in ledger.lines where valued.status == .unknown {
            if let party = valued.party { open.add(valued.amount, of: party) }
        }
        return open.fewest { ledger.total(.low, assuming: $0) >= Int128(due.units) }
    }
}
