import Contracts
import Policies

extension CommitmentAssessment {
    /// "Deliver social value worth this much": the credits of the subject's lines against what is due.
    func valueShare(_ rule: ValueShare, of subject: Subject, from blank: Assessed) -> Assessed {
        var result = blank
        let owed = Owed(rule, of: subject, in: commitment)
        result.assessment.required = owed.required
        result.requiredAtBest = owed.requiredAtBest
        if wording.isExplaining {
            result.assessment.derivation = Owed.derivation(rule, of: subject, in: commitment, wording: wording)
        }
        guard let valued else { return result }
        result.assessment.due = owed.due
        let ledger = ledger(of: rule, required: owed.required, subject: subject, valued: valued)
        let figures = ledger.figures
        result.conclude(figures, clause: commitment.clause, dueAtBest: owed.dueAtBest) {
            settledBy(ledger, owed: owed)
        }
        let credits = ledger.credits
        // What is neither told nor flagged is not kept: a deep chain has as many lists of lines as nodes.
        if isListing || result.assessment.outcome.isFlagged { result.credits = credits }
        result.assessment.attribution =
            ValueAttribution(
                subject: subject, dossier: commitment.dossier, due: Int128(owed.due.units), low: figures.low,
                credits: credits
            ).gaps
        return result
    }

    private func ledger(
        of rule: ValueShare, required: Quantity, subject: Subject, valued: ValuedLines
    ) -> ValueLedger {
        let places = rule.credit == .upward ? subject.places : subject.place..<(subject.place + 1)
        return ValueLedger(
            rule, required: required, countsFrom: commitment.clause.countsFrom, lines: valued.inOrder(of: places),
            dossier: commitment.dossier, wording: wording)
    }

    private func settledBy(_ ledger: ValueLedger, owed: Owed) -> SettledBy.Answer {
        var open = SettledBy()
        for valued in ledger.lines where valued.status == .unknown {
            if let party = valued.party { open.add(ledger.lift(by: valued), of: party) }
        }
        let prime = commitment.dossier.chain.nodes[commitment.dossier.prime].party
        if owed.dueAtBest != owed.due { open.add(Int128((owed.due - owed.dueAtBest).units), of: prime) }
        return open.fewest { parties in
            let due = parties.contains(prime) ? owed.dueAtBest : owed.due
            return ledger.total(.low, assuming: parties) >= Int128(due.units)
        }
    }
}
