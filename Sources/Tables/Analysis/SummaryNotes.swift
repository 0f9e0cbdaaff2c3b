/// What a person should know of a table's rows, in sentences.
enum SummaryNotes {
    /// As many tables as a note names, and as many columns as are told of.
    private static let named = 10
    private static let marks = [
        (mark: ",", name: "commas"), (mark: ";", name: "semicolons"), (mark: "\t", name: "tabs"),
        (mark: "|", name: "bars"),
    ]

    static func sentences(_ facts: BodyFacts, chosen: Int, delimiter: String?) -> [String] {
        let notes = [
            empty(facts), unmarked(facts), overlong(facts, delimiter), broken(facts, delimiter), hidden(facts),
            beside(facts.ownNames), padded(facts), wholeLines(facts), others(facts, chosen),
        ]
        return notes.compactMap(\.self)
    }

    /// A sentence for each column of dates that holds days no calendar has; one of nothing else is one of dates too,
    /// unless what is told of are bare digits, which number invoices and orders as well.
    static func missingDays(_ columns: [ColumnReading], _ header: [String]) -> [String] {
        let found = columns.enumerated().compactMap { place, column -> String? in
            guard let first = column.dates.firstMissing else { return nil }
            let isBare = first.text.allSatisfy(\.isNumber)
            let isDate =
                (column.mostly ?? column.kind).isDate || !isBare && column.dates.missing * 2 >= column.values
            guard isDate else { return nil }
            let name = place < header.count && !header[place].isEmpty ? "\"\(header[place])\"" : "\(place + 1)"
            return "Column \(name) holds days that do not exist: \(column.dates.missing), the first is \(first)."
        }
        return Array(found.prefix(named))
    }

    private static func empty(_ facts: BodyFacts) -> String? {
        facts.header.isEmpty && facts.dataRows == 0 && facts.tables.count == 1
            ? "The table is empty: no cell holds anything." : nil
    }

    /// Filled cells without a column most often come from a delimiter inside a cell that was not quoted.
    private static func overlong(_ facts: BodyFacts, _ delimiter: String?) -> String? {
        facts.overlong.map { rows in
            "Rows with filled cells beyond the header's \(facts.header.count) columns: \(rows.count), the first is row "
                + "\(rows.first); "
                + (delimiter == nil
                    ? "name every column in the header."
                    : "a cell that holds the delimiter must stand in quotation marks.")
        }
    }

    /// A row and the next that make one of the header's width together most often are one that a cell's line end cut.
    private static func broken(_ facts: BodyFacts, _ delimiter: String?) -> String? {
        // Where other rows are narrow too, rows just end with their last filled cell.
        guard delimiter != nil, let rows = facts.broken, rows.count * 2 == facts.narrowRows else { return nil }
        return "Rows that look cut in two by a line end inside a cell: \(rows.count), the first is row "
            + "\(rows.first); their cells stand in the wrong columns. A cell that holds a line end must stand in "
            + "quotation marks: save the table again as CSV from a spreadsheet, or take the line ends out of its cells."
    }

    private static func unmarked(_ facts: BodyFacts) -> String? {
        facts.firstUnmarked.map { row in
            "\(facts.marked.count) rows are totals, footers or repeated headers; such rows from row \(row) on were "
                + "read as data, as there are too many of them."
        }
    }

    private static func hidden(_ facts: BodyFacts) -> String? {
        facts.hiddenRows > 0 ? "Rows that the sheet hides and that were read: \(facts.hiddenRows)." : nil
    }

    /// Tables side by side share their rows, and nothing says where the rows of one end.
    private static func beside(_ header: [String]) -> String? {
        for gap in header.indices where header[gap].isEmpty {
            let names = header[gap...].filter { !$0.isEmpty }
            if names.count > 1, names.allSatisfy(header[..<gap].contains) {
                return
                    "The columns behind column \(gap + 1) have the names of those before it: tables that stand side by "
                    + "side were read as one."
            }
        }
        return nil
    }

    /// A lone column with runs of blanks in its name is most often several whose cells are padded to a width.
    private static func padded(_ facts: BodyFacts) -> String? {
        guard facts.header.count == 1, facts.dataRows > 0, facts.header[0].contains("  ") else { return nil }
        return "The rows have one cell each, and its name \"\(facts.header[0])\" has runs of blanks: columns that are "
            + "padded with blanks are not told apart; save the table with a delimiter between the cells."
    }

    /// A lone column whose name holds a delimiter is most often a table each line of which stands in one cell.
    private static func wholeLines(_ facts: BodyFacts) -> String? {
        guard facts.header.count == 1, facts.dataRows > 0,
            let mark = marks.first(where: { facts.header[0].contains($0.mark) })
        else { return nil }
        return
            "The rows have one cell each, and its name \"\(facts.header[0])\" holds \(mark.name): each line stands in "
            + "one cell as a whole, as it does where quotation marks stand around whole lines; take those away, or "
            + "split the column in a spreadsheet (Data, Text to Columns) and save the table again."
    }

    private static func others(_ facts: BodyFacts, _ chosen: Int) -> String? {
        guard facts.tables.count > 1 else { return nil }
        let others = facts.tables.filter { $0.number != chosen }.map { table in
            let title = table.title.map { " \"\($0)\"" } ?? ""
            let place = table.headerRows.map { ", header in row \($0.lowerBound)" } ?? ""
            return "table \(table.number)\(title)\(place), rows: \(table.dataRows)"
        }
        return "The file holds \(facts.tables.count) tables; table \(chosen) was read and these were not: "
            + others.prefix(named).joined(separator: "; ")
            + (others.count > named ? "; and \(others.count - named) more." : ".")
    }
}
