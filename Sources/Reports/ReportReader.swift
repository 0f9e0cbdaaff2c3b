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
            return read(try Table.read(bytes, name: name, options: TableOptions(limit: bytes.count)), in: context)
        } catch {
            return .refused([Problem(row: error.record, message: error.message)])
        }
    }

    private static let nothingFound =
        "the file holds no rows below a header, and an empty file is not taken for \"nothing to report\"; to say that, "
        + "send a file of two rows: \"kind\" in the first, \"nil\" in the second"

    private static func read(_ table: Table, in context: ReportContext) -> ReportReading {
        let header = ReportHeader(map: HeaderMap(table.header), row: table.summary.headerRow ?? 1)
        guard !table.header.isEmpty else { return .refused([Problem(message: nothingFound)]) }
        guard header.map.has(.kind) || header.isPaymentList else { return .refused(header.kindProblems) }
        var parties = PartyReader(header.map, scheme: context.defaultScheme)
        let survey = ReportSurvey(table, header, context: context, parties: &parties)
        if let nilRow = survey.nilRow { return readNil(nilRow, survey, table, header) }
        guard !survey.rowKinds.isEmpty else { return .refused([Problem(message: nothingFound)]) }
        let (formats, undecided, formatNotes) = survey.evidence.decide()
        var problems = ProblemList()
        for problem in header.problems(for: survey.kinds) + undecided { problems.add(problem) }
        let cells = ReportCells(
            header.map, context: context, book: CodeBook(context.clauses), formats: formats, problems: problems)
        var reader = LineReader(cells, nodes: survey.nodes, parties: parties)
        let lines = lines(table, survey, &reader)
        if survey.kinds == [.payment] {
            for marked in table.summary.markedRows {
                let total = AnnouncedTotal(marked, reader.cells)
                if let warning = total?.warning(lines, header: table.header) { reader.cells.problems.add(warning) }
            }
        }
        ChainCheck(nodes: survey.nodes, context: context).run(&reader.cells)
        let found = reader.cells.problems
        guard found.errors == 0 else { return .refused(found.all) }
        if let problem = AmountLimit(lines).problem { return .refused([problem]) }
        return .accepted(
            ReportContent(
                lines: lines, notes: TableNotes.sentences(table.summary) + formatNotes + header.map.notes,
                warnings: found.all))
    }

    private static func lines(_ table: Table, _ survey: ReportSurvey, _ reader: inout LineReader) -> [ReportedLine] {
        var lines: [ReportedLine] = []
        lines.reserveCapacity(survey.rowKinds.count)
        var repeated = RepeatedRows(capacity: survey.rowKinds.count)
        var index = 0
        table.forEachRow { row in
            defer { index += 1 }
            guard let kind = survey.rowKinds[index] else {
                reader.cells.reportKind(row)
                return
            }
            guard let line = reader.line(kind, row) else { return }
            lines.append(line)
            if let first = repeated.earlier(than: row, in: lines) { reader.cells.warnRepeated(row, first: first) }
        }
        return lines
    }

    /// A file with a "nil" row, which must not say anything else.
    private static func readNil(
        _ row: Int, _ survey: ReportSurvey, _ table: Table, _ header: ReportHeader
    ) -> ReportReading {
        guard let others = survey.others else {
            let notes = TableNotes.sentences(table.summary) + header.map.notes
            return .accepted(ReportContent(lines: [], isNil: true, notes: notes))
        }
        let position = header.map.position(.kind)
        return .refused([
            Problem(
                row: row, column: position.map { header.map.cells[$0] }, columnNumber: position.map { $0 + 1 },
                value: "nil",
                message:
                    "expected no other rows beside \"nil\", but \(others.count) report something, the first in row "
                    + "\(others.first); remove the nil row, or the others")
        ])
    }
}
