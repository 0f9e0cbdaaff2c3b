import Tables

/// Reads the report file of a contractor.
public enum ReportReader {
    /// The lines of the file, or everything that keeps it from being taken.
    ///
    /// - Parameters:
    ///   - bytes: The file as it arrived; whoever took it in has seen to its size.
    ///   - name: Its name, for messages.
    ///   - context: What is known of the contract.
    public static func read(_ bytes: [UInt8], name: String, in context: ReportContext) -> ReportReading {
        do {
            let file = try open(bytes, name: name, in: context)
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
    /// With how much processor time the calling thread has used, reading the table may take 10 s.
    /// Throws all problems of the file at once when its header or a kind of row keeps it from being taken.
    public static func open(
        _ bytes: [UInt8], name: String, in context: ReportContext,
        processorTime: (@Sendable () -> Duration)? = nil
    ) throws(RefusedReport) -> OpenedReport {
        let table: Table
        do {
            table = try Table.read(
                bytes, name: name, options: TableOptions(limit: bytes.count, processorTime: processorTime))
        } catch {
            throw RefusedReport([Problem(row: error.record, message: error.message)])
        }
        return try open(table, in: context)
    }

    private static let nothingFound =
        "the file holds no rows below a header, and an empty file is not taken for \"nothing to report\"; to say that, "
        + "send a file of two rows: \"kind\" in the first, \"nil\" in the second"

    private static func open(_ table: Table, in context: ReportContext) throws(RefusedReport) -> OpenedReport {
        let header = ReportHeader(map: HeaderMap(table.header), row: table.summary.headerRow ?? 1)
        guard !table.header.isEmpty else { throw RefusedReport([Problem(message: nothingFound)]) }
        guard header.map.has(.kind) || header.isPaymentList else { throw RefusedReport(header.kindProblems) }
        var parties = PartyReader(header.map, scheme: context.defaultScheme)
        let survey = ReportSurvey(table, header, context: context, parties: &parties)
        if let nilRow = survey.nilRow { return try openNil(nilRow, survey, table, header) }
        guard !survey.rowKinds.isEmpty else { throw RefusedReport([Problem(message: nothingFound)]) }
        let (formats, undecided, formatNotes) = survey.evidence.decide()
        var problems = ProblemList()
        for problem in header.problems(for: survey.kinds) + undecided { problems.add(problem) }
        let cells = ReportCells(
            header.map, context: context, book: CodeBook(context.clauses), formats: formats, problems: problems)
        let reader = LineReader(cells, nodes: survey.nodes, parties: parties)
        let start = RowReading(table, survey, reader, context: context)
        let file = OpenedReport(
            table, start, notes: TableNotes.sentences(table.summary) + formatNotes + header.map.notes)
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
                row: row, column: position.map { header.map.cells[$0] }, columnNumber: position.map { $0 + 1 },
                value: "nil",
                message:
                    "expected no other rows beside \"nil\", but \(others.count) report something, the first in row "
                    + "\(others.first); remove the nil row, or the others")
        ])
    }
}
