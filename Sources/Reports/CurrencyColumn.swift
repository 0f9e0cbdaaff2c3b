import Contracts
import Tables

/// A column that says of each row in which currency its amounts are: nothing of it may be read over.
struct CurrencyColumn {
    private static let names: Set = [
        "valuta", "valutacode", "valutasoort", "currency", "currencycode", "munt", "muntsoort", "munteenheid",
    ]

    /// An error for each row that says another currency than the contract's, or none that is known.
    static func problems(in table: Table, _ header: HeaderMap<ReportColumn>, _ currency: Currency) -> [Problem] {
        let read = Set(header.read.map { $0.number - 1 })
        let places = header.cells.indices.filter { place in
            !read.contains(place) && names.contains(HeaderMap<ReportColumn>.key(header.cells[place]))
                && table.summary.columns[place].values > 0
        }
        guard !places.isEmpty else { return [] }
        var problems: [Problem] = []
        var known: [String: Bool] = [:]
        table.forEachRow { row in
            for place in places where !row.isBlank(place) {
                let text = row.text(place)
                let isExpected = known[text] ?? isNamed(currency, by: text)
                known[text] = isExpected
                guard !isExpected else { continue }
                problems.append(
                    Problem(
                        .otherCurrency, row: row.number, column: header.cells[place], columnNumber: place + 1,
                        value: text,
                        message: "expected \(currency), the contract's currency, in every row; convert what is in "
                            + "another at the rate of the day of payment"))
            }
        }
        return problems
    }

    private static func isNamed(_ currency: Currency, by text: String) -> Bool {
        let unit = ShownUnit(words: text.uppercased())
        return !unit.currencies.isEmpty && unit.other(than: currency.code) == nil
    }
}
