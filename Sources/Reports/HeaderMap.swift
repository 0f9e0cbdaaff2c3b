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

    /// Letters and digits in lower case: case, blanks, underscores and signs do not tell headers apart.
    static func key(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
