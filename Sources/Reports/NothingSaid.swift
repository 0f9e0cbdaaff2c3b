import Contracts
import Tables

/// A file whose only row says in words that nothing happened, as in "Geen betalingen in deze periode": its sender means
/// "nothing to report" and has to say it so that nobody needs to guess.
struct NothingSaid {
    private let contract: NamedContract

    init(_ context: ReportContext) {
        contract = NamedContract(context.contract.ref)
    }

    /// The cell that says so; nil for any other file, such as one whose kind column says "nil".
    func cell(in table: Table, kind: Int?) -> (row: Int, column: Int, text: String)? {
        let summary = table.summary
        var rows = summary.markedRows.filter { $0.kind == .footer || $0.kind == .total && !isEmptyTotal($0) }
            .map { (number: $0.number, cells: $0.cells) }
        guard summary.dataRows + rows.count <= 1 else { return nil }
        table.forEachRow { row in rows.append((number: row.number, cells: (0..<row.count).map(row.text))) }
        let only = rows.first ?? (number: summary.headerRow ?? 1, cells: table.header)
        guard !rows.isEmpty || only.cells.count(where: { !$0.isEmpty }) == 1,
            let place = only.cells.firstIndex(where: Self.isSaid)
        else { return nil }
        if let kind, kind < only.cells.count, LineKind(only.cells[kind]) == .nil { return nil }
        let others = only.cells.indices.filter { $0 != place }.map { only.cells[$0] }
        return others.allSatisfy(isEmpty) ? (only.number, place, String(only.cells[place].prefix(80))) : nil
    }

    /// Whether a row announces a total of nothing, as lists without rows do.
    private func isEmptyTotal(_ row: MarkedRow) -> Bool {
        row.cells.contains { CollectiveName.isTotal($0) }
            && row.cells.allSatisfy { $0.allSatisfy { !$0.isNumber || $0 == "0" } }
    }

    /// Whether a cell says nothing of what happened: blank, a zero, a dash, a day, a period, the contract, or what kind
    /// of row it is.
    private func isEmpty(_ cell: String) -> Bool {
        LineKind(cell) != nil || Self.isSaid(cell)
            || cell.allSatisfy { !$0.isLetter && (!$0.isNumber || $0 == "0") }
            || DateFormat.dayFirst.date(Array(cell.utf8)[...]) != nil || NamedPeriod.period(cell) != nil
            || contract.agrees(cell) == true
    }

    private static func isSaid(_ cell: String) -> Bool {
        let words = cell.lowercased().filter { $0 != "." && $0 != "/" }.split { !$0.isLetter && !$0.isNumber }
        guard let first = words.first, words.count <= 12, !words.contains(where: { $0.contains(where: \.isNumber) })
        else { return false }
        return starts.contains(first) || words.contains(where: starts.contains) && words.contains(where: deeds.contains)
    }

    /// How such sentences begin in English and Dutch.
    private static let starts: Set<Substring> = [
        "geen", "niets", "nihil", "niks", "nvt", "none", "nothing", "no", "nil", "nul", "na", "zero",
    ]

    /// What such a sentence denies that begins otherwise, as "Er zijn geen betalingen gedaan" does.
    private static let deeds = Set(
        """
        betaling betalingen betaald activiteit activiteiten rapporteren melden plaatsing plaatsingen inkoop inkopen \
        uitgaven facturen inzet uren payment payments paid activity activities report spend spending expenditure \
        purchases invoices placements transactions hours
        """.split(whereSeparator: \.isWhitespace))
}
