import Contracts
import Tables

/// Cells that mean something only for certain facts: who, how much and from when to when.
extension ReportCells {
    /// The net amount, in the contract's currency; negative for a correction.
    mutating func amount(_ row: Row) -> Quantity? {
        money(header.has(.amount) ? .amount : .value, row)
    }

    /// The value of a subcontract when one is given; the outer nil says that it cannot be read.
    mutating func optionalAmount(_ row: Row) -> (quantity: Quantity?, Void)? {
        guard let column = [.value, .amount].first(where: { !isBlank($0, row) }) else { return (nil, ()) }
        guard let amount = money(column, row) else { return nil }
        guard amount >= .zero else {
            report(
                .belowZero, column, row, "expected zero or more; leave it blank while the value is unknown")
            return nil
        }
        return (amount, ())
    }

    private mutating func money(_ column: ReportColumn, _ row: Row) -> Quantity? {
        let currency = context.contract.currency
        if let position = header.position(column), let named = NumberSign.currency(row.utf8(position)),
            !named.means(currency.code)
        {
            report(
                .otherCurrency, column, row,
                "expected an amount in \(currency), the contract's currency; convert \(named.name) at the "
                    + "rate of the day of payment")
            return nil
        }
        return quantity([column], row, amountNoun(column))
    }

    /// A number of units or hours, zero or more.
    mutating func number(_ columns: [ReportColumn], _ row: Row, _ noun: String) -> Quantity? {
        guard let number = quantity(columns, row, noun), let column = filled(columns, row) else { return nil }
        if number >= .zero { return number }
        report(
            .belowZero, column, row,
            "expected zero or more; to take back what an earlier report says, send that report again without it")
        return nil
    }

    /// How many suppliers, a whole number.
    mutating func count(_ row: Row) -> Quantity? {
        let columns: [ReportColumn] = [.count, .quantity]
        guard let count = number(columns, row, "a whole number such as 5"), let column = filled(columns, row)
        else { return nil }
        if count.units.isMultiple(of: Quantity.scale) { return count }
        report(.numberUnfit, column, row, "expected a whole number such as 5; write how many suppliers there were")
        return nil
    }

    /// Hours a week, more than none and at most 60.
    mutating func hoursPerWeek(_ row: Row) -> Quantity? {
        guard let hours = quantity([.hoursPerWeek], row, "hours a week such as 24") else { return nil }
        if hours > .zero, hours <= Quantity(60) { return hours }
        report(
            .numberUnfit, .hoursPerWeek, row,
            "expected more than 0 and at most 60 hours a week; write the contracted hours")
        return nil
    }

    /// A pseudonym. What looks like a person's name or number is not repeated in the problem.
    mutating func person(_ row: Row) -> String? {
        guard let text = text(.person, row) else {
            reportBlank(.person, row, Pseudonym.advice)
            return nil
        }
        guard let objection = Pseudonym.objection(to: text) else { return text }
        report(.personalData, .person, row, objection, showsValue: false)
        return nil
    }

    /// First and last day of a placement, both within the contract's term; one that goes on is taken to run to `last`.
    mutating func days(_ row: Row, runningTo last: Day) -> (days: Period, goesOn: Bool)? {
        let start = anyDay(.from, row)
        if goesOn(row) { return start.flatMap { days(from: $0, runningTo: last, row) }.map { ($0, true) } }
        let end = placementEnd(row)
        guard let start, let end else { return nil }
        let startsInTerm = isInTerm(start, .from, row, severity: .error)
        let endsInTerm = isInTerm(end, .to, row, severity: .error)
        guard startsInTerm, endsInTerm else { return nil }
        guard let days = Period(start: start, end: end) else {
            report(
                .daysReversed, .to, row,
                "expected a last day on or after the first, \(start); exchange or correct the two")
            return nil
        }
        if !warnsAhead(start, .from, row), days.intersection(context.period) == nil { warnOutsidePeriod(.from, row) }
        return (days, false)
    }

    /// Whether the row says that its placement has not ended: in words, or by a first day and no last one.
    private func goesOn(_ row: Row) -> Bool {
        guard header.has(.to) else { return false }
        return text(.to, row).map(OpenEnd.isSaid) ?? !isBlank(.from, row)
    }

    private mutating func placementEnd(_ row: Row) -> Day? {
        guard let position = header.position(.to), !row.isBlank(position), formats.decidesDays(at: position),
            formats.day(row, at: position) == nil
        else { return anyDay(.to, row) }
        report(.dayUnreadable, .to, row, dayObjection(.to, row, at: position) + "; " + OpenEnd.advice)
        return nil
    }

    private mutating func days(from start: Day, runningTo last: Day, _ row: Row) -> Period? {
        guard isInTerm(start, .from, row, severity: .error) else { return nil }
        guard let days = Period(start: start, end: last) else {
            report(
                .daysReversed, .from, row,
                "expected a first day up to \(last), to which a placement without an end is taken to run; report it "
                    + "for the period in which it begins, or write its last day")
            return nil
        }
        goingOn[last, default: 0] += 1
        _ = warnsAhead(start, .from, row)
        return days
    }

    /// The last day that a subcontract's row gives; nil where it gives none that can be read.
    mutating func declaredEnd(_ row: Row) -> Day? {
        guard let position = header.position(.to), !row.isBlank(position) else { return nil }
        return formats.day(row, at: position)
    }

    /// First and last day of a subcontract, either of them optional; nil when one cannot be read.
    mutating func optionalDays(_ row: Row) -> (start: Day?, end: Day?)? {
        let start = isBlank(.from, row) ? nil : anyDay(.from, row)
        let end = isBlank(.to, row) ? nil : anyDay(.to, row)
        guard isBlank(.from, row) || start != nil, isBlank(.to, row) || end != nil else { return nil }
        if let start { _ = isInTerm(start, .from, row, severity: .warning) }
        if let end { _ = isInTerm(end, .to, row, severity: .warning) }
        if let start, let end, end < start {
            report(
                .daysReversed, .to, row,
                "expected a last day on or after the first, \(start); exchange or correct the two")
            return nil
        }
        return (start, end)
    }

    /// A required yes, no or unknown.
    mutating func status(_ column: ReportColumn, _ row: Row) -> Status? {
        guard let text = text(column, row) else {
            reportBlank(column, row, StatusWord.expectation)
            return nil
        }
        if let status = StatusWord.read(text) { return status }
        report(.statusUnreadable, column, row, StatusWord.expectation)
        return nil
    }
}
