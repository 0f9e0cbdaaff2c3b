import Contracts
import Tables

/// The term of a register row.
struct RegisterTerm {
    let start: Day
    let end: Day

    /// From the start to the current expiry date, or to the end date where that one cannot be used; nil, with every
    /// problem noted, when one of them is missing or the end lies before the start.
    init?(_ row: Row, _ cells: inout RegisterCells) {
        let start = cells.day(.start, row)
        if start == nil { cells.report(.start, row, cells.dayAdvice(.start)) }
        let expiry = cells.day(.expiry, row)
        let end = cells.day(.end, row)
        if let start, let expiry, expiry >= start {
            self.init(start: start, end: expiry)
            return
        }
        guard let end else {
            let column: RegisterColumn = cells.header.has(.end) ? .end : .expiry
            cells.report(column, row, cells.dayAdvice(column))
            return nil
        }
        guard let start else { return nil }
        guard end >= start else {
            cells.report(.end, row, "expected an end on or after the start, \(start); correct one of the two")
            return nil
        }
        if cells.text(.expiry, row) != nil {
            cells.passOver(.expiry, row, "expected a day on or after the start, \(start), and took the end date \(end)")
        }
        self.init(start: start, end: end)
    }

    private init(start: Day, end: Day) {
        self.start = start
        self.end = end
    }
}
