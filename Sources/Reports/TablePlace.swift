import Tables

/// A table of a file that is not the one being read.
struct TablePlace {
    /// The sheet it stands in; nil for the one being read, and in a file without sheets.
    let sheet: SheetContents?
    let outline: TableOutline

    /// The other tables of the sheet or file that a table was read from.
    static func besides(_ table: Table) -> [TablePlace] {
        table.summary.tables.filter { $0.number != table.summary.table }.map { TablePlace(sheet: nil, outline: $0) }
    }

    /// The tables of another sheet.
    static func all(_ sheet: SheetContents) -> [TablePlace] {
        sheet.tables.map { TablePlace(sheet: sheet, outline: $0) }
    }

    var isHidden: Bool { sheet?.sheet.isHidden ?? false }

    /// The place, its rows and its header in words.
    var text: String {
        var name = "table \(outline.number)"
        if let sheet {
            name = (sheet.tables.count > 1 ? name + " of " : "") + "sheet \(sheet.number) \"\(sheet.sheet.name)\""
        }
        let rows = outline.dataRows == 1 ? "1 row" : "\(outline.dataRows) rows"
        return name + " (" + rows + (outline.headerRows.map { ", header in row \($0.lowerBound)" } ?? "") + ")"
    }

    /// Whether its rows may be those that a reader looks for, as the rows of a table are.
    func looksLikeRows<Column>(by map: ChosenTable<Column>.HeaderReading, beside table: Table) -> Bool {
        guard outline.dataRows > 0, !ProblemSheet.isList(outline.header) else { return false }
        guard !outline.header.isEmpty else { return goesOn(table) }
        return names(map) || !isHistory && (Column.mayBeNamed(in: header(map)) || holdsRows(Column.self))
    }

    private func holdsRows<Column: HeaderColumn>(_: Column.Type) -> Bool {
        // What the columns hold is known of the first table of another sheet alone.
        guard let sheet, outline.number == sheet.tables.first?.number else { return false }
        return Column.mayBeHeld(in: sheet.columns, of: outline.dataRows)
    }

    /// Whether it lists the versions of the workbook itself: they have days and numbers too.
    private var isHistory: Bool {
        outline.header.contains { cell in
            ["versi", "revisi"].contains(where: cell.lowercased().hasPrefix)
        }
    }

    /// Whether its header names what a row needs.
    func names<Column>(_ map: ChosenTable<Column>.HeaderReading) -> Bool {
        Column.areNamed(in: header(map))
    }

    private func header<Column>(_ map: ChosenTable<Column>.HeaderReading) -> HeaderMap<Column> {
        map(outline.header, outline.ownNames)
    }

    /// Whether rows without a header hold numbers and days where the table that is read does.
    private func goesOn(_ table: Table) -> Bool {
        // The parts of a JSON file share their keys, and a table of the same sheet has no columns of its own here.
        guard let sheet else { return true }
        let columns = table.summary.columns.map(\.kind.family)
        let own = sheet.columns.map(\.kind.family)
        let told = columns.indices.filter { columns[$0] != .other }
        return told.count > 1 && told.allSatisfy { $0 < own.count && own[$0] == columns[$0] }
    }
}

extension ColumnReading.Kind {
    /// What values are, however they are written.
    enum Family {
        case number, date, other
    }

    var family: Family {
        switch self {
        case .number, .percent, .disputedNumber: .number
        case .date, .disputedDate: .date
        case .blank, .text, .period: .other
        }
    }
}
