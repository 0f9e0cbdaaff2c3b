import Contracts
import Tables

/// The sheets of a workbook that was made from our template: one for each kind of line, read as one table.
struct TemplateSheets {
    let table: Table
    let sheets: JoinedSheets
    let warnings: [Problem]
    /// The period and the contract that it was made for; nil where it does not say so.
    let origin: String?

    /// One sheet that holds lines of a kind.
    private struct Found {
        let place: Int
        let kind: LineKind
        let header: Int
        let map: HeaderMap<ReportColumn>
        let origin: String?
    }

    /// As many rows of a sheet are looked at for what it is for.
    private static let depth = 10

    /// Nil when the file is no workbook made from the template.
    init?(
        _ bytes: [UInt8], name: String, options: TableOptions, timeUsed: (@Sendable () -> Duration)?
    ) throws(RefusedReport) {
        guard options.table == nil, options.header == nil else { return nil }
        do {
            guard
                let workbook = try WorkbookSheets(bytes, name: name, naming: TemplateMark.name, timeUsed: timeUsed)
            else { return nil }
            let (found, others) = try Self.find(workbook, wanted: options.sheet)
            guard !found.isEmpty else { return nil }
            let lost = options.sheet == nil ? others.filter { !workbook.outlines[$0].isHidden } : []
            guard lost.isEmpty else { throw Self.lost(lost.map { workbook.outlines[$0].name }) }
            warnings = others.map { place in
                Problem(
                    .hiddenTable,
                    message: ChosenTable<ReportColumn>.hidden(
                        "sheet \(place + 1) \"\(workbook.outlines[place].name)\"", ReportColumn.rows),
                    severity: .warning)
            }
            origin = found.lazy.compactMap(\.origin).first
            let columns = ReportColumn.allCases.filter { column in
                column == .kind || found.contains { $0.map.has(column) }
            }
            let parts = found.map { Self.part($0, columns) }
            table = try workbook.table(header: columns.map { Self.header($0, found) }, parts, options: options)
            sheets = JoinedSheets(
                rows: SheetRows(workbook.outlines.map(\.name)),
                columns: Dictionary(
                    found.map { sheet in (sheet.place, columns.map(sheet.map.position)) },
                    uniquingKeysWith: { first, _ in first }))
        } catch let error as TableError {
            throw RefusedReport([Problem(.fileUnreadable, row: error.record, message: error.message)])
        } catch let error as RefusedReport {
            throw error
        } catch {
            return nil
        }
    }

    /// The sheets for lines, and those that look like lines although they are none of the template's.
    private static func find(
        _ workbook: WorkbookSheets, wanted: String?
    ) throws(TableError) -> (found: [Found], others: [Int]) {
        var found: [Found] = []
        var others: [Int] = []
        for (place, sheet) in workbook.outlines.enumerated() {
            if let wanted, sheet.name != wanted, String(place + 1) != wanted { continue }
            let rows = try workbook.head(of: place).prefix(depth)
            let mark = rows.firstIndex { TemplateMark.purpose(of: $0.cells) != nil }
            let purpose = mark.flatMap { TemplateMark.purpose(of: rows[$0].cells) }
            let kind = purpose == nil ? LineKind(sheet: sheet.name) : purpose.flatMap { LineKind($0) }
            let header = rows[(mark.map { $0 + 1 } ?? 0)...].first { Self.isHeader($0.cells) }
            if let kind, let header {
                let map = HeaderMap<ReportColumn>(header.cells, own: header.cells)
                let origin = mark.flatMap { TemplateMark.origin(of: rows[$0].cells) }
                found.append(Found(place: place, kind: kind, header: header.number, map: map, origin: origin))
            } else if purpose == nil, rows.contains(where: { Self.isOfLines($0.cells) }) {
                others.append(place)
            }
        }
        return (found, others)
    }

    private static func isHeader(_ cells: [String]) -> Bool {
        let known = HeaderMap<ReportColumn>(cells, own: cells).known
        return known > 0 && known * 2 >= cells.count { !$0.isEmpty }
    }

    private static func isOfLines(_ cells: [String]) -> Bool {
        ReportColumn.areNamed(in: HeaderMap(cells, own: cells))
    }

    /// A row says by its sheet what it is, unless it says so itself.
    private static func part(_ sheet: Found, _ columns: [ReportColumn]) -> SheetPart {
        let sources = columns.map { column -> SheetPart.Source in
            if let position = sheet.map.position(column) { return .column(position) }
            return column == .kind ? .text(sheet.kind.word) : .nothing
        }
        return SheetPart(
            sheet: sheet.place, header: sheet.header, sources: sources, offset: SheetRows.offset(of: sheet.place))
    }

    /// The column's name as the first sheet that has it writes it.
    private static func header(_ column: ReportColumn, _ found: [Found]) -> String {
        found.lazy.compactMap { sheet in sheet.map.position(column).map { sheet.map.cells[$0] } }.first ?? column.label
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
