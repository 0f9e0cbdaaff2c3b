import Contracts
import Tables

/// The sheets of a workbook that was made from our template: one for each kind of line, read as one table.
struct TemplateSheets {
    let table: Table
    let sheets: JoinedSheets
    let warnings: [Problem]
    /// The period and the contract that it was made for; nil where it does not say so.
    let origin: String?

    /// As many rows of a sheet are looked at for what it is for.
    private static let depth = 10

    /// Nil when the file is no workbook made from the template.
    init?(
        _ bytes: [UInt8], name: String, choices: ReadingChoices, timeUsed: (@Sendable () -> Duration)?
    ) throws(RefusedReport) {
        let options = choices.options(for: bytes)
        guard options.table == nil, options.header == nil else { return nil }
        do {
            guard
                let workbook = try WorkbookSheets(bytes, name: name, naming: TemplateMark.name, timeUsed: timeUsed)
            else { return nil }
            let known = try Self.find(workbook, wanted: choices.wantedSheets)
            let found = known.lines
            guard !found.isEmpty else { return nil }
            guard known.altered.isEmpty else { throw RefusedReport(known.altered) }
            let joined = try SheetsAsTable(workbook, found, options: options)
            (table, sheets) = (joined.table, joined.sheets)
            let lacking = Self.lacking(found, in: joined, workbook.outlines)
            guard lacking.isEmpty else { throw RefusedReport(lacking) }
            let others = try known.others + Self.likeLines(known.unknown, beside: table, bytes, name, timeUsed)
            let lost = others.filter { !workbook.outlines[$0].isHidden }
            guard lost.isEmpty else { throw Self.lost(lost.sorted().map { workbook.outlines[$0].name }) }
            warnings = others.sorted().map { place in
                Problem(
                    .hiddenTable,
                    message: ChosenTable<ReportColumn>.hidden(
                        "sheet \(place + 1) \"\(workbook.outlines[place].name)\"", ReportColumn.rows),
                    severity: .warning)
            }
            origin = found.lazy.compactMap(\.origin).first
        } catch let error as TableError {
            throw RefusedReport([Problem(.fileUnreadable, row: error.record, message: error.message)])
        } catch let error as RefusedReport {
            throw error
        } catch {
            return nil
        }
    }

    /// What the sheets of a form are.
    private struct Sheets {
        /// Those for lines.
        var lines: [SheetOfLines] = []
        /// Those that name what lines need although they are none of the template's.
        var others: [Int] = []
        /// Those that say nothing of what they are for.
        var unknown: [Int] = []
        /// What is wrong with sheets for lines that do not have the form's columns any more.
        var altered: [Problem] = []
    }

    /// The sheets, or those that are wanted, by name or by number: what is beside those is left out.
    private static func find(_ workbook: WorkbookSheets, wanted: [String]) throws(TableError) -> Sheets {
        var sheets = Sheets()
        for (place, sheet) in workbook.outlines.enumerated() {
            let isWanted = wanted.isEmpty || wanted.contains(sheet.name) || wanted.contains(String(place + 1))
            guard isWanted else { continue }
            let rows = try workbook.head(of: place).prefix(depth)
            let mark = rows.firstIndex { TemplateMark.purpose(of: $0.cells) != nil }
            let purpose = mark.flatMap { TemplateMark.purpose(of: rows[$0].cells) }
            let kind = purpose == nil ? LineKind(sheet: sheet.name) : purpose.flatMap { LineKind($0) }
            let below = rows[(mark.map { $0 + 1 } ?? 0)...]
            if let kind, let header = below.first(where: { Self.isHeader($0.cells) }) {
                sheets.lines.append(
                    SheetOfLines(
                        place: place, kind: kind, header: header.number, names: header.cells,
                        map: HeaderMap(header.cells, own: header.cells),
                        origin: mark.flatMap { TemplateMark.origin(of: rows[$0].cells) }))
            } else if let kind {
                sheets.altered += altered(kind, sheet.name, below).map { [$0] } ?? []
            } else if purpose == nil, wanted.isEmpty {
                let isOfLines = rows.contains { Self.isOfLines($0.cells) }
                if isOfLines { sheets.others.append(place) } else { sheets.unknown.append(place) }
            }
        }
        return sheets
    }

    /// What is wrong with a sheet for lines without the form's header; nil where it holds nothing below another one.
    private static func altered(
        _ kind: LineKind, _ sheet: String, _ rows: ArraySlice<(number: Int, cells: [String])>
    ) -> Problem? {
        let filled = rows.filter { $0.cells.contains { !$0.isEmpty } }
        // Above the header stands what the sheet is for, in one cell.
        guard let header = filled.first(where: { $0.cells.count { !$0.isEmpty } > 1 }),
            filled.contains(where: { $0.number > header.number })
        else { return nil }
        let names = HeaderMap<ReportColumn>(header.cells, own: header.cells).cells
        let needed = kind.needs.map { $0[0].label }.joined(separator: ", ")
        var problem = Problem(
            .columnMissing, row: header.number,
            message: "expected the form's own names above rows of kind \(kind.word), such as \(needed), and found "
                + names.filter { !$0.isEmpty }.map { "\"\($0)\"" }.joined(separator: ", ")
                + "; write the names as the form has them, or move the rows into a new form")
        problem.sheet = sheet
        return problem
    }

    /// What sheets with rows lack of what those need, although other sheets may have it.
    private static func lacking(
        _ found: [SheetOfLines], in joined: SheetsAsTable, _ outlines: [SheetOutline]
    ) -> [Problem] {
        let incomplete = found.filter { sheet in
            !sheet.map.has(.kind) && !sheet.kind.needs.allSatisfy { $0.contains(where: sheet.map.has) }
        }
        guard !incomplete.isEmpty else { return [] }
        var filled: Set<Int> = []
        joined.table.forEachRow { row in
            if let sheet = joined.sheets.rows.sheet(of: row.number) { filled.insert(sheet) }
        }
        return incomplete.filter { filled.contains($0.place) }.flatMap { sheet in
            sheet.kind.needs.filter { !$0.contains(where: sheet.map.has) }.map { choice in
                var problem = Problem(
                    .columnMissing, row: sheet.header,
                    message: sheet.map.missing(choice, because: "rows of kind \(sheet.kind.word) need it"))
                problem.sheet = outlines[sheet.place].name
                problem.headerCell = (sheet.map.likeliest(of: choice) ?? sheet.names.count) + 1
                return problem
            }
        }
    }

    /// Those of the sheets that hold what looks like lines, whatever their columns are called.
    private static func likeLines(
        _ unknown: [Int], beside table: Table, _ bytes: [UInt8], _ name: String,
        _ timeUsed: (@Sendable () -> Duration)?
    ) throws(TableError) -> [Int] {
        guard !unknown.isEmpty else { return [] }
        let contents = try SheetContents.besides("", in: bytes, file: name, timeUsed: timeUsed)
        return contents.filter { unknown.contains($0.number - 1) }.filter { sheet in
            TablePlace.all(sheet).contains { place in
                place.looksLikeRows(by: { HeaderMap<ReportColumn>($0, own: $1) }, beside: table)
            }
        }.map { $0.number - 1 }
    }

    private static func isHeader(_ cells: [String]) -> Bool {
        let known = HeaderMap<ReportColumn>(cells, own: cells).known
        return known > 0 && known * 2 >= cells.count { !$0.isEmpty }
    }

    private static func isOfLines(_ cells: [String]) -> Bool {
        ReportColumn.areNamed(in: HeaderMap(cells, own: cells))
    }

    private static func lost(_ names: [String]) -> RefusedReport {
        RefusedReport([
            Problem(
                .severalTables,
                message: "expected all lines in the sheets of the template, but these look like lines too: "
                    + names.prefix(10).map { "sheet \"\($0)\"" }.joined(separator: ", ")
                    + (names.count > 10 ? " and others" : "")
                    + "; move their rows to the sheet for their kind, or take them out of the workbook")
        ])
    }
}
