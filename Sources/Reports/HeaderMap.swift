/// Where the columns stand that a reader looks for, found by their headers in any order.
struct HeaderMap<Column: HeaderColumn>: Sendable {
    /// The header as sent.
    let cells: [String]
    /// Positions whose header means a column that was already found elsewhere.
    let repeated: [(column: Column, position: Int)]
    private let positions: [Int]

    init(_ cells: [String]) {
        let keys = cells.map(HeaderMap.key)
        var positions = Array(repeating: -1, count: Column.allCases.count)
        for column in Column.allCases {
            let found = column.aliases.lazy.compactMap { keys.firstIndex(of: $0) }.first
            positions[column.rawValue] = found ?? -1
        }
        self.cells = cells
        self.positions = positions
        repeated = Column.allCases.flatMap { column in
            keys.indices
                .filter { column.aliases.contains(keys[$0]) && !positions.contains($0) }
                .map { (column, $0) }
        }
    }

    /// The position of the column from zero; nil when no header names it.
    func position(_ column: Column) -> Int? {
        let position = positions[column.rawValue]
        return position < 0 ? nil : position
    }

    /// Whether a header names the column.
    func has(_ column: Column) -> Bool {
        positions[column.rawValue] >= 0
    }

    /// The names that are not understood as any column.
    var unknown: [String] {
        cells.indices.filter { !positions.contains($0) && !cells[$0].isEmpty }.map { cells[$0] }
    }

    /// The header cell that no column claims and that looks most like this column; nil when none comes near.
    func nearest(to column: Column) -> String? {
        let candidates = unknown
        return column.aliases.lazy
            .compactMap { alias in
                Likeness.nearest(to: alias, among: candidates.map { (HeaderMap.key($0), $0) })
            }.first
    }

    /// What to say when the header has none of the columns, of which the first is the one to write.
    func missing(_ choice: [Column], because reason: String) -> String {
        let name = choice[0].label
        let found = cells.filter { !$0.isEmpty }.map { "\"\($0)\"" }.joined(separator: ", ")
        let near = choice.lazy.compactMap(nearest).first
        let advice =
            near.map { "rename \"\($0)\" to \"\(name)\" if that is what it holds" }
            ?? "add the column, or give the column that holds it this name"
        return "the header has no column \"\(name)\", and \(reason); found \(found); \(advice)"
    }

    /// Columns that were passed over, for the notes.
    var notes: [String] {
        let unread = unknown.map { "\"\($0)\"" }.joined(separator: ", ")
        return (unread.isEmpty ? [] : ["columns not read: \(unread)"])
            + repeated.map { column, position in
                "column \(position + 1) \"\(cells[position])\" is not read: "
                    + "\"\(column.label)\" is taken from column \(self.position(column).map { $0 + 1 } ?? 0)"
            }
    }

    /// Letters and digits in lower case: case, blanks, underscores and signs do not tell headers apart, nor does a
    /// reminder of the answers such as `(j/n)` or `yes/no` at the end.
    static func key(_ text: String) -> String {
        var words = text.lowercased()
        for reminder in ["(j/n)", "j/n", "(y/n)", "y/n", "(ja/nee)", "ja/nee", "(yes/no)", "yes/no"] {
            if words.hasSuffix(reminder), words.count > reminder.count {
                words.removeLast(reminder.count)
                break
            }
        }
        return String(words.filter { $0.isLetter || $0.isNumber })
    }
}
