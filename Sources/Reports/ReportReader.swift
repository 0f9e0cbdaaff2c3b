import Tables

/// Reads the report file of a contractor.
public enum ReportReader {
    /// The lines of the file, or everything that keeps it from being taken.
    ///
    /// - Parameters:
    ///   - bytes: The file as it arrived; whoever took it in has seen to its size.
    ///   - name: Its name, for messages.
    ///   - choices: What its sender says of it in place of the reader.
    ///   - context: What is known of the contract.
    public static func read(
        _ bytes: [UInt8], name: String, choices: ReadingChoices = ReadingChoices(), in context: ReportContext
    ) -> ReportReading {
        do {
            let file = try open(bytes, name: name, choices: choices, in: context)
            var lines: [ReportedLine] = []
            lines.reserveCapacity(file.count)
            let remarks = try file.forEachLine { lines.append($0) }.get()
            return .accepted(
                ReportContent(lines: lines, isNil: file.isNil, notes: remarks.notes, warnings: remarks.warnings))
        } catch {
            return .refused(error.problems)
        }
    }

    /// The file with everything settled that needs all rows, but the rows themselves unread.
    ///
    /// Throws all problems of the file at once when its header or a kind of row keeps it from being taken.
    ///
    /// - Parameter timeUsed: How much processor time the file has taken so far, of which finding its table may take
    ///   10 s for every 20 MiB let in; nil for no limit.
    public static func open(
        _ bytes: [UInt8], name: String, choices: ReadingChoices = ReadingChoices(), in context: ReportContext,
        timeUsed: (@Sendable () -> Duration)? = nil
    ) throws(RefusedReport) -> OpenedReport {
        let found = try ChosenTable<ReportColumn>(bytes, name: name, choices: choices, timeUsed: timeUsed)
        do {
            return try open(found.table, found.warnings, in: context)
        } catch {
            throw error.telling(of: found.table)
        }
    }

    private static let nothingFound =
        "the file holds no rows below a header, and an empty file is not taken for \"nothing to report\"; to say that, "
        + "send a file of two rows: \"kind\" in the first, \"nil\" in the second"

    private static func open(
        _ table: Table, _ warnings: [Problem], in context: ReportContext
    ) throws(RefusedReport) -> OpenedReport {
        let header = ReportHeader(map: HeaderMap(table), row: table.summary.headerRow ?? 1)
        guard !table.header.isEmpty else { throw RefusedReport([Problem(.nothingFound, message: nothingFound)]) }
        guard header.map.has(.kind) || header.isPaymentList else { throw RefusedReport(header.kindProblems) }
        var parties = PartyReader(header.map, scheme: context.defaultScheme)
        let survey = ReportSurvey(table, header, context: context, parties: &parties)
        if let nilRow = survey.nilRow { return try openNil(nilRow, survey, table, header) }
        guard !survey.rowKinds.isEmpty else { throw RefusedReport([Problem(.nothingFound, message: nothingFound)]) }
        let formats = ColumnFormats(
            table.summary, header.map, numbers: [.amount, .value, .hoursPerWeek, .quantity, .count],
            days: [.date, .from, .to, .lastBenefit, .passedDownDate, .offered])
        var problems = ProblemList()
        let second = header.secondTableProblem(table.summary.columns) ?? DoubledColumn.problem(in: table, header.map)
        let found = warnings + header.problems(for: survey.kinds) + formats.problems
        for problem in found + [second].compactMap(\.self) {
            problems.add(problem)
        }
        let cells = ReportCells(
            header.map, context: context, book: CodeBook(context.clauses), formats: formats, problems: problems)
        let reader = LineReader(cells, nodes: survey.nodes, parties: parties)
        let start = RowReading(table, survey, reader, context: context)
        let file = OpenedReport(
            table, start, notes: TableNotes.sentences(table.summary) + formats.notes + header.map.notes)
        if !start.canBeTaken { _ = try file.forEachLine { _ in }.get() }
        return file
    }

    /// A file with a "nil" row, which must not say anything else.
    private static func openNil(
        _ row: Int, _ survey: ReportSurvey, _ table: Table, _ header: ReportHeader
    ) throws(RefusedReport) -> OpenedReport {
        guard let others = survey.others else {
            return OpenedReport(nil: table, notes: TableNotes.sentences(table.summary) + header.map.notes)
        }
        let position = header.map.position(.kind)
        throw RefusedReport([
            Problem(
                .nilBesideRows, row: row, column: position.map { header.map.cells[$0] },
                columnNumber: position.map { $0 + 1 },
                value: "nil",
                message:
                    "expected no other rows beside \"nil\", but \(others.count) report something, the first in row "
                    + "\(others.first); remove the nil row, or the others")
        ])
    }
}
