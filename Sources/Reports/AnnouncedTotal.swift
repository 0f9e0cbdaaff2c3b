import Contracts
import Tables

/// A sum that a list of payments announces below its rows.
struct AnnouncedTotal {
    private let row: MarkedRow
    private let position: Int
    private let amount: Quantity

    /// The total in the column of amounts; nil when the marked row is none or holds no amount there.
    init?(_ row: MarkedRow, _ cells: ReportCells) {
        guard row.kind == .total, let position = cells.header.position(.amount), row.cells.indices.contains(position),
            let amount = cells.announced(row.cells[position], at: position)
        else { return nil }
        self.row = row
        self.position = position
        self.amount = amount
    }

    /// A warning when the payments read add up to something else.
    func warning(paid sum: Quantity, header: [String]) -> Problem? {
        guard sum != amount else { return nil }
        return Problem(
            .totalDiffers, row: row.number, column: header[position], columnNumber: position + 1,
            value: row.cells[position],
            message:
                "expected \(sum.shortDecimal), the sum of the payments read; check that no row is missing or stands "
                + "there twice, and correct the total", severity: .warning)
    }
}
