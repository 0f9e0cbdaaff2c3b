import Contracts
import Policies

extension CommitmentAssessment {
    /// "This share of the hours": those of the qualifying groups against all, in the subject's subtree.
    func hoursShare(_ rule: HoursShare, of subject: Subject, from blank: Assessed) -> Assessed {
        guard let cutOff = commitment.schedule.cutOff else { return blank }
        var result = blank
        let worked = WorkedHours(of: subject.places, upTo: cutOff, rule: rule, in: commitment.dossier)
        let due = Quantity(share: rule.target, ofUnits: worked.all)
        result.assessment.required = due
        result.assessment.due = due
        if wording.isExplaining {
            result.assessment.derivation = [
                "\(rule.comparison == .atMost ? "allowed" : "required"): \(Wording.percent(rule.target)) of "
                    + "\(wording.figure(units: worked.all)) = \(wording.figure(due))",
                "due by \(cutOff): all of it, as a share of hours is due at once",
            ]
        }
        result.assessment.numerator = Quantity(clamping: worked.qualifying)
        result.assessment.denominator = Quantity(clamping: worked.all)
        result.credits = worked.lines.map { hours in
            LineCredit(
                line: hours.line, low: hours.qualifying, high: hours.qualifying,
                reason: wording.reason(
                    "\(wording.figure(hours.quantity)) of group \(hours.group)"
                        + (hours.isQualifying ? "" : ", which does not qualify, count in the whole only")))
        }
        result.conclude(
            Figures(everywhere: worked.qualifying), clause: commitment.clause, comparison: rule.comparison
        ) { SettledBy.Answer() }
        result.assessment.attribution = [
            Assessment.Gap(node: subject.node, gap: Quantity(clamping: Int128(due.units) - worked.qualifying))
        ]
        return result
    }
}
