import Contracts
import Policies

extension CommitmentAssessment {
    /// "Do this, in time", looked at on the day itself: met once any node stated it, missed when its last day has
    /// passed without.
    func evidence(of duty: Duty, from blank: Assessed) -> Assessed {
        let dossier = commitment.dossier
        var result = blank
        result.assessment.cutOff = nil
        if wording.isExplaining {
            result.assessment.derivation = [
                "required: a line that states \(duty.statement), by \(duty.by.lastDay(for: commitment.contract))"
            ]
        }
        result.credits = dossier.lines.indices.compactMap { index in
            guard case .statement(let code, let value, let date) = dossier.lines[index].line.fact,
                code == duty.statement, date <= dossier.asOf
            else { return nil }
            let amount = value == .yes ? Int128(Quantity.scale) : 0
            return LineCredit(
                line: index, low: amount, high: amount,
                reason: wording.reason("\(code) \(value.rawValue) on \(date)"))
        }
        if result.credits.contains(where: { $0.low > 0 }) {
            result.assessment.state = .value
            result.assessment.outcome = .met
            result.assessment.withheld = nil
        } else if dossier.asOf > duty.by.lastDay(for: commitment.contract) {
            result.assessment.state = .silent
            result.assessment.outcome = .inadequate
            result.assessment.withheld = nil
        } else {
            result.assessment.state = .due
        }
        return result
    }
}

extension Duty.Deadline {
    /// The last day in time; counted from the first day of the term where the day of signing is not known.
    func lastDay(for contract: Contract) -> Day {
        switch self {
        case .beforeContractStart: contract.start.adding(days: -1)
        case .within(let span, let event): span.after(event.day(of: contract))
        case .withinWorkingDays(let number, let event): event.day(of: contract).adding(workingDays: number)
        }
    }
}

extension Duty.Event {
    fileprivate func day(of contract: Contract) -> Day {
        switch self {
        case .signed: contract.signed ?? contract.start
        case .start: contract.start
        case .end: contract.end
        }
    }
}

extension Day {
    /// So many days on, Saturdays and Sundays not counted.
    fileprivate func adding(workingDays: Int) -> Day {
        var (day, left) = (self, workingDays)
        while left > 0 {
            day = day.adding(days: 1)
            if day.weekday <= 5 { left -= 1 }
        }
        return day
    }
}
