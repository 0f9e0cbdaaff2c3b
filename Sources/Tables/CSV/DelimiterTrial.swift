/// What a text's first records look like if a candidate stands between their cells.
struct DelimiterTrial {
    /// As many rows below the header are looked at, and as many of their columns.
    private static let body = 50
    private static let widest = 200

    let tally: DelimiterTally
    /// Whether the header has several cells, or the first row where there is none.
    private let partsHeader: Bool
    /// How many columns hold numbers or dates in nearly all rows.
    private let typed: Int
    /// How many known column names the header has.
    private let words: Int
    /// How many filled rows stand above the header.
    private let above: Int
    /// Whether the header is as wide as most rows.
    private let fits: Bool

    init(_ tally: DelimiterTally, _ records: CSVFile) {
        self.tally = tally
        // A candidate under which a quotation mark stays open explains no header.
        guard let head = try? HeadRecords.read(records) else {
            (partsHeader, typed, words, above, fits) = (false, 0, 0, 0, false)
            return
        }
        let header = HeaderSearch(head)
        let rows = (0..<head.count).lazy.map(head.row).filter { $0.filled > 0 }
        let (first, last) = header.rows.map { ($0.lowerBound, $0.upperBound) } ?? (0, 0)
        let body = Array(rows.filter { $0.number > last }.prefix(Self.body).map { HeaderLine($0) })
        let top = header.lines.isEmpty ? Array(body.prefix(1)) : header.lines
        partsHeader = top.contains { $0.filled > 1 }
        words = header.words ?? 0
        above = rows.count { $0.number < first }
        fits = header.lines.contains { $0.cells.count == tally.usual + 1 }
        typed = Self.typedColumns(body, tally.usual + 1)
    }

    /// What speaks for it, the stronger first.
    ///
    /// - Parameter best: In how many records the most even candidate stands equally often.
    func signs(beside best: Int) -> [Int] {
        let isEven = tally.agreeing * 10 >= best * 9
        return [
            partsHeader ? 1 : 0, typed, tally.isTight ? 1 : 0, words, isEven ? 1 : 0, -above, fits ? 1 : 0,
            tally.usual, tally.agreeing,
        ]
    }

    private static func typedColumns(_ rows: [HeaderLine], _ width: Int) -> Int {
        (0..<min(width, widest)).count { column in
            let filled = rows.filter { !$0.isBlank(column) }
            let values = filled.count { $0.holdsValue(column) && !isFragment($0, column) }
            return values > 0 && values * 5 >= filled.count * 4
        }
    }

    /// Whether a number's decimals stand alone, cut off from a cell that ends in a digit and is no number itself.
    private static func isFragment(_ row: HeaderLine, _ column: Int) -> Bool {
        guard column > 0, let last = row.cells[column - 1].last, let first = row.cells[column].first else {
            return false
        }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return digits.contains(last) && digits.contains(first) && !row.holdsValue(column - 1)
    }
}
