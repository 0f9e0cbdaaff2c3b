import Contracts
import Tables

/// Several sheets of a workbook read as one table: each gives the columns that it has, and says by itself what its rows
/// are.
///
/// Columns that no line takes anything from come along: they are told, and looked at for what must not stand there.
struct SheetsAsTable {
    let table: Table
    let sheets: JoinedSheets

    private enum Column {
        case known(ReportColumn)
        case unread(UnreadColumn)
    }

    init(_ workbook: WorkbookSheets, _ found: [SheetOfLines], options: TableOptions) throws(TableError) {
        let unread = found.map(\.unread)
        let columns = Self.columns(found, unread)
        let places = zip(found, unread).map { sheet, unread in
            columns.map { column in
                switch column {
                case .known(let known): sheet.map.position(known)
                case .unread(let other): unread[other]
                }
            }
        }
        let parts = zip(found, places).map { sheet, places in Self.part(sheet, columns, places) }
        table = try workbook.table(header: columns.map { Self.header($0, found) }, parts, options: options)
        sheets = JoinedSheets(
            rows: SheetRows(workbook.outlines.map(\.name)),
            columns: Dictionary(zip(found.map(\.place), places)) { first, _ in first },
            names: Dictionary(found.map { ($0.place, $0.map.cells) }) { first, _ in first })
    }

    private static func columns(_ found: [SheetOfLines], _ unread: [[UnreadColumn: Int]]) -> [Column] {
        let known = ReportColumn.allCases.filter { column in
            column == .kind || found.contains { $0.map.has(column) }
        }
        var seen: Set<UnreadColumn> = []
        let others = unread.flatMap { columns in
            columns.sorted { $0.value < $1.value }.map(\.key).filter { seen.insert($0).inserted }
        }
        return known.map(Column.known) + others.map(Column.unread)
    }

    private static func part(_ sheet: SheetOfLines, _ columns: [Column], _ places: [Int?]) -> SheetPart {
        let sources = zip(columns, places).map { column, place -> SheetPart.Source in
            if let place { return .column(place) }
            if case .known(.kind) = column { return .text(sheet.kind.word) }
            return .nothing
        }
        return SheetPart(
            sheet: sheet.place, header: sheet.header, sources: sources, offset: SheetRows.offset(of: sheet.place))
    }

    /// The column's name as the first sheet that has it writes it, where that name alone says what it is.
    private static func header(_ column: Column, _ found: [SheetOfLines]) -> String {
        switch column {
        case .unread(let other): return other.name
        case .known(let known):
            let names = found.lazy.compactMap { sheet in sheet.map.position(known).map { sheet.map.cells[$0] } }
            return names.first { HeaderMap<ReportColumn>([$0], own: [$0]).has(known) } ?? known.label
        }
    }
}
