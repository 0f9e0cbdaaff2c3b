import Contracts
import Tables

/// Which columns of days may be the first and the last days of placements: by their names, or as two of which none of
/// the first lies after the second.
struct PlacementDays {
    private let table: Table
    private let map: HeaderMap<ReportColumn>
    /// Columns of days, and those that say besides that a placement goes on.
    private let days: [Int]
    private let ends: [Int]

    /// With more columns of days than this each pair is not looked at: names alone tell them apart.
    private static let mostColumns = 6
    /// Of so many rows one may have its days exchanged, which is told of the row.
    private static let rowsForOneSlip = 4

    /// - Parameter places: The columns that may be proposed.
    init(_ table: Table, _ map: HeaderMap<ReportColumn>, among places: [Int]) {
        (self.table, self.map) = (table, map)
        let named = places.filter { !ColumnHint.isOfOtherDays(map.cells[$0]) && table.summary.columns[$0].values > 0 }
        days = named.filter { Self.isOfDays(table.summary.columns[$0]) }
        ends = named.filter { Self.isOfDays(table.summary.columns[$0]) || Self.isOfEnds(table, $0) }
    }

    /// The columns that may be the first days.
    func starts() -> [Int] {
        let hinted = hinted(days, .from)
        guard hinted.isEmpty else { return hinted }
        let ends = lastDays
        return unhinted(days, .to).filter { start in ends.contains { $0 != start && isOrdered(start, $0) } }
    }

    /// The columns that may be the last days.
    func stops() -> [Int] {
        let hinted = hinted(ends, .to)
        guard hinted.isEmpty else { return hinted }
        let starts = firstDays
        return unhinted(ends, .from).filter { end in starts.contains { $0 != end && isOrdered($0, end) } }
    }

    /// Where the last days stand, or may stand.
    private var lastDays: [Int] {
        if let known = map.position(.to) { return [known] }
        let hinted = hinted(ends, .to)
        return hinted.isEmpty ? bounded(ends) : hinted
    }

    private var firstDays: [Int] {
        if let known = map.position(.from) { return [known] }
        let hinted = hinted(days, .from)
        return hinted.isEmpty ? bounded(days) : hinted
    }

    private func hinted(_ places: [Int], _ column: ReportColumn) -> [Int] {
        places.filter { ColumnHint.isGiven(map.cells[$0], column) }
    }

    /// Columns whose names do not hint at the other of the two.
    private func unhinted(_ places: [Int], _ other: ReportColumn) -> [Int] {
        bounded(places.filter { !ColumnHint.isGiven(map.cells[$0], other) })
    }

    private func bounded(_ places: [Int]) -> [Int] {
        places.count > Self.mostColumns ? [] : places
    }

    /// Whether hardly a row has a first day after its last one.
    private func isOrdered(_ start: Int, _ end: Int) -> Bool {
        var compared = 0
        var reversed = 0
        let formats = [start, end].map(format)
        table.forEachRow { row in
            guard let first = Self.day(row, start, formats[0]), let last = Self.day(row, end, formats[1]) else {
                return
            }
            compared += 1
            if last < first { reversed += 1 }
        }
        return reversed * Self.rowsForOneSlip <= compared
    }

    private func format(_ place: Int) -> DateFormat {
        if case .decided(let format) = table.summary.dates(of: place, among: days) { return format }
        // Which of the two it is matters little for the order of most rows.
        return .dayFirst
    }

    private static func day(_ row: Row, _ place: Int, _ format: DateFormat) -> Day? {
        guard !row.isBlank(place) else { return nil }
        return (row.kind(place) == .date ? .yearFirst : format).date(row.utf8(place))
            .flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
    }

    private static func isOfDays(_ reading: ColumnReading) -> Bool {
        switch reading.mostly ?? reading.kind {
        case .date, .disputedDate: reading.others * rowsForOneSlip <= reading.values
        default: false
        }
    }

    /// Whether a column has days and words that a placement goes on, or such words alone.
    private static func isOfEnds(_ table: Table, _ place: Int) -> Bool {
        struct Differs: Error {}
        do {
            try table.forEachRow { row in
                guard !row.isBlank(place), DateFormat.dayFirst.date(row.utf8(place)) == nil,
                    DateFormat.monthFirst.date(row.utf8(place)) == nil, !OpenEnd.isSaid(row.text(place))
                else { return }
                throw Differs()
            }
            return true
        } catch {
            return false
        }
    }
}
