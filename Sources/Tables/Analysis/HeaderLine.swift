/// One row looked at as a line of a header.
struct HeaderLine: Sendable, Hashable {
    /// The cells' text without blanks around it.
    let cells: [[UInt8]]

    init(cells: [[UInt8]]) {
        self.cells = cells
    }

    init(_ row: Row) {
        cells = (0..<row.count).map { Array(row.utf8($0)) }
    }

    init(_ record: borrowing RawRecord) {
        var cells: [[UInt8]] = []
        for column in 0..<record.cells.count { cells.append(Array(record.trimmed(column))) }
        self.cells = cells
    }

    var filled: Int { cells.count { !$0.isEmpty } }

    /// The first cell's first byte; zero where it is blank.
    var beginning: UInt8 { cells.first?.first ?? 0 }

    /// How many cells say a known column name.
    var words: Int { cells.count { HeaderWords.isKnown($0[...]) } }

    /// How many cells say nothing but words of known column names.
    var madeNames: Int { cells.count { HeaderWords.isMadeOf($0[...]) } }

    /// Whether it may be a header that leaves no column out: no cell is blank before the last filled one, none comes
    /// twice, and hardly one is no name.
    var isWholeHeader: Bool {
        let names = cells.prefix(filled)
        guard filled > 1, names.allSatisfy({ !$0.isEmpty }), Set(names).count == filled else { return false }
        return names.count { !Self.mayBeName($0[...]) } * 4 <= filled
    }

    /// A name is short, without digits and colon, and no stand-in for a value.
    private static func mayBeName(_ text: ArraySlice<UInt8>) -> Bool {
        text.count <= 60 && text.last != UInt8(ascii: ":") && !text.contains { $0 >= 0x30 && $0 <= 0x39 }
            && !Placeholder.isPlaceholder(text)
    }

    /// Whether it may begin a table: two or more cells, and half of them, say known names, and none is a value.
    var namesColumns: Bool { words >= 2 && words * 2 >= filled && !holdsValues }

    /// The same of a row that no blank row parts from those above it, whose names must be made of known words alone.
    ///
    /// - Parameter onlyThat: Whether all of its cells must be such names.
    func namesColumns(onlyThat: Bool) -> Bool {
        let names = madeNames
        return names >= 2 && (onlyThat ? names == filled : names * 2 >= filled) && !holdsValues
    }

    /// The columns that hold numbers or dates.
    var valueColumns: [Int] { cells.indices.filter(holdsValue) }

    func isBlank(_ column: Int) -> Bool {
        column >= cells.count || cells[column].isEmpty
    }

    /// Whether a cell is a number or a date, which column names are not; a year may be part of a name.
    var holdsValues: Bool { cells.indices.contains { holdsValue($0) && !Self.isYear(cells[$0][...]) } }

    /// Whether one cell is a number or a date.
    func holdsValue(_ column: Int) -> Bool {
        holdsNumber(column) || holdsDate(column)
    }

    /// Whether one cell is a number.
    func holdsNumber(_ column: Int) -> Bool {
        column < cells.count && NumberFormat.isNumber(cells[column][...])
    }

    /// Whether one cell is a date.
    func holdsDate(_ column: Int) -> Bool {
        column < cells.count && Self.isDate(cells[column][...])
    }

    /// Whether a text is a date.
    static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
        DateFormat.dayFirst.date(text) != nil || DateFormat.monthFirst.date(text) != nil
    }

    private static func isYear(_ text: ArraySlice<UInt8>) -> Bool {
        text.count == 4 && (text.starts(with: "19".utf8) || text.starts(with: "20".utf8))
            && text.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// Whether this line and the one above it are two lines of one header.
    ///
    /// It says the units of columns named above, or the upper line leaves cells blank below which this one names
    /// columns; no cell of either is a value.
    func continues(_ upper: HeaderLine) -> Bool {
        if isUnits, !upper.isUnits, cells.indices.allSatisfy({ isBlank($0) || !upper.isBlank($0) }) { return true }
        guard filled > 0, !holdsValues, !upper.holdsValues, words * 2 >= filled else { return false }
        return cells.indices.contains { !isBlank($0) && upper.isBlank($0) }
    }

    /// Whether this line says nothing but units.
    var isUnits: Bool { filled > 0 && cells.allSatisfy { $0.isEmpty || HeaderUnits.isUnit($0) } && !isNumbering }

    /// Whether this line counts columns from one: `1`, `2`, `3` or `(1)`, `(2)`, `(3)`.
    var isNumbering: Bool {
        let filled = cells.filter { !$0.isEmpty }
        return filled.count > 2
            && filled.enumerated().allSatisfy { index, cell in
                let number = Array(String(index + 1).utf8)
                return cell == number || (cell.count == number.count + 2 && cell.dropFirst().dropLast() == number[...])
            }
    }

    /// Whether this line counts the columns that the line above names.
    func numbers(_ upper: HeaderLine) -> Bool {
        isNumbering && filled == upper.filled && cells.indices.allSatisfy { isBlank($0) == upper.isBlank($0) }
    }

    /// Whether this line names groups of the columns that the line below names, and perhaps columns of its own.
    ///
    /// A lone cell in the first column is a title, and more in the first columns without a gap are most often labels
    /// and values or a sentence with commas: groups leave the cells beside them blank, or say known names.
    func groups(_ lower: HeaderLine) -> Bool {
        let places = cells.indices.filter { !isBlank($0) }
        guard let first = places.first, let last = places.last, places.count < lower.filled, !holdsValues,
            !lower.isUnits,
            places.count > 1
                ? words * 2 >= places.count || last != places.count - 1 : first > 0 && first < lower.cells.count - 1,
            !cells.contains(where: { $0.last == UInt8(ascii: ":") })
        else { return false }
        let above = places.count { !lower.isBlank($0) }
        return above == places.count || (words > 0 && above > 0)
    }

    /// The names that lines above each other give to the columns, joined by a blank, as are lines within a cell.
    static func names(_ lines: [HeaderLine]) -> [String] {
        let width = lines.map(\.cells.count).max() ?? 0
        let naming = lines.filter { !$0.isNumbering || lines.count == 1 }
        return (0..<width).map { column in
            text(naming.filter { !$0.isBlank(column) }.map { $0.cells[column] })
        }
    }

    /// The lowest name that each column has, units apart: the column's own below the names of its groups.
    static func ownNames(_ lines: [HeaderLine]) -> [String] {
        let width = lines.map(\.cells.count).max() ?? 0
        let naming = lines.filter { !$0.isNumbering && !$0.isUnits || lines.count == 1 }
        return (0..<width).map { column in
            text(naming.last { !$0.isBlank(column) }.map { [$0.cells[column]] } ?? [])
        }
    }

    private static func text(_ parts: [[UInt8]]) -> String {
        let text = String(decoding: Array(parts.joined(separator: [0x20])), as: UTF8.self)
        guard text.utf8.contains(0x0A) || text.utf8.contains(0x0D) else { return text }
        return text.split { $0.isNewline }.joined(separator: " ")
    }
}
