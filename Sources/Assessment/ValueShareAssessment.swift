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
        let undeclared = UndeclaredLines(for: subject, in: commitment.dossier)
        let ledger = ledger(of: rule, required: owed.required, subject: subject, valued, undeclared)
        let figures = ledger.figures
        result.conclude(figures, clause: commitment.clause, dueAtBest: owed.dueAtBest) {
            settledBy(ledger, undeclared, owed: owed)
        }
        let credits = ledger.credits
        result.undeclared = undeclared.nodes(with: credits)
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
        of rule: ValueShare, required: Quantity, subject: Subject, _ valued: ValuedLines, _ undeclared: UndeclaredLines
    ) -> ValueLedger {
        let isUpward = rule.credit == .upward
        let places = isUpward ? subject.places : subject.place..<(subject.place + 1)
        return ValueLedger(
            rule, required: required, countsFrom: commitment.clause.countsFrom,
            lines: valued.inOrder(of: places, and: isUpward ? undeclared.places : []), undeclared: undeclared,
            dossier: commitment.dossier, wording: wording)
    }

    private func settledBy(
        _ ledger: ValueLedger, _ undeclared: UndeclaredLines, owed: Owed
    ) -> SettledBy.Answer {
        var open = SettledBy()
        for valued in ledger.lines where valued.status == .unknown {
            if let party = valued.party { open.add(ledger.lift(by: valued), of: party) }
        }
        let heads = Set(ledger.lines.compactMap { undeclared.party(at: commitment.dossier.lines[$0.line].place) })
        let surely = heads.isEmpty ? 0 : ledger.total(.low)
        for head in heads { open.add(ledger.total(.low, assuming: [head]) - surely, of: head) }
        let prime = commitment.dossier.chain.nodes[commitment.dossier.prime].party
        if owed.dueAtBest != owed.due { open.add(Int128((owed.due - owed.dueAtBest).units), of: prime) }
        return open.fewest(hangTogether: !heads.isEmpty) { parties in
            let due = parties.contains(prime) ? owed.dueAtBest : owed.due
            return ledger.total(.low, assuming: parties) >= Int128(due.units)
        }
    }
}
