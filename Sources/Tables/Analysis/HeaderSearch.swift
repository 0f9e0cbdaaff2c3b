/// Finds the header among a file's first records: the one that says most known header words before the data begin,
/// unless one above it is a whole header itself.
struct HeaderSearch {
    /// How many records are looked at: a header further down has to be named by the caller.
    private static let depth = 60
    /// How many rows with numbers or dates in a row say that the data have begun; fewer may be a preamble's own.
    private static let run = 3
    /// As many rows below the best line may be lines of the header too.
    private static let lines = 3

    /// The header's lines; empty when the file has none.
    private(set) var lines: [HeaderLine] = []
    /// The rows of the header; nil when the file has none.
    private(set) var rows: ClosedRange<Int>?
    /// The first row that may be data; nil when no record has a filled cell.
    private(set) var firstRow: Int?
    private(set) var notes: [String] = []
    /// How many of its cells say a known header word; nil when it was named or there is none.
    private(set) var words: Int?
    /// How many filled cells the file's rows usually have.
    private(set) var usual = 0

    /// Whether the header says what columns of a list are called and rows follow it: a cover page has none such.
    private(set) var isSure = false

    /// The header of the first records of a file.
    ///
    /// - Parameter mayBeCut: Whether a line end inside a name may have cut it, as in a text.
    init(_ head: PackedRecords, mayBeCut: Bool = false) {
        search(head)
        note()
        if mayBeCut { joinCutLines(head) }
    }

    /// The header that a caller named, whose rows are all that was read.
    init(named head: PackedRecords) {
        guard head.count > 0 else { return }
        take(head, 0...head.count - 1)
    }

    /// No header, since the caller says so: the first row that holds anything is data.
    init(noneIn head: PackedRecords) {
        usual = Self.usual(head)
        firstRow = Self.firstFilled(head)
    }

    private static func firstFilled(_ head: PackedRecords) -> Int? {
        (0..<head.count).first { head.row($0).filled > 0 }.map { head.row($0).number }
    }

    private static func usual(_ head: PackedRecords) -> Int {
        let widths = (0..<head.count).map { head.row($0).filled }.filter { $0 > 0 }.sorted()
        return widths.isEmpty ? 0 : widths[widths.count / 2]
    }

    private mutating func search(_ head: PackedRecords) {
        usual = Self.usual(head)
        guard usual > 0 else { return }
        let half = (usual + 1) / 2
        var best: (index: Int, words: Int, isSure: Bool, isLone: Bool)?
        var withValues = 0
        for place in 0..<min(head.count, Self.depth) where best == nil || withValues < Self.run {
            let line = HeaderLine(head.row(place))
            let filled = line.filled
            let holdsValues = filled >= half && line.holdsValues
            withValues = holdsValues ? withValues + 1 : 0
            // Names of columns right above values are a header, whatever table may follow further down.
            if holdsValues, let best, best.isSure, place - best.index <= Self.lines { break }
            guard filled >= half, !holdsValues else { continue }
            let words = line.words
            let takesPlace =
                best.map { upper in
                    // A lone cell above a row of names is the table's title.
                    upper.isLone && filled > 1 && words >= upper.words
                        || words > upper.words && HeaderRival(place, below: upper.index, head).takesPlace
                } ?? true
            if takesPlace { best = (place, words, words >= 2 && words * 2 >= filled, filled == 1 && usual > 1) }
        }
        words = best?.words
        isSure = best.map { $0.isSure && $0.index + 1 < head.count } ?? false
        if let best {
            take(head, HeaderBlock(around: best.index, head).places)
        } else if let place = Self.datedRow(head, usual) {
            take(head, place...place)
        } else {
            firstRow = Self.firstFilled(head)
        }
    }

    /// A first row that names its columns by days above numbers, where no other row is a header.
    private static func datedRow(_ head: PackedRecords, _ usual: Int) -> Int? {
        guard let place = (0..<head.count).first(where: { head.row($0).filled * 2 > usual }) else { return nil }
        let line = HeaderLine(head.row(place))
        let below = (place + 1..<head.count).map { HeaderLine(head.row($0)) }.filter { $0.filled > 1 }
        let dated = line.cells.indices.filter(line.holdsValue)
        guard dated.count > 1, dated.count < line.filled, below.count > 1 else { return nil }
        let isHeader = dated.allSatisfy { column in
            line.holdsDate(column)
                && below.allSatisfy { $0.isBlank(column) || ($0.holdsValue(column) && !$0.holdsDate(column)) }
        }
        return isHeader ? place : nil
    }

    private mutating func take(_ head: PackedRecords, _ places: ClosedRange<Int>) {
        lines = places.map { HeaderLine(head.row($0)) }
        rows = head.row(places.lowerBound).number...head.row(places.upperBound).number
        firstRow = head.row(places.lowerBound).number
    }

    /// Puts a header together whose lines are all narrower than the rows below it, and together as wide as these.
    private mutating func joinCutLines(_ head: PackedRecords) {
        guard let rows, lines.count > 1 else { return }
        let below = (0..<head.count).map { head.row($0) }.filter { $0.number > rows.upperBound && $0.filled > 0 }
        let widths = Dictionary(grouping: below.map(\.count)) { $0 }.mapValues(\.count)
        let width = lines.reduce(1) { $0 + $1.cells.count - 1 }
        guard let most = widths.values.max(), widths[width] == most, lines.allSatisfy({ $0.cells.count < width })
        else { return }
        let cells = lines.dropFirst().reduce(into: lines[0].cells) { cells, line in
            let ends = [cells.removeLast(), line.cells[0]].filter { !$0.isEmpty }
            cells.append(Array(ends.joined(separator: [0x20])))
            cells += line.cells.dropFirst()
        }
        lines = [HeaderLine(cells: cells)]
        notes.append("A line end cut a name in the header; its lines were put together as one.")
    }

    private mutating func note() {
        guard let firstRow else { return }
        guard let rows else {
            notes.append(
                "No row was taken as the header, because every row holds numbers or dates; if one is the header, "
                    + "name it.")
            return
        }
        if rows.count > 1 {
            notes.append("The header spans rows \(rows.lowerBound) to \(rows.upperBound).")
        } else if words == 0 {
            notes.append(
                "Row \(firstRow) was taken as the header although none of its words is a known column name.")
        }
    }
}
