import Contracts
import Tables

/// What the header and the number formats of columns of amounts say beside the amounts: nothing of it may be read over.
struct AmountUnits<Column: HeaderColumn> {
    let header: HeaderMap<Column>
    let summary: TableSummary
    /// The currency that amounts are expected in; nil where each row says its own.
    let currency: Currency?
    /// Whose currency it is, and what to do about amounts in another, for messages.
    let owner: String
    let remedy: String

    /// An error for each column and unit that is not plain amounts in the expected currency.
    func problems(_ columns: [Column]) -> [Problem] {
        let places = columns.compactMap(header.position)
        return (places.isEmpty ? [] : titleProblems)
            + places.flatMap { place in
                headerProblems(place) + summary.columns[place].shown.flatMap { cellProblems($0, place) }
            }
    }

    /// What speaks against rows above the header and below the lines that say in what the amounts count.
    private var titleProblems: [Problem] {
        let footers = summary.markedRows.filter { $0.kind == .footer }.flatMap { row in
            row.cells.filter { !$0.isEmpty }.map { FormatSample($0, row: row.number) }
        }
        let titles = summary.preamble + footers
        let scaled = titles.lazy.map { ($0, ShownUnit.thousands(inTitle: $0.text)) }.first { $0.1 > 0 }
        guard let (title, thousands) = scaled else { return [] }
        return [
            Problem(
                .numberUnfit, row: title.row, value: PersonalText.isPersonal(title.text) ? nil : title.text,
                message: "expected whole amounts, but this row says that they count "
                    + "\(words(thousands)); write each amount in full, such as 12000.00, and take that out of the row")
        ]
    }

    /// What was taken of cells that show the currency of whoever opens the workbook.
    func notes(_ columns: [Column]) -> [String] {
        guard let currency else { return [] }
        return columns.compactMap(header.position).flatMap { place in
            summary.columns[place].shown.filter(\.unit.isOpeners).map { shown in
                "column \"\(header.cells[place])\": \(shown.count) cells show the currency of whoever opens the "
                    + "workbook, and were read as \(currency)"
            }
        }
    }

    private func headerProblems(_ place: Int) -> [Problem] {
        let unit = ShownUnit(words: header.cells[place])
        var problems: [Problem] = []
        if let currency, let other = unit.other(than: currency.code) {
            problems.append(
                problem(
                    .otherCurrency, place,
                    "expected amounts in \(currency), \(owner), but the header says \(other.name); \(remedy)"))
        }
        if unit.thousands > 0 {
            problems.append(
                problem(
                    .numberUnfit, place,
                    "expected whole amounts, but the header says that they count \(words(unit.thousands)); write each "
                        + "amount in full, such as 12000.00, and take that out of the header"))
        }
        return problems
    }

    private func cellProblems(_ shown: ShownCells, _ place: Int) -> [Problem] {
        var problems: [Problem] = []
        if let currency, let other = shown.unit.other(than: currency.code) {
            problems.append(
                problem(
                    .otherCurrency, place,
                    "expected an amount in \(currency), \(owner), but the sheet shows it with \(other.text); "
                        + "\(remedy), and give the cells a number format without it", at: shown))
        }
        if shown.unit.isScaled {
            problems.append(
                problem(
                    .numberUnfit, place,
                    "expected a cell that shows what it holds, but the sheet shows \(seen(shown)) and the cell holds "
                        + "\(shown.first.text); write each amount in full and give the cells a plain number format, "
                        + "such as 0.00", at: shown))
        }
        return problems
    }

    /// What a scaling format makes of the first cell, to the nearest whole number where it divides.
    private func seen(_ shown: ShownCells) -> String {
        let count = shown.unit.thousands
        let suffix = count > 0 ? " (\(words(count)))" : ""
        guard shown.unit.divided > 0, let held = Quantity(shown.first.text) else { return shown.first.text + suffix }
        let divisor = (0..<min(shown.unit.divided, 4)).reduce(Quantity.scale) { product, _ in product * 1_000 }
        let half = held.units < 0 ? -divisor / 2 : divisor / 2
        return "about \((held.units + half) / divisor)" + suffix
    }

    private func words(_ thousands: Int) -> String { thousands > 1 ? "millions" : "thousands" }

    private func problem(
        _ cause: ProblemCause, _ place: Int, _ message: String, at shown: ShownCells? = nil
    ) -> Problem {
        var problem = Problem(
            cause, row: shown?.first.row, column: header.cells[place], columnNumber: place + 1,
            value: shown?.first.text, message: message)
        problem.count = shown?.count ?? 1
        return problem
    }
}
