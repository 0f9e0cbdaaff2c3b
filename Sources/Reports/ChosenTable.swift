import Tables

/// The table of a file that holds the rows a reader looks for, found among all tables and sheets.
///
/// No row may be lost unsaid: where a second table or sheet looks like such rows too, the sender has to choose.
struct ChosenTable<Column: HeaderColumn> {
    let table: Table
    /// Where its rows stand when they are those of several sheets.
    var sheets = JoinedSheets()
    /// The period and the contract that a form was made for; nil where the file does not say so.
    private(set) var origin: String?
    /// What somebody should look at although the table was taken.
    let warnings: [Problem]

    /// Where the columns stand in a header, which is given as it stands and by each column's own name.
    typealias HeaderReading = (_ cells: [String], _ own: [String]) -> HeaderMap<Column>

    init(
        _ bytes: [UInt8], name: String, choices: ReadingChoices,
        map: HeaderReading = { HeaderMap($0, own: $1) }, timeUsed: (@Sendable () -> Duration)?,
        aside: any Aside = InPlace()
    ) throws(RefusedReport) {
        if Column.self == ReportColumn.self,
            let template = try TemplateSheets(bytes, name: name, choices: choices, timeUsed: timeUsed)
        {
            (table, sheets, warnings) = (template.table, template.sheets, template.warnings)
            origin = template.origin
            return
        }
        let found: (table: Table, others: [TablePlace])
        do {
            found = try Self.find(bytes, name, choices.options(for: bytes), map, timeUsed, aside)
        } catch {
            throw RefusedReport([Problem(.fileUnreadable, row: error.record, message: error.message)])
        }
        let lost = found.others.filter { !$0.isHidden }
        guard lost.isEmpty else { throw RefusedReport([Self.several(found.table, lost, choices.entrance)]) }
        table = found.table
        origin = TemplateMark.origin(ofText: bytes)
        warnings = found.others.map { place in
            Problem(
                .hiddenTable, message: Self.hidden(place.text, Column.rows), severity: .warning)
        }
    }

    /// The table of a form.
    init(_ template: TemplateSheets) {
        (table, sheets, warnings) = (template.table, template.sheets, template.warnings)
        origin = template.origin
    }

    /// The table that sheets make up which their sender names.
    init(_ joined: SheetsAsTable, warnings: [Problem]) {
        (table, sheets, self.warnings) = (joined.table, joined.sheets, warnings)
    }

    /// What to say of a hidden sheet that looks like rows of the file.
    static func hidden(_ place: String, _ rows: String) -> String {
        "\(place) is hidden, looks like \(rows) too and was not read; if its rows belong here, put them below those "
            + "that were read"
    }

    /// The table to read, and the other places of the file that look like its rows.
    private static func find(
        _ bytes: [UInt8], _ name: String, _ options: TableOptions, _ map: HeaderReading,
        _ timeUsed: (@Sendable () -> Duration)?, _ aside: any Aside
    ) throws(TableError) -> (Table, [TablePlace]) {
        var table = try Table.read(bytes, name: name, options: options, timeUsed: timeUsed, aside: aside)
        var places = options.table == nil ? TablePlace.besides(table) : []
        if options.sheet == nil, table.summary.sheets.count > 1, let sheet = table.summary.sheet {
            let others = try SheetContents.besides(sheet, in: bytes, file: name, timeUsed: timeUsed)
            places += others.flatMap(TablePlace.all)
        }
        if !Column.areNamed(in: map(table.header, table.summary.ownNames)),
            let index = places.firstIndex(where: { !$0.isHidden && $0.outline.dataRows > 0 && $0.names(map) })
        {
            let place = places.remove(at: index)
            var chosen = options
            chosen.sheet = place.sheet?.sheet.name ?? options.sheet
            chosen.table = place.outline.number
            table = try Table.read(bytes, name: name, options: chosen, timeUsed: timeUsed, aside: aside)
        }
        return (table, places.filter { $0.looksLikeRows(by: map, beside: table) })
    }

    private static func several(_ table: Table, _ lost: [TablePlace], _ entrance: Entrance) -> Problem {
        let read = table.summary.sheet.map { "sheet \"\($0)\"" } ?? "table \(table.summary.table)"
        let rows = table.summary.dataRows == 1 ? "1 row" : "\(table.summary.dataRows) rows"
        let name = lost.contains { $0.sheet != nil } ? "sheet" : "table"
        return Problem(
            .severalTables,
            message: "expected all \(Column.rows) in one table, but beside \(read) (\(rows)) these look like "
                + "\(Column.rows) too: "
                + lost.prefix(10).map(\.text).joined(separator: ", ") + (lost.count > 10 ? " and others" : "")
                + "; put all \(Column.rows) below each other under one header, or "
                + entrance.naming(name, of: Column.file)
                + (name == "sheet" && Column.self == ReportColumn.self ? "; " + entrance.joining : ""))
    }
}
