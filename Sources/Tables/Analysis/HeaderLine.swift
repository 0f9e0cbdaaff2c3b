/// One row looked at as a line of a header.
struct HeaderLine: Sendable, Hashable {
    /// The cells' text without blanks around it.
    let cells: [[UInt8]]

    init(_ row: Row) {
        cells = (0..<row.count).map { Array(row.utf8($0)) }
    }

    init(_ record: borrowing RawRecord) {
        var cells: [[UInt8]] = []
        for column in 0..<record.cells.count { cells.append(Array(record.trimmed(column))) }
        self.cells = cells
    }

    var filled: Int { cells.count { !$0.isEmpty } }

    /// How many cells say a known column name.
    var words: Int { cells.count { HeaderWords.isKnown($0[...]) } }

    func isBlank(_ column: Int) -> Bool {
        column >= cells.count || cells[column].isEmpty
    }

    /// Whether a cell is a number or a date, which column names are not; a year may be part of a name.
    var holdsValues: Bool {
        cells.contains { cell in
            let text = cell[...]
            return (NumberFormat.isNumber(text) && !Self.isYear(text)) || DateFormat.dayFirst.date(text) != nil
                || DateFormat.monthFirst.date(text) != nil
        }
    }

    private static func isYear(_ text: ArraySlice<UInt8>) -> Bool {
        text.count == 4 && (text.starts(with: "19".utf8) || text.starts(with: "20".utf8))
            && text.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// Whether this line and the one above it are two lines of one header.
    ///
    /// The upper line leaves cells blank below which this one names columns, and no cell of either is a value.
    func continues(_ upper: HeaderLine) -> Bool {
        guard filled > 0, !holdsValues, !upper.holdsValues, words * 2 >= filled else { return false }
        return cells.indices.contains { !isBlank($0) && upper.isBlank($0) }
    }

    /// Whether this line names groups of the columns that the line below names.
    func groups(_ lower: HeaderLine) -> Bool {
        guard filled >= 2, filled < lower.filled, words > 0, !holdsValues else { return false }
        return lower.cells.indices.contains { !lower.isBlank($0) && isBlank($0) }
            && cells.indices.allSatisfy { isBlank($0) || !lower.isBlank($0) }
    }

    /// The names that lines above each other give to the columns, joined by a blank, as are lines within a cell.
    static func names(_ lines: [HeaderLine]) -> [String] {
        let width = lines.map(\.cells.count).max() ?? 0
        return (0..<width).map { column in
            let parts = lines.filter { !$0.isBlank(column) }.map { $0.cells[column] }
            let text = String(decoding: Array(parts.joined(separator: [0x20])), as: UTF8.self)
            guard text.utf8.contains(0x0A) || text.utf8.contains(0x0D) else { return text }
            return text.split { $0.isNewline }.joined(separator: " ")
        }
    }
}
