import Contracts
import Tables

/// The sums that a list of payments announces between and below its rows, held against the payments that were read.
struct AnnouncedTotals: Sendable {
    /// The payments above an announced sum.
    private struct Above {
        let paid: Quantity
        let count: Int
    }

    private let rows: [MarkedRow]
    private var above: [Above] = []
    private var payments = 0

    init(_ marked: [MarkedRow]) {
        rows = marked.filter { $0.kind == .total }
    }

    /// Passes the sums above a row of the table, which is a payment; `paid` is what those before it add up to.
    mutating func pass(to row: Int, paid: Quantity?) {
        passAll(above: row, paid: paid)
        payments += 1
    }

    private mutating func passAll(above row: Int, paid: Quantity?) {
        while above.count < rows.count, rows[above.count].number < row {
            above.append(Above(paid: paid ?? .zero, count: payments))
        }
    }

    /// A warning for each sum that is not that of the payments it stands for.
    mutating func warnings(paid: Quantity, _ cells: ReportCells) -> [Problem] {
        passAll(above: .max, paid: paid)
        guard let position = cells.header.position(.amount) else { return [] }
        let whole = rows.lastIndex { !$0.isSubtotal }
        // Sums above their rows do not say where those end.
        let areOnTop = rows.indices.contains { $0 != whole && above[$0].count == 0 }
        var starts: Set<Quantity> = [.zero]
        return rows.indices.compactMap { place in
            defer { starts.insert(above[place].paid) }
            let row = rows[place]
            guard row.cells.indices.contains(position),
                let amount = cells.announced(row.cells[position], at: position), amount != paid
            else { return nil }
            guard place != whole else { return warning(row, position, paid, "", cells) }
            // Parts may lie in each other: a sum may count from any sum before it on.
            guard !areOnTop, !starts.contains(above[place].paid - amount) else { return nil }
            guard let last = place == 0 ? nil : above[place - 1] else {
                return warning(row, position, above[place].paid, " above it", cells)
            }
            guard above[place].count > last.count else { return nil }
            let since = " since \(cells.rows.words(rows[place - 1].number))"
            return warning(row, position, above[place].paid - last.paid, since, cells)
        }
    }

    private func warning(
        _ row: MarkedRow, _ position: Int, _ sum: Quantity, _ which: String, _ cells: ReportCells
    ) -> Problem {
        Problem(
            .totalDiffers, row: row.number, column: cells.header.cells[position], columnNumber: position + 1,
            value: row.cells[position],
            message:
                "expected \(sum.shortDecimal), the sum of the payments read\(which); check that no row is missing or "
                + "stands there twice, and correct the total", severity: .warning)
    }
}
