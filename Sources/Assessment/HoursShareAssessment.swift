import Contracts
import Policies

extension CommitmentAssessment {
    /// "This share of the hours": those of the qualifying groups against all, in the subject's subtree.
    func hoursShare(_ rule: HoursShare, of subject: Subject, from blank: Assessed) -> Assessed {
        guard let cutOff = commitment.schedule.cutOff else { return blank }
        var result = blank
        let dossier = commitment.dossier
        let worked = WorkedHours(of: subject.places, upTo: cutOff, rule: rule, in: dossier)
        let strays = StrayHours(for: subject, upTo: cutOff, rule: rule, in: dossier)
        let required = Quantity(share: rule.target, ofUnits: worked.all)
        let ends = [strays.askedAlone, strays.askedBeside].map { Quantity(clamping: Int128(required.units) + $0) }
        let (due, dueAtBest) = rule.comparison == .atLeast ? (ends[0], ends[1]) : (ends[1], ends[0])
        result.assessment.required = required
        result.assessment.due = due
        if wording.isExplaining {
            result.assessment.derivation = derivation(rule, of: worked, strays, due: due, by: cutOff)
        }
        result.assessment.numerator = Quantity(clamping: worked.qualifying)
        result.assessment.denominator = Quantity(clamping: worked.all)
        result.credits = credits(of: worked) + strays.trees.flatMap { credits(of: $0.worked, isSure: false) }
        result.undeclared = strays.trees.map { UndeclaredNode(place: $0.head, awaitsStatus: false) }
        var figures = Figures(everywhere: worked.qualifying)
        figures.high += strays.qualifying
        result.conclude(figures, clause: commitment.clause, comparison: rule.comparison, dueAtBest: dueAtBest) {
            settledBy(rule, worked, strays, required: Int128(required.units))
        }
        result.assessment.attribution = [
            Assessment.Gap(node: subject.node, gap: Quantity(clamping: Int128(due.units) - worked.qualifying))
        ]
        return result
    }

    private func derivation(
        _ rule: HoursShare, of worked: WorkedHours, _ strays: StrayHours, due: Quantity, by cutOff: Day
    ) -> [String] {
        let (word, share) = (rule.comparison == .atMost ? "allowed" : "required", Wording.percent(rule.target))
        let required = Quantity(share: rule.target, ofUnits: worked.all)
        let whole = "\(word): \(share) of \(wording.figure(units: worked.all)) = \(wording.figure(required))"
        guard !strays.trees.isEmpty else {
            return [whole, "due by \(cutOff): all of it, as a share of hours is due at once"]
        }
        let open = strays.trees.map { tree in
            "not in it: \(wording.figure(units: tree.worked.all)) of \(commitment.dossier.name(of: tree.head)), which "
                + "does not hang below the prime; they ask for \(wording.figure(units: tree.asked)) and bring "
                + "\(wording.figure(units: tree.worked.qualifying)), once it is declared who pays it"
        }
        return [whole] + open + ["due by \(cutOff): \(wording.figure(due)), with what that makes of it at worst"]
    }

    private func credits(of worked: WorkedHours, isSure: Bool = true) -> [LineCredit] {
        return worked.lines.map { hours in
            var credit = LineCredit(
                line: hours.line, low: isSure ? hours.qualifying : 0, high: hours.qualifying,
                reason: wording.reason(
                    "\(wording.figure(hours.quantity)) of group \(hours.group)"
                        + (hours.isQualifying ? "" : ", which does not qualify, count in the whole only")
                        + (isSure
                            ? "" : "\(hours.isQualifying ? "; at best" : ""), once it is declared who pays the node")))
            if credit.low != credit.high { credit.isReduced = true }
            return credit
        }
    }

    /// The fewest nodes whose payers would settle it.
    private func settledBy(
        _ rule: HoursShare, _ worked: WorkedHours, _ strays: StrayHours, required: Int128
    ) -> SettledBy.Answer {
        let parties = strays.trees.map { commitment.dossier.parties.ids[commitment.dossier.partyOfPlace[$0.head]] }
        var open = SettledBy()
        for (tree, party) in zip(strays.trees, parties) {
            open.add(rule.comparison == .atLeast ? tree.surplus : abs(tree.surplus), of: party)
        }
        guard rule.comparison == .atLeast else { return SettledBy.Answer(parties: open.all) }
        return open.fewest { declared in
            zip(strays.trees, parties).reduce(worked.qualifying - required) { surplus, stray in
                surplus + (declared.contains(stray.1) ? stray.0.surplus : min(0, stray.0.surplus))
            } >= 0
        }
    }
}
