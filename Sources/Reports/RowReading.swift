import Tables

/// The reading of a report's rows from the first to the last, with what they add up to.
struct RowReading {
    let survey: ReportSurvey
    private let context: ReportContext
    /// How many cells a row has that fits the header; nil where cells beyond it are no sign of anything.
    private let width: Int?
    /// The same for blank cells beyond the header, which are no sign of anything where most rows have them.
    private let padded: Int?
    private var reader: LineReader
    private var personal: PersonalDataCheck
    private let table: Table
    private var totals = LineTotals()
    private var announced: AnnouncedTotals

    init(
        _ table: Table, _ survey: ReportSurvey, _ reader: LineReader, _ personal: PersonalDataCheck,
        context: ReportContext
    ) {
        self.table = table
        self.survey = survey
        self.context = context
        self.reader = reader
        self.personal = personal
        announced = AnnouncedTotals(survey.kinds == [.payment] ? table.summary.markedRows : [])
        width = table.summary.form == .csv && table.summary.wideRows > 0 ? table.header.count : nil
        padded = table.summary.form == .csv && survey.paddedRows * 2 < survey.rows.count ? table.header.count : nil
    }

    /// Whether the header and the kinds of the rows leave a file that could be taken.
    var canBeTaken: Bool {
        reader.cells.problems.errors == 0 && !survey.rows.contains(.unreadable) && width == nil
    }

    /// The line of the row at that place of the table; nil once a problem was found.
    mutating func line(_ row: Row, at index: Int) -> ReportedLine? {
        personal.take(row, at: index, &reader.cells.problems)
        guard !isWide(row) else {
            reader.cells.reportWide(row)
            return nil
        }
        guard let padded, row.count > padded else { return content(row, at: index) }
        let known = reader.cells.problems
        let line = content(row, at: index)
        if reader.cells.problems.errors > known.errors {
            // One cell too many moves those behind it: what is wrong with them is no fault of theirs.
            reader.cells.problems = known
            reader.cells.reportShifted(row)
        } else {
            reader.cells.warnPadded(row)
        }
        return line
    }

    private mutating func content(_ row: Row, at index: Int) -> ReportedLine? {
        let kind: LineKind
        switch survey.rows[index] {
        case .untouched: return nil
        case .unreadable:
            reader.cells.reportKind(row)
            return nil
        case .line(let found): kind = found
        }
        guard !reader.cells.reportHeading(row), let line = reader.line(kind, row) else { return nil }
        announced.pass(to: row.number, paid: totals.paid)
        totals.add(line.content)
        if let first = table.earlier(sameAs: row.number) { reader.cells.warnRepeated(row, first: first) }
        return reader.cells.problems.errors == 0 ? line : nil
    }

    /// Whether cells of a text stand under no name: most often the rest of a cell with the delimiter in it, so that
    /// what stands before them would be read in the wrong columns.
    private func isWide(_ row: Row) -> Bool {
        guard let width, row.count > width else { return false }
        return (width..<row.count).contains { !row.isBlank($0) }
    }

    /// The warnings, or everything that keeps the file from being taken.
    mutating func end() -> Result<[Problem], RefusedReport> {
        personal.end(&reader.cells.problems)
        checkAnnounced()
        ChainCheck(nodes: survey.nodes, context: context).run(&reader.cells)
        let found = reader.cells.problems
        guard found.errors == 0 else { return .failure(RefusedReport(found.all)) }
        if let problem = totals.problem { return .failure(RefusedReport([problem])) }
        return .success(found.all)
    }

    /// What was decided about rows, a sentence each.
    var notes: [String] {
        reader.cells.goingOn.sorted { $0.key < $1.key }.map { day, count in
            (count == 1 ? "1 placement without an end is" : "\(count) placements without an end are")
                + " taken as running to \(day)"
        }
    }

    private mutating func checkAnnounced() {
        // A row that was not read is missing from the sum.
        guard reader.cells.problems.errors == 0, let paid = totals.paid else { return }
        for warning in announced.warnings(paid: paid, reader.cells) { reader.cells.problems.add(warning) }
    }
}
