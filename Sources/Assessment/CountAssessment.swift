import Contracts
import Policies

extension CommitmentAssessment {
    /// "This many": people, suppliers approached or statements in the subject's subtree.
    ///
    /// A number asks for no status and no mark, so all levels are the same but for nodes that hang nowhere.
    func count(_ rule: CountRule, of subject: Subject, from blank: Assessed) -> Assessed {
        var result = blank
        let required = rule.required.number(forValue: subject.value)
        result.assessment.required = required
        guard let cutOff = commitment.schedule.cutOff else { return result }
        let share = rule.due.share(on: cutOff, from: subject.start, to: subject.end)
        result.assessment.due = Quantity(share: share, ofUnits: Int128(required.units))
        if wording.isExplaining {
            let curve = rule.due.words(on: cutOff, from: subject.start, to: subject.end)
            result.assessment.derivation = [
                "required: \(rule.required.words(forValue: subject.value)) = \(wording.figure(required))",
                "due by \(cutOff): \(wording.figure(required)) x \(curve) = \(wording.figure(result.assessment.due))",
            ]
        }
        var people: [String: Int] = [:]
        let dossier = commitment.dossier
        let undeclared = UndeclaredLines(for: subject, in: dossier)
        // Those that surely count come first, so that a person whom others name too counts surely.
        let indices =
            Array(dossier.lines(of: subject.places).indices)
            + undeclared.places.flatMap { dossier.lines(of: $0..<($0 + 1)).indices }
        result.credits = indices.compactMap { index in
            guard dossier.lines[index].line.date <= cutOff,
                var counted = credit(of: index, by: rule.counts, people: &people)
            else { return nil }
            let place = dossier.lines[index].place
            guard undeclared.contains(place), counted.high != 0 else { return counted }
            (counted.low, counted.isReduced) = (0, true)
            counted.reason += wording.reason(undeclared.words(at: place))
            return counted
        }
        let number = result.credits.reduce(Int128(0)) { $0 + $1.low }
        var figures = Figures(everywhere: number)
        figures.high = result.credits.reduce(0) { $0 + $1.high }
        result.undeclared = undeclared.nodes(with: result.credits)
        let due = Int128(result.assessment.due.units)
        let open = SettledBy(result.credits.filter { $0.low != $0.high }, undeclared, in: dossier)
        result.conclude(figures, clause: commitment.clause) {
            open.fewest { parties in
                parties.reduce(number) { $0 + open.amounts[$1, default: 0] } >= due
            }
        }
        result.assessment.attribution = [
            Assessment.Gap(
                node: subject.node, gap: Quantity(clamping: Int128(result.assessment.due.units) - number))
        ]
        return result
    }

    private func credit(
        of index: Int, by counted: CountRule.Counted, people: inout [String: Int]
    ) -> LineCredit? {
        switch (counted, commitment.dossier.lines[index].line.fact) {
        case (.outreach(let outcome), .outreach(let outreach)):
            guard outreach.outcome == outcome else { return nil }
            return whole(outreach.count, at: index, "\(Wording.number(outreach.count)) \(outcome)")
        case (.placement(let blocks), .placement(let placement)):
            guard blocks.isEmpty || blocks.contains(placement.block) else { return nil }
            if let first = people[placement.person] {
                let name = commitment.dossier.lines[first].line.id
                return LineCredit(
                    line: index, low: 0, high: 0,
                    reason: wording.reason("\(placement.person) is counted by line \(name) already"))
            }
            people[placement.person] = index
            return whole(Quantity(1), at: index, "\(placement.person) in block \(placement.block)")
        case (.statement(let code), .statement(let stated, let value, let date)):
            guard stated == code else { return nil }
            return whole(value == .yes ? Quantity(1) : .zero, at: index, "\(code) \(value.rawValue) on \(date)")
        default: return nil
        }
    }

    private func whole(_ amount: Quantity, at index: Int, _ reason: @autoclosure () -> String) -> LineCredit {
        LineCredit(
            line: index, low: Int128(amount.units), high: Int128(amount.units), reason: wording.reason(reason()))
    }
}

extension CountRule.Required {
    fileprivate func words(forValue units: Int128) -> String {
        switch self {
        case .number: "a fixed number"
        case .perMillionOfValue(let rate):
            "\(Wording.number(rate)) for each million of \(Wording.amount(Quantity(clamping: units)))"
        }
    }

    /// How many are owed for a value in ten-thousandths, rounded once.
    fileprivate func number(forValue units: Int128) -> Quantity {
        switch self {
        case .number(let number): number
        case .perMillionOfValue(let rate):
            Quantity(rounding: Int128(rate.units) * units, over: 1_000_000 * Int128(Quantity.scale))
        }
    }
}
