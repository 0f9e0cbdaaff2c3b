import Tables

/// A column that stands twice under one name with values that differ: nothing says which of the two is meant.
enum DoubledColumn {
    /// The first row in which the columns of one name differ; nil where every second column says what the first does.
    static func problem<Column>(in table: Table, _ header: HeaderMap<Column>) -> Problem? {
        for (first, second) in header.doubled where table.summary.columns[second].values > 0 {
            var found: Int?
            table.forEachRow { row in
                if found == nil, !row.isBlank(second), row.utf8(first) != row.utf8(second) { found = row.number }
            }
            guard let found else { continue }
            return Problem(
                .columnTwice, row: found, column: header.cells[second], columnNumber: second + 1,
                message: "expected each column once, but columns \(first + 1) and \(second + 1) have the same name and "
                    + "differ here; remove the one that is not meant, or give it another name")
        }
        return nil
    }
}
