import Tables

/// A file whose only row says in words that nothing happened, as in "Geen betalingen in deze periode": its sender means
/// "nothing to report" and has to say it so that nobody needs to guess.
enum NothingSaid {
    /// The cell that says so; nil for any other file, such as one whose kind column says "nil".
    static func cell(in table: Table, kind: Int?) -> (row: Int, column: Int, text: String)? {
        let summary = table.summary
        var rows = summary.markedRows.filter { $0.kind == .footer || $0.kind == .total }
            .map { (number: $0.number, cells: $0.cells) }
        guard summary.dataRows + rows.count <= 1 else { return nil }
        table.forEachRow { row in rows.append((number: row.number, cells: (0..<row.count).map(row.text))) }
        let only = rows.first ?? (number: summary.headerRow ?? 1, cells: table.header)
        guard !rows.isEmpty || only.cells.count(where: { !$0.isEmpty }) == 1,
            let place = only.cells.firstIndex(where: saysNothing)
        else { return nil }
        if let kind, kind < only.cells.count, LineKind(only.cells[kind]) == .nil { return nil }
        let others = only.cells.indices.filter { $0 != place }.map { only.cells[$0] }
        return others.allSatisfy(isEmpty) ? (only.number, place, String(only.cells[place].prefix(80))) : nil
    }

    /// Whether a cell says nothing besides: blank, a zero, a dash, or what kind of row it is.
    private static func isEmpty(_ cell: String) -> Bool {
        LineKind(cell) != nil || saysNothing(cell)
            || cell.allSatisfy { !$0.isLetter && (!$0.isNumber || $0 == "0") }
    }

    private static func saysNothing(_ cell: String) -> Bool {
        let words = cell.lowercased().filter { $0 != "." && $0 != "/" }.split { !$0.isLetter && !$0.isNumber }
        guard let first = words.first, words.count <= 12, !words.contains(where: { $0.contains(where: \.isNumber) })
        else { return false }
        return starts.contains(first)
    }

    /// How such sentences begin in English and Dutch.
    private static let starts: Set<Substring> = [
        "geen", "niets", "nihil", "niks", "nvt", "none", "nothing", "no", "nil", "nul", "na", "zero",
    ]
}
