import Contracts
import Tables

/// A longer time than a day that stands where a day is needed, such as `januari` or `2026-03`.
struct LongerTime {
    /// As the sender writes it.
    let text: String
    /// Its days; of a time that is partly in the reported period those that are.
    let days: Period
    /// The number of its row.
    let row: Int
}

/// Cells of days, and longer times that stand in them: which day of those it was only the sender knows.
extension ReportCells {
    /// A required day, wherever it lies.
    mutating func anyDay(_ column: ReportColumn, _ row: Row) -> Day? {
        guard let position = header.position(column) else { return nil }
        guard !row.isBlank(position) else {
            reportBlank(column, row, missingDay(column, at: position))
            return nil
        }
        guard formats.decidesDays(at: position) else { return nil }
        if let day = formats.day(row, at: position) {
            if timeAbove != nil { timeAbove = nil }
            return day
        }
        report(.dayUnreadable, column, row, dayObjection(column, row, at: position))
        return nil
    }

    /// What to say of a cell that holds no day.
    mutating func dayObjection(_ column: ReportColumn, _ row: Row, at position: Int) -> String {
        guard let time = longerTime(at: position, row) else { return formats.dayAdvice(at: position) }
        timeAbove = (column, time)
        return "expected one day, and this names the time from \(time.days.start) to \(time.days.end); write "
            + dayAdvice(column, of: time, at: position)
    }

    /// What to say of a blank cell: the time above it may be meant for its row too, and is no day either.
    private func missingDay(_ column: ReportColumn, at position: Int) -> String {
        guard let above = timeAbove, above.column == column else { return formats.dayAdvice(at: position) }
        return "expected a day in each row: \(rows.words(above.time.row)) names only the time \"\(above.time.text)\"; "
            + "write " + dayAdvice(column, of: above.time, at: position)
    }

    /// Which day of a longer time to write, as the column writes it.
    private func dayAdvice(_ column: ReportColumn, of time: LongerTime, at position: Int) -> String {
        let isFirst = column == .from
        let (word, day) = isFirst ? ("first", time.days.start) : ("last", time.days.end)
        let meant =
            switch column {
            case .from: "the first day"
            case .to, .lastBenefit: "the last day"
            default: "the day on which it happened"
            }
        return "\(meant), or, where only that time is known, the \(word) day of it, "
            + formats.written(day, at: position)
    }

    /// The time of the contract that a cell names in place of a day; nil where it names none.
    private func longerTime(at position: Int, _ row: Row) -> LongerTime? {
        let (text, term) = (row.text(position), Period(start: context.contract.start, end: context.contract.end))
        guard !PersonalText.isPersonal(text), let named = NamedPeriod(context.period).longerTime(text),
            let inTerm = term.flatMap(named.intersection)
        else { return nil }
        return LongerTime(text: text, days: inTerm.intersection(context.period) ?? inTerm, row: row.number)
    }

    /// Whether the row names a time and nothing else, as a heading above the rows of that time does; notes it then.
    mutating func reportHeading(_ row: Row) -> Bool {
        guard let place = loneCell(row), let time = longerTime(at: place, row) else { return false }
        let columns: [ReportColumn] = [.date, .from]
        guard let column = columns.first(where: { header.position($0) == place }) ?? columns.first(where: header.has)
        else { return false }
        timeAbove = (column, time)
        problems.add(
            Problem(
                .cellBlank, row: row.number, column: place < header.cells.count ? header.cells[place] : nil,
                columnNumber: place + 1, value: time.text,
                message: "expected a whole line, and this row names only a time, as a heading does: the rows below it "
                    + "do not take a day from it; write in each of them the day on which it happened, and remove this "
                    + "row"))
        return true
    }

    /// The place of the one cell that says something besides what the row is; nil where none or several do.
    private func loneCell(_ row: Row) -> Int? {
        let (kind, given) = (header.position(.kind), header.position(.given))
        var lone: Int?
        for place in 0..<row.count where !row.isBlank(place) && place != kind && place != given {
            guard lone == nil else { return nil }
            lone = place
        }
        return lone
    }

    /// A required day within the contract's term; one outside the report's period is only worth a warning.
    mutating func day(_ column: ReportColumn, _ row: Row, mayPrecedeTerm: Bool = false) -> Day? {
        guard let day = anyDay(column, row),
            isInTerm(day, column, row, mayPrecedeTerm: mayPrecedeTerm, severity: .error)
        else { return nil }
        if warnsAhead(day, column, row) { return day }
        // What is done before the work starts has no period of its own; the first report is where it belongs.
        let isEarly = mayPrecedeTerm && day < context.contract.start
        if !context.period.contains(day), !isEarly { warnOutsidePeriod(column, row) }
        return day
    }

    /// Whether the day lies after the one the file counts as received; notes it when it does.
    mutating func warnsAhead(_ day: Day, _ column: ReportColumn, _ row: Row) -> Bool {
        guard let received = context.received, day > received else { return false }
        report(
            .dayAhead, column, row,
            "expected a day from \(context.contract.start) to \(received), the day the file counts as received; what "
                + "is dated later counts from its own day on, so correct the date, or report the row once it has "
                + "happened", severity: .warning)
        return true
    }

    /// Notes a day that the report's period does not hold.
    mutating func warnOutsidePeriod(_ column: ReportColumn, _ row: Row) {
        report(
            .dayOutsidePeriod, column, row,
            "expected a day of the reported period \(context.period.start) to \(context.period.end); "
                + "it counts by its own date, so check that it belongs in this report", severity: .warning)
    }

    /// Whether the day lies in the contract's term; notes it when it does not.
    mutating func isInTerm(
        _ day: Day, _ column: ReportColumn, _ row: Row, mayPrecedeTerm: Bool = false, severity: Problem.Severity
    ) -> Bool {
        let (start, end) = (context.contract.start, context.contract.end)
        if day <= end, day >= start || mayPrecedeTerm { return true }
        report(
            .dayOutsideTerm, column, row,
            "expected a day within the contract's term, \(start) to \(end); correct the date, or move the row "
                + "to the report of the contract it belongs to", severity: severity)
        return false
    }
}
