/// The records after the header, sorted into data, empty rows and marked rows.
struct TableBody {
    private(set) var rows: [Int] = []
    private(set) var emptyRows = 0
    private(set) var marked: [MarkedRow] = []
    private(set) var notes: [String] = []

    private let records: Records
    private let header: Row
    private let headerWidth: Int
    private var overlong: (first: Int, count: Int)?
    /// More lone cells than this at the end are a sparse table, not its footers.
    private static let footers = 5

    init(_ records: Records, header index: Int) {
        self.records = records
        header = records.row(index)
        headerWidth = header.filled
        rows.reserveCapacity(records.count)
        for place in (index + 1)..<max(index + 1, records.count) { sort(place) }
        takeFooters()
        noteOverlong()
    }

    private mutating func sort(_ place: Int) {
        let row = records.row(place)
        let filled = row.filled
        if filled == 0 {
            emptyRows += 1
        } else if filled == headerWidth, repeatsHeader(row) {
            mark(row, .repeatedHeader)
        } else if TotalLabel.isTotal(row, filled: filled) {
            mark(row, .total)
        } else {
            rows.append(place)
            if row.count > header.count, (header.count..<row.count).contains(where: { !row.isBlank($0) }) {
                overlong = (overlong?.first ?? row.number, (overlong?.count ?? 0) + 1)
            }
        }
    }

    /// Filled cells without a column most often come from a delimiter inside a cell that was not quoted.
    private mutating func noteOverlong() {
        guard let overlong else { return }
        notes.append(
            "Rows with filled cells beyond the header's \(header.count) columns: \(overlong.count), the first is row "
                + "\(overlong.first); a cell that holds the delimiter must stand in quotation marks.")
    }

    private mutating func mark(_ row: Row, _ kind: MarkedRow.Kind) {
        marked.append(MarkedRow(number: row.number, kind: kind, cells: row.texts))
    }

    private func repeatsHeader(_ row: Row) -> Bool {
        (0..<max(row.count, header.count)).allSatisfy { row.utf8($0) == header.utf8($0) }
    }

    /// Lone cells below the last whole row: a number is a sum without a label, anything else a footer.
    private mutating func takeFooters() {
        guard headerWidth >= 3 else { return }
        let tail = rows.reversed().prefix { records.row($0).filled == 1 }
        guard tail.count <= Self.footers, tail.count < rows.count else { return }
        rows.removeLast(tail.count)
        for row in tail.map(records.row) {
            let isSum = (0..<row.count).contains { NumberFormat.isNumber(row.utf8($0)) }
            mark(row, isSum ? .total : .footer)
        }
        marked.sort { $0.number < $1.number }
    }
}
