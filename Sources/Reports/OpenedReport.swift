public import Contracts
import Tables

/// A report file whose header, kinds of row and formats are settled, and whose rows are still to be read.
///
/// Reading hands out line after line: the first ones can be on their way while later ones are read.
public struct OpenedReport: Sendable {
    /// Whether the file says "nothing to report".
    public let isNil: Bool
    /// How many lines the file has when it is accepted; none for "nothing to report".
    public let count: Int
    /// The columns that are read, in the order of the file.
    public let columns: [ReadColumn]
    /// What to remember of the sender's own columns once the file is taken; nil when there is nothing new.
    public let layout: ColumnLayout?

    /// How many rows are as the template had them and are no lines.
    public let untouched: Int
    /// The rows by number: their sheets, where the lines stand in several.
    public var rows: SheetRows { sheets.rows }

    /// Whether the file has placements, some of which may not have ended.
    public var hasPlacements: Bool { start?.survey.kinds.contains(.placement) ?? false }

    private let table: Table
    private let sheets: JoinedSheets
    private let notes: [String]
    /// Where reading starts; nil for "nothing to report".
    private let start: RowReading?

    /// A file that says "nothing to report".
    init(nil table: Table, columns: [ReadColumn], sheets: JoinedSheets, untouched: Int, notes: [String]) {
        (isNil, count, layout, start) = (true, 0, nil, nil)
        (self.table, self.columns, self.sheets) = (table, columns, sheets)
        (self.untouched, self.notes) = (untouched, notes)
    }

    /// A file with rows.
    init(
        _ table: Table, _ start: RowReading, _ header: ReportHeader, layout: ColumnLayout?, sheets: JoinedSheets,
        notes: [String]
    ) {
        (isNil, count, untouched) = (false, start.survey.lines, start.survey.untouched)
        columns = header.map.read
        (self.table, self.layout, self.sheets) = (table, layout, sheets)
        (self.notes, self.start) = (notes, start)
    }

    /// The problem at its sheet, row and column, where the lines stand in several sheets.
    public func placed(_ problem: Problem) -> Problem { sheets.placed(problem) }

    /// Reads all rows and gives their lines in the order of the file, until the first row that cannot be taken.
    ///
    /// A failure says that the file is refused, and with it the lines already given.
    public func forEachLine<Failure>(
        _ take: (ReportedLine) throws(Failure) -> Void
    ) throws(Failure) -> Result<ReportRemarks, RefusedReport> {
        guard var reading = start else { return .success(ReportRemarks(notes: notes)) }
        var index = 0
        try table.forEachRow { row throws(Failure) in
            if let line = reading.line(row, at: index) { try take(line) }
            index += 1
        }
        let end = reading.end()
        let found = notes + reading.notes
        return
            end
            .map { ReportRemarks(notes: found, warnings: $0.map(sheets.placed)) }
            .mapError { sheets.placed($0).telling(of: table) }
    }
}
