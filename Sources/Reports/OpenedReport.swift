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

    private let table: Table
    private let notes: [String]
    /// Where reading starts; nil for "nothing to report".
    private let start: RowReading?

    /// A file that says "nothing to report".
    init(nil table: Table, columns: [ReadColumn], notes: [String]) {
        (isNil, count, start) = (true, 0, nil)
        (self.table, self.columns, self.layout, self.notes) = (table, columns, nil, notes)
    }

    /// A file with rows.
    init(
        _ table: Table, _ start: RowReading, _ header: ReportHeader, layout: ColumnLayout?, notes: [String]
    ) {
        (isNil, count) = (false, start.survey.rowKinds.count)
        columns = header.map.read
        (self.table, self.layout, self.notes, self.start) = (table, layout, notes, start)
    }

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
        return reading.end(table).map { ReportRemarks(notes: notes, warnings: $0) }
    }
}
