/// Cells joined into one: the first shows the value and the others show nothing.
struct MergedRange: Sendable, Hashable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    /// Whether a cell lies under the range's first one.
    func hides(_ row: Int, _ column: Int) -> Bool {
        rows.contains(row) && columns.contains(column) && !(row == rows.lowerBound && column == columns.lowerBound)
    }

    /// The range's name, as `A1:C1`.
    var text: String {
        CellReference(row: rows.lowerBound, column: columns.lowerBound).text + ":"
            + CellReference(row: rows.upperBound, column: columns.upperBound).text
    }
}
