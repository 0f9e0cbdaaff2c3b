/// Finds the header among a file's first records: the one that says most known header words before the data begin.
struct HeaderSearch {
    /// How many records are looked at: a header further down has to be named by the caller.
    private static let depth = 60
    /// How many records show how wide the file's rows usually are.
    private static let sample = 200
    /// How many rows with numbers or dates in a row say that the data have begun; fewer may be a preamble's own.
    private static let run = 3

    /// The header's place among the records, from zero; nil when no record has a filled cell.
    private(set) var index: Int?
    private(set) var notes: [String] = []
    /// How many of its cells say a known header word; nil when it was named or holds values.
    private(set) var words: Int?

    init(_ records: Records, fixed: Int?, file: String) throws(TableError) {
        guard let fixed else {
            search(records)
            note()
            return
        }
        guard records.count > 0 else { return }
        guard fixed >= 1, fixed <= records.count else {
            throw TableError(
                .headerRow, file: file, record: fixed,
                "row \(fixed) was named as the header and the file has \(records.count) rows; "
                    + "name the row that holds the column names, counting from 1")
        }
        index = fixed - 1
    }

    /// The header of the first records of a file under a delimiter that is being tried.
    init(trial records: Records) {
        search(records)
    }

    private mutating func search(_ records: Records) {
        let widths = (0..<min(records.count, Self.sample)).map { records.row($0).filled }.filter { $0 > 0 }.sorted()
        guard !widths.isEmpty else { return }
        let half = (widths[widths.count / 2] + 1) / 2
        var best: (index: Int, words: Int)?
        var withValues = 0
        for place in 0..<min(records.count, Self.depth) where best == nil || withValues < Self.run {
            let row = records.row(place)
            let filled = row.filled
            let holdsValues = filled >= half && Self.holdsValues(row)
            withValues = holdsValues ? withValues + 1 : 0
            guard filled >= half, !holdsValues else { continue }
            let words = (0..<row.count).count { HeaderWords.isKnown(row.utf8($0)) }
            if best.map({ words > $0.words }) ?? true { best = (place, words) }
        }
        index = best?.index ?? (0..<records.count).first { records.row($0).filled >= half }
        words = best?.words
    }

    private mutating func note() {
        guard let index else { return }
        if words == nil {
            notes.append("Row \(index + 1) was taken as the header although it holds numbers or dates.")
        } else if words == 0 {
            notes.append("Row \(index + 1) was taken as the header although none of its words is a known column name.")
        }
    }

    /// Whether a cell is a number or a date, which column names are not.
    private static func holdsValues(_ row: Row) -> Bool {
        (0..<row.count).contains { column in
            let cell = row.utf8(column)
            return NumberFormat.isNumber(cell) || DateFormat.dayFirst.date(cell) != nil
                || DateFormat.monthFirst.date(cell) != nil
        }
    }
}
