import Tables

/// Where the columns stand that a reader looks for, found by their headers in any order.
struct HeaderMap<Column: HeaderColumn>: Sendable {
    /// The header as sent, blank where a name must not be repeated.
    let cells: [String]
    /// Positions whose header means a column that was already found elsewhere.
    let repeated: [(column: Column, position: Int)]
    private let positions: [Int]
    /// Each column's own name as it is compared.
    private let names: [String]

    /// - Parameters:
    ///   - cells: The header, names of groups and units included.
    ///   - own: Each column's own name; it is taken where the whole one means nothing, and so is a name without what
    ///     stands in brackets at its end or names a currency.
    ///   - assigned: Positions that are decided already, whatever their headers say.
    ///   - barred: A position whose name says a column that its cells show it is not.
    init(
        _ cells: [String], own: [String], assigned: [Column: Int] = [:],
        barred: (column: Column, position: Int)? = nil
    ) {
        let bare = [cells, own].map { $0.map(HeaderMap.withoutBrackets) }
        let wordings = ([cells, own] + bare + bare.map { $0.map(ShownUnit.withoutCurrency) })
            .map { $0.map(HeaderMap.key) }
        let places = wordings.map { keys in Dictionary(grouping: keys.indices) { keys[$0] } }
        func isBarred(_ column: Column, _ place: Int) -> Bool {
            barred.map { $0.column == column && $0.position == place } ?? false
        }
        var positions = Column.allCases.map { assigned[$0] ?? -1 }
        for named in places {
            for column in Column.allCases where positions[column.rawValue] < 0 {
                let found = column.aliases.lazy.compactMap { alias in
                    named[alias]?.first { !positions.contains($0) && !isBarred(column, $0) }
                }.first
                positions[column.rawValue] = found ?? -1
            }
        }
        self.cells = cells.map { PersonalText.isPersonal($0) ? "" : $0 }
        self.positions = positions
        names = wordings[1].count == cells.count ? wordings[1] : wordings[0]
        repeated = Column.allCases.flatMap { column in
            Set(column.aliases.flatMap { alias in places.flatMap { $0[alias] ?? [] } })
                .filter { $0 < cells.count && !positions.contains($0) && !isBarred(column, $0) }
                .sorted().map { (column, $0) }
        }
    }

    /// The columns of a table.
    init(_ table: Table) {
        self.init(table.header, own: table.summary.ownNames)
    }

    private static func withoutBrackets(_ text: String) -> String {
        guard let last = text.last, last == ")" || last == "]",
            let open = text.lastIndex(of: last == ")" ? "(" : "["), open > text.startIndex
        else { return text }
        return String(text[..<open])
    }

    /// The position of the column from zero; nil when no header names it.
    func position(_ column: Column) -> Int? {
        let position = positions[column.rawValue]
        return position < 0 ? nil : position
    }

    /// The columns that are read, in the order of the file.
    var read: [ReadColumn] {
        let found = Column.allCases.compactMap { column in
            position(column).map { ReadColumn(theirs: cells[$0], ours: column.label, number: $0 + 1) }
        }
        return found.sorted { $0.number < $1.number }
    }

    /// How many columns are understood.
    var known: Int { positions.count { $0 >= 0 } }

    /// Positions of a second table beside the first: names that stand a second time, where two or more do.
    var secondTable: [Int] {
        let places = repeated.filter { column, position in
            self.position(column).map { names[$0] == names[position] } ?? false
        }
        return places.count > 1 ? places.map(\.position).sorted() : []
    }

    /// The columns that are read and stand once more under the same name, each with the position of the second.
    var doubled: [(first: Int, second: Int)] {
        repeated.compactMap { column, second in
            position(column).flatMap { first in names[first] == names[second] ? (first, second) : nil }
        }
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

    /// The position of the cell that looks most like one of the columns; nil when none comes near.
    func likeliest(of choice: [Column]) -> Int? {
        choice.lazy.compactMap(nearest).first.flatMap(cells.firstIndex)
    }

    /// What to say when the header has none of the columns, of which the first is the one to write.
    func missing(_ choice: [Column], because reason: String, advice proposed: String? = nil) -> String {
        let name = choice[0].label
        let found = cells.filter { !$0.isEmpty }.map { "\"\($0)\"" }.joined(separator: ", ")
        let near = choice.lazy.compactMap(nearest).first
        let advice =
            proposed ?? near.map { "rename \"\($0)\" to \"\(name)\" if that is what it holds" }
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
