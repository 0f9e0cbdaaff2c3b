import Tables

/// Checks a report's header: which columns the rows need, and which of them are missing.
struct ReportHeader {
    let map: HeaderMap<ReportColumn>
    /// The header's row, from one.
    let row: Int

    /// Whether the file is a list of payments, which needs no kind column.
    var isPaymentList: Bool {
        !map.has(.kind) && missing(for: .payment).isEmpty
    }

    /// What is wrong with the header for rows of these kinds, each missing column once.
    func problems(for kinds: [LineKind]) -> [Problem] {
        var problems: [Problem] = []
        var reported: Set<ReportColumn> = []
        for kind in kinds {
            for choice in missing(for: kind) where reported.insert(choice[0]).inserted {
                problems.append(problem(choice, "rows of kind \(kind.word) need it"))
            }
        }
        return problems
    }

    /// What is wrong with a header without a kind column that is no list of payments either.
    var kindProblems: [Problem] {
        let missing = missing(for: .payment)
        guard missing.count < LineKind.payment.needs.count else {
            let kinds = LineKind.words
            return [
                problem(
                    [.kind],
                    "it says what a row is (\(kinds)); only a list of payments with payee, amount and "
                        + "date can do without")
            ]
        }
        return missing.map { problem($0, "a list of payments needs it, any other report needs a column \"kind\"") }
    }

    /// What is wrong with columns that name the same things once more and hold values: their rows would be lost.
    func secondTableProblem(_ columns: [ColumnReading]) -> Problem? {
        let places = map.secondTable.filter { columns[$0].values > 0 }
        guard let first = places.first, let last = places.last, first < last else { return nil }
        return Problem(
            .columnTwice, row: row, column: map.cells[first], columnNumber: first + 1,
            message: "expected each column once, but columns \(first + 1) to \(last + 1) name the same things again, "
                + "as a second table beside the first does; put its rows below those of the first table")
    }

    private func missing(for kind: LineKind) -> [[ReportColumn]] {
        kind.needs.filter { !$0.contains(where: map.has) }
    }

    private func problem(_ choice: [ReportColumn], _ reason: String) -> Problem {
        Problem(.columnMissing, row: row, message: map.missing(choice, because: reason))
    }
}
