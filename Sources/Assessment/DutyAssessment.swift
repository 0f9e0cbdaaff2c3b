import Contracts
import Policies

extension CommitmentAssessment {
    /// "Do this, in time", looked at on the day itself: met once any node stated it, missed when its last day has
    /// passed without.
    func evidence(of duty: Duty, from blank: Assessed) -> Assessed {
        let dossier = commitment.dossier
        var result = blank
        result.assessment.cutOff = nil
        let lastDay = duty.by.lastDay(for: commitment.contract)
        result.credits = dossier.lines.indices.compactMap { index in
            guard case .statement(let code, let value, let date) = dossier.lines[index].line.fact,
                code == duty.statement, date <= dossier.asOf
            else { return nil }
            let amount = value == .yes ? Int128(Quantity.scale) : 0
            let note = value == .yes ? ", \(timing(of: date, lastDay))" : ""
            return LineCredit(
                line: index, low: amount, high: amount,
                reason: wording.reason("states \(code) \(value.rawValue) on \(date)\(note)"))
        }
        if result.credits.contains(where: { $0.low > 0 }) {
            result.assessment.state = .value
            result.assessment.outcome = .met
            result.assessment.withheld = nil
        } else if dossier.asOf > lastDay {
            result.assessment.state = .silent
            result.assessment.outcome = .inadequate
            result.assessment.withheld = nil
        } else {
            result.assessment.state = .due
        }
        if wording.isExplaining {
            result.assessment.derivation = [
                "promised: a line that states \(duty.statement), by \(lastDay), "
                    + duty.by.words(for: commitment.contract)
            ]
            result.assessment.reckoning.verdict = [conclusion(result.credits, lastDay)]
        }
        return result
    }

    private func timing(of date: Day, _ lastDay: Day) -> String {
        let late = date.days(since: lastDay)
        return late <= 0 ? "in time" : "\(late) \(late == 1 ? "day" : "days") late"
    }

    private func conclusion(_ credits: [LineCredit], _ lastDay: Day) -> String {
        let dates = credits.filter { $0.low > 0 }.map { commitment.dossier.lines[$0.line].line.date }
        if let first = dates.min() {
            return first <= lastDay
                ? "kept: evidenced on \(first), in time"
                : "evidenced on \(first), \(timing(of: first, lastDay)): a duty is met once it is evidenced"
        }
        return commitment.dossier.asOf > lastDay
            ? "not kept: \(lastDay) has passed without it" : "not kept yet, and not due before \(lastDay) has passed"
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

extension Duty.Deadline {
    /// What the last day is counted from: `within seven days after signing, 2024-02-12`.
    fileprivate func words(for contract: Contract) -> String {
        switch self {
        case .beforeContractStart: "before the contract starts on \(contract.start)"
        case .within(let span, let event): "within \(span.inWords) after \(event.words(for: contract))"
        case .withinWorkingDays(let number, let event):
            "within \(number) working days after \(event.words(for: contract))"
        }
    }
}

extension Duty.Event {
    fileprivate func words(for contract: Contract) -> String {
        let name =
            switch self {
            case .signed: contract.signed == nil ? "the start, as the day of signing is not known" : "signing"
            case .start: "the start"
            case .end: "the end"
            }
        return "\(name), \(day(of: contract))"
    }

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
