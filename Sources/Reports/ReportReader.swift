import Contracts
public import Tables

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
    /// - Parameters:
    ///   - timeUsed: How much processor time the file has taken so far, of which finding its table may take 10 s for
    ///     every 20 MiB let in; nil for no limit.
    ///   - aside: Where rows are surveyed while others are cut.
    public static func open(
        _ bytes: [UInt8], name: String, choices: ReadingChoices = ReadingChoices(), in context: ReportContext,
        timeUsed: (@Sendable () -> Duration)? = nil, aside: any SurveyAside = InPlace()
    ) throws(RefusedReport) -> OpenedReport {
        let columns = OwnColumns(
            told: choices.columns, remembered: context.layout, entrance: choices.entrance)
        guard choices.sheets.isEmpty else {
            return try open(sheetsOf: bytes, name, choices, columns, in: context, timeUsed)
        }
        let found = try ChosenTable<ReportColumn>(
            bytes, name: name, choices: choices, map: columns.map, timeUsed: timeUsed, aside: aside)
        return try opened(found, columns, in: context)
    }

    /// The sheets that the sender names: those of a form, or those of a workbook with columns of its own.
    private static func open(
        sheetsOf bytes: [UInt8], _ name: String, _ choices: ReadingChoices, _ columns: OwnColumns,
        in context: ReportContext, _ timeUsed: (@Sendable () -> Duration)?
    ) throws(RefusedReport) -> OpenedReport {
        if let form = try TemplateSheets(bytes, name: name, choices: choices, timeUsed: timeUsed) {
            return try opened(ChosenTable(form), columns, in: context)
        }
        let named = try NamedSheets(bytes, name: name, choices: choices, columns, in: context, timeUsed: timeUsed)
        // Each sheet was held against what is known of its columns; the table that they make up has our names.
        return try opened(named.found, OwnColumns(entrance: columns.entrance), named, in: context)
    }

    private static func opened(
        _ found: ChosenTable<ReportColumn>, _ columns: OwnColumns, _ named: NamedSheets? = nil,
        in context: ReportContext
    ) throws(RefusedReport) -> OpenedReport {
        do {
            return try open(found, columns, named, in: context)
        } catch {
            throw found.sheets.placed(error).telling(of: found.table)
        }
    }

    /// What is told of a file without a row that says what happened.
    private static func nothing(
        _ found: String, in context: ReportContext, _ entrance: Entrance
    ) -> Problem {
        let step = entrance.nothing(on: context.contract.ref, in: context.period)
        return Problem(.nothingFound, message: "\(found), or, if there is nothing to report, \(step)")
    }

    private static let noRows = "expected a header with rows below it, and the file has none; add what happened"
    private static let noneFilledIn =
        "expected rows that were filled in, and every row is as the template had it; fill in what happened"
    /// What is told of a file whose only row says in words that nothing happened: most often that is so.
    private static func saidInWords(in context: ReportContext, _ entrance: Entrance) -> Problem {
        let step = entrance.nothing(on: context.contract.ref, in: context.period)
        return Problem(
            .nothingFound,
            message: "expected \"nothing to report\" said so that no words need to be understood: \(step); if "
                + "this row is about something that happened, fill in its other cells")
    }

    /// The header of a table that can be a report on the contract.
    private static func header(
        of found: ChosenTable<ReportColumn>, _ columns: OwnColumns, in context: ReportContext
    ) throws(RefusedReport) -> ReportHeader {
        let table = found.table
        if let origin = found.origin, origin != TemplateMark.origin(context) {
            throw RefusedReport([formOfOther(origin, in: context)])
        }
        let header = ReportHeader(table, columns, context: context)
        guard !table.header.isEmpty else {
            throw RefusedReport([nothing(noRows, in: context, columns.entrance)])
        }
        if let said = NothingSaid(context).cell(in: table, kind: header.map.position(.kind)) {
            var problem = saidInWords(in: context, columns.entrance)
            (problem.row, problem.columnNumber, problem.value) = (said.row, said.column + 1, said.text)
            if said.row != table.summary.headerRow, said.column < table.header.count {
                problem.column = table.header[said.column]
            }
            throw RefusedReport([problem])
        }
        guard let likely = header.withLikelyKinds else {
            var problems = ProblemList()
            for problem in header.kindProblems { problems.add(problem) }
            var personal = PersonalDataCheck(table, header.map)
            personal.run(&problems)
            throw RefusedReport(problems.all)
        }
        return likely
    }

    private static func open(
        _ found: ChosenTable<ReportColumn>, _ columns: OwnColumns, _ joined: NamedSheets?, in context: ReportContext
    ) throws(RefusedReport) -> OpenedReport {
        let table = found.table
        let named = try header(of: found, columns, in: context)
        var surveyed = SurveyedRows(table, named, context, columns.entrance)
        let lacking = named.problems(for: surveyed.survey.kinds)
        let header = named.withLikelyColumns(for: surveyed.survey.kinds)
        // The file is refused for what it lacks: this only tells what else is wrong in the same answer.
        if header.map.read != named.map.read { surveyed = SurveyedRows(table, header, context, columns.entrance) }
        let (survey, parties, formats) = (surveyed.survey, surveyed.parties, surveyed.formats)
        if let file = openNil(survey, found, header) { return file }
        guard survey.lines > 0 else {
            let found = survey.untouched > 0 ? noneFilledIn : noRows
            throw RefusedReport([nothing(found, in: context, columns.entrance)])
        }
        var problems = ProblemList()
        let second = header.secondTableProblem(table.summary.columns) ?? DoubledColumn.problem(in: table, header.map)
        let units = AmountUnits(
            header: header.map, summary: table.summary, currency: context.contract.currency,
            owner: "the contract's currency", remedy: "convert what is in another at the rate of the day of payment")
        let lone = LoneCells(header: header.map).problems(
            table.summary.markedRows.filter { $0.number != survey.nilRow })
        let noted =
            found.warnings + nilProblems(survey, found, header) + lacking + formats.problems
            + units.problems([.amount, .value]) + lone
            + CurrencyColumn.problems(in: table, header.map, context.contract.currency)
            + (survey.kinds.contains(where: \.hasPayee)
                ? SupplierNumbers(
                    table, header.map, scheme: context.defaultScheme, entrance: columns.entrance
                ).problems : [])
        let names = TwoNames(table, header.map, entrance: columns.entrance).problem(
            decided: Set(header.match.assigned.keys))
        for problem in noted + [second, names].compactMap(\.self) {
            problems.add(problem)
        }
        var origins = OriginColumns(table, header.map, context)
        origins.add(to: &problems)
        // Its rows are looked at while they are read: the database takes them more slowly than both need.
        var personal = PersonalDataCheck(table, header.map, survey)
        personal.begin(&problems)
        let cells = ReportCells(
            header.map, context: context, book: CodeBook(context.clauses), formats: formats, problems: problems,
            rows: found.sheets.rows, entrance: columns.entrance)
        let reader = LineReader(cells, nodes: survey.nodes, parties: parties)
        let start = RowReading(table, survey, reader, personal, context: context)
        let file = OpenedReport(
            table, start, header, layout: joined.map(\.layout) ?? header.match.layout(beside: columns),
            sheets: found.sheets,
            notes: TableNotes.sentences(table.summary) + survey.notes + formats.notes + units.notes([.amount, .value])
                + (joined?.notes ?? header.notes) + origins.notes(found.sheets.rows))
        if !start.canBeTaken { _ = try file.forEachLine { _ in }.get() }
        return file
    }

    private static func formOfOther(_ origin: String, in context: ReportContext) -> Problem {
        let made = origin.split(separator: " ", maxSplits: 1)
        return Problem(
            .fileOfOtherPeriod,
            message: "expected the form for \(context.contract.ref), \(context.period), and this one was made for "
                + "\(made.last ?? ""), \(made.first ?? ""); send it as the report on that, or fill in the form of this "
                + "report")
    }

    /// A file that says "nothing to report" and nothing else; nil for any other.
    private static func openNil(
        _ survey: ReportSurvey, _ found: ChosenTable<ReportColumn>, _ header: ReportHeader
    ) -> OpenedReport? {
        guard survey.nilRow != nil, survey.others == nil else { return nil }
        return OpenedReport(
            nil: found.table, columns: header.map.read, sheets: found.sheets, untouched: survey.untouched,
            notes: TableNotes.sentences(found.table.summary) + survey.notes + header.notes)
    }

    /// What is wrong with a "nil" row beside others, whose own problems are told with it.
    private static func nilProblems(
        _ survey: ReportSurvey, _ found: ChosenTable<ReportColumn>, _ header: ReportHeader
    ) -> [Problem] {
        guard let row = survey.nilRow, let others = survey.others else { return [] }
        let position = header.map.position(.kind)
        return [
            Problem(
                .nilBesideRows, row: row, column: position.map { header.map.cells[$0] },
                columnNumber: position.map { $0 + 1 },
                value: "nil",
                message:
                    "expected no other rows beside \"nil\", and \(found.sheets.rows.words(others.first)) "
                    + (others.count > 1 ? "and \(others.count - 1) more say" : "says")
                    + " something else; remove the nil row, or the others")
        ]
    }
}
