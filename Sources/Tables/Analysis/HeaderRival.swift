/// A row of header words below one that may be the header: a row of data may hold such words too.
struct HeaderRival {
    /// As many rows below a line are looked at for what its columns hold.
    private static let body = 10

    private let upper: HeaderLine
    private let line: HeaderLine
    private let between: [HeaderLine]
    private let below: [HeaderLine]

    init(_ place: Int, below upper: Int, _ head: PackedRecords) {
        self.upper = HeaderLine(head.row(upper))
        line = HeaderLine(head.row(place))
        between = (upper + 1..<place).map { HeaderLine(head.row($0)) }.filter { $0.filled > 0 }
        below = (place + 1..<head.count).lazy.map { HeaderLine(head.row($0)) }.filter { $0.filled > 1 }
            .prefix(Self.body).map(\.self)
    }

    /// Whether the lower row is the header and the upper one stands in a preamble: it has more cells, names the columns
    /// of values, or says nothing but known names right below a row that hardly says one.
    var takesPlace: Bool {
        guard upper.isWholeHeader, line.filled <= upper.filled, between.allSatisfy({ $0.cells.count <= upper.filled })
        else { return true }
        if line.madeNames > upper.madeNames, namesValues { return true }
        return between.isEmpty && line.filled > 2 && line.madeNames == line.filled && upper.madeNames * 2 < upper.filled
    }

    /// Whether the row has a known name above values that no row between the two has.
    private var namesValues: Bool {
        line.cells.indices.contains { column in
            let cells = below.filter { !$0.isBlank(column) }
            return HeaderWords.isKnown(line.cells[column][...]) && !cells.isEmpty
                && cells.allSatisfy { $0.holdsValue(column) } && !between.contains { $0.holdsValue(column) }
        }
    }
}
