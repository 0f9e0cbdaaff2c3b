import Contracts
import Tables

/// The typed cells of a register: reads them and keeps what is wrong with them.
struct RegisterCells {
    let header: HeaderMap<RegisterColumn>
    var formats: ColumnFormats
    /// Everything found so far.
    var problems: ProblemList

    /// The cell's text; nil when it is blank or the column is missing.
    func written(_ column: RegisterColumn, _ row: Row) -> String? {
        guard let position = header.position(column), !row.isBlank(position) else { return nil }
        return row.text(position)
    }

    /// The cell's text; nil when it is blank, a placeholder, or the column is missing.
    func text(_ column: RegisterColumn, _ row: Row) -> String? {
        guard let position = header.position(column), !Placeholder.isPlaceholder(row.utf8(position)) else { return nil }
        return written(column, row)
    }

    /// Notes a problem with a cell.
    mutating func report(
        _ column: RegisterColumn, _ row: Row, _ message: String, severity: Problem.Severity = .error
    ) {
        let position = header.position(column)
        problems.add(
            Problem(
                row: row.number, column: position.map { header.cells[$0] }, columnNumber: position.map { $0 + 1 },
                value: written(column, row),
                message: written(column, row) == nil ? "the cell is blank, " + message : message,
                severity: severity))
    }

    /// The number in a cell, zero or more; nil when the cell is blank or holds something else.
    func quantity(_ column: RegisterColumn, _ row: Row) -> Quantity? {
        guard let position = header.position(column), !row.isBlank(position),
            let quantity = formats.quantity(row, at: position), quantity >= .zero
        else { return nil }
        return quantity
    }

    /// The day in a cell; nil when the cell is blank or holds something else.
    mutating func day(_ column: RegisterColumn, _ row: Row) -> Day? {
        guard let position = header.position(column), !row.isBlank(position) else { return nil }
        return formats.day(row, at: position)
    }

    /// The day in a cell the row can do without; a text that is no day is passed over with a warning.
    mutating func optionalDay(_ column: RegisterColumn, _ row: Row) -> Day? {
        let day = day(column, row)
        if day == nil, text(column, row) != nil { passOver(column, row, dayAdvice(column)) }
        return day
    }

    /// How to write a day of the column.
    func dayAdvice(_ column: RegisterColumn) -> String {
        formats.dayAdvice(at: header.position(column))
    }

    /// Notes that a text the row can do without was not understood.
    mutating func passOver(_ column: RegisterColumn, _ row: Row, _ expectation: String) {
        report(column, row, expectation + "; the value is passed over", severity: .warning)
    }

    /// The share in a cell, between 0 and 1, written as `35%` or `0.35`; nil when it is blank or unreadable.
    mutating func share(_ column: RegisterColumn, _ row: Row) -> Quantity? {
        guard let text = text(column, row) else { return nil }
        let isPercent = text.hasSuffix("%")
        let digits = (isPercent ? String(text.dropLast()) : text).filter { !$0.isWhitespace }
        let number = Quantity(String(digits.map { $0 == "," ? "." : $0 }))
        let share = number.map { Quantity(units: isPercent ? $0.units / 100 : $0.units) }
        if let share, share >= .zero, share <= Quantity(1) { return share }
        passOver(column, row, "expected a share between 0% and 100%, such as 35%")
        return nil
    }
}
