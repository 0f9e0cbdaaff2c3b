import Contracts
import Tables

/// Sheets of a workbook that its sender names as one report, each in columns of its own: every sheet is held against
/// what its own rows need before they are read as one table under our names.
struct NamedSheets {
    let found: ChosenTable<ReportColumn>
    /// What to remember of the sender's own columns once the file is taken; nil when there is nothing new.
    let layout: ColumnLayout?
    /// How the columns of each sheet are read, a sentence each.
    let notes: [String]

    /// A sheet as it is read by itself.
    private struct Sheet {
        let name: String
        let place: Int
        let table: Table

        /// The last row of the header.
        var headerRow: Int { table.summary.headerRows?.upperBound ?? 1 }

        /// The problem at its place in the sheet: what is said of a column alone, at its own name in the header.
        func placed(_ problem: Problem) -> Problem {
            var placed = problem
            placed.sheet = name
            if problem.headerCell != nil || problem.row == nil && problem.columnNumber != nil { placed.row = headerRow }
            return placed
        }

        /// Whether the header has a column of that name.
        func has(_ name: String) -> Bool {
            let key = HeaderMap<ReportColumn>.key(name)
            return [table.header, table.summary.ownNames].joined().contains { HeaderMap<ReportColumn>.key($0) == key }
        }
    }

    /// - Throws: what is wrong with the sheets, each problem at its own.
    init(
        _ bytes: [UInt8], name: String, choices: ReadingChoices, _ columns: OwnColumns, in context: ReportContext,
        timeUsed: (@Sendable () -> Duration)?
    ) throws(RefusedReport) {
        let options = choices.options(for: bytes)
        let sheets = try Self.sheets(choices.sheets, of: bytes, name, options, timeUsed)
        let headers = zip(sheets, Self.columns(columns, for: sheets)).map { sheet, own in
            (sheet, own, ReportHeader(sheet.table, own, context: context))
        }
        var problems: [Problem] = []
        var lines: [SheetOfLines] = []
        for (sheet, own, header) in headers {
            let (kind, wrong) = Self.check(sheet.table, header, own, context)
            problems += wrong.map(sheet.placed)
            lines.append(
                SheetOfLines(
                    place: sheet.place, kind: kind, header: sheet.headerRow, names: sheet.table.header, map: header.map)
            )
        }
        guard !problems.contains(where: { $0.severity == .error }) else { throw RefusedReport(problems) }
        found = ChosenTable(try Self.joined(lines, bytes, name, options, timeUsed), warnings: problems)
        layout = Self.layout(headers.map { ($0, $2.match) }, beside: columns)
        notes =
            Self.leftOut(sheets)
            + headers.flatMap { sheet, _, header in header.notes.map { "sheet \"\(sheet.name)\": \($0)" } }
    }

    /// Which sheets were not read, as nobody named them.
    private static func leftOut(_ sheets: [Sheet]) -> [String] {
        let all = sheets.first?.table.summary.sheets.map(\.name) ?? []
        let others = all.filter { name in !sheets.contains { $0.name == name } }.map { "\"\($0)\"" }
        return others.isEmpty ? [] : ["sheets left out: \(others.joined(separator: ", "))"]
    }

    /// The sheets in the order of their tabs, each once.
    private static func sheets(
        _ names: [String], of bytes: [UInt8], _ file: String, _ options: TableOptions,
        _ timeUsed: (@Sendable () -> Duration)?
    ) throws(RefusedReport) -> [Sheet] {
        var found: [Int: Sheet] = [:]
        for name in names {
            var options = options
            options.sheet = name
            let table: Table
            do throws(TableError) {
                table = try Table.read(bytes, name: file, options: options, timeUsed: timeUsed)
            } catch {
                throw RefusedReport([Problem(.fileUnreadable, row: error.record, message: error.message)])
            }
            guard let read = table.summary.sheet,
                let place = table.summary.sheets.firstIndex(where: { $0.name == read })
            else { throw noSheets }
            found[place] = Sheet(name: read, place: place, table: table)
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    private static let noSheets = RefusedReport([
        Problem(.fileUnreadable, message: "the file has no sheets; name none, or send a workbook")
    ])

    /// What is known of the sender's own columns, for each sheet without what is said of the others'.
    private static func columns(_ columns: OwnColumns, for sheets: [Sheet]) -> [OwnColumns] {
        sheets.enumerated().map { index, sheet in
            let others = sheets.filter { $0.place != sheet.place }
            func isOfSheet(_ theirs: String) -> Bool { sheet.has(theirs) || !others.contains { $0.has(theirs) } }
            var own = columns
            // What no sheet has is told once.
            own.told = columns.told.filter { sheet.has($0.theirs) || index == 0 && isOfSheet($0.theirs) }
            if let remembered = columns.remembered {
                own.remembered?.layout = ColumnLayout(
                    meanings: remembered.layout.meanings.filter { isOfSheet($0.theirs) },
                    header: remembered.layout.header.filter(isOfSheet))
            }
            return own
        }
    }

    /// What the rows of a sheet are unless they say so themselves, and what is wrong with its header for them.
    private static func check(
        _ table: Table, _ header: ReportHeader, _ own: OwnColumns, _ context: ReportContext
    ) -> (kind: LineKind, problems: [Problem]) {
        guard !table.header.isEmpty, table.summary.dataRows > 0 else {
            return (
                .payment,
                [
                    Problem(
                        .nothingFound,
                        message: "expected a header with rows below it, and the sheet has none; name the sheets with "
                            + "lines only")
                ]
            )
        }
        guard let likely = header.withLikelyKinds else { return (.payment, header.kindProblems) }
        let kinds = SurveyedRows(table, likely, context, own.entrance).survey.kinds
        let units = AmountUnits(
            header: header.map, summary: table.summary, currency: context.contract.currency,
            owner: "the contract's currency", remedy: "convert what is in another at the rate of the day of payment")
        let names = TwoNames(table, header.map, entrance: own.entrance).problem(
            decided: Set(header.match.assigned.keys))
        let twice =
            header.secondTableProblem(table.summary.columns) ?? DoubledColumn.problem(in: table, header.map)
        return (
            likely.rowKind,
            likely.problems(for: kinds) + units.problems([.amount, .value]) + [twice, names].compactMap(\.self)
        )
    }

    private static func joined(
        _ lines: [SheetOfLines], _ bytes: [UInt8], _ name: String, _ options: TableOptions,
        _ timeUsed: (@Sendable () -> Duration)?
    ) throws(RefusedReport) -> SheetsAsTable {
        do throws(TableError) {
            if let workbook = try WorkbookSheets(bytes, name: name, naming: nil, timeUsed: timeUsed) {
                return try SheetsAsTable(workbook, lines, options: options)
            }
        } catch {
            throw RefusedReport([Problem(.fileUnreadable, row: error.record, message: error.message)])
        }
        throw noSheets
    }

    /// What all sheets say of the sender's columns, and what was remembered of files of other layouts.
    private static func layout(_ matches: [(Sheet, LayoutMatch)], beside columns: OwnColumns) -> ColumnLayout? {
        var here: [ColumnLayout.Meaning] = []
        for meaning in matches.flatMap({ $1.meanings }) where !here.contains(meaning) { here.append(meaning) }
        guard !here.isEmpty || !columns.told.isEmpty else { return nil }
        let elsewhere = (columns.remembered?.layout.meanings ?? []).filter { meaning in
            !matches.contains { $0.0.has(meaning.theirs) }
        }
        var header: [String] = []
        for name in matches.flatMap({ $0.0.table.header }) where !header.contains(name) { header.append(name) }
        let layout = ColumnLayout(meanings: here + elsewhere, header: header.filter { !PersonalText.isPersonal($0) })
        return layout == columns.remembered?.layout ? nil : layout
    }
}
