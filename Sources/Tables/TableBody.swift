/// The records after the header, sorted into data, empty rows and marked rows.
struct TableBody {
    private(set) var rows: [Int] = []
    private(set) var emptyRows = 0
    private(set) var marked: [MarkedRow] = []

    private let records: Records
    private let header: Row
    private let headerWidth: Int

    init(_ records: Records, header index: Int) {
        self.records = records
        header = records.row(index)
        headerWidth = header.filled
        rows.reserveCapacity(records.count)
        for place in (index + 1)..<max(index + 1, records.count) { sort(place) }
        takeFooters()
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
        }
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
        while let place = rows.last {
            let row = records.row(place)
            guard row.filled == 1, let column = (0..<row.count).first(where: { !row.isBlank($0) }) else { break }
            rows.removeLast()
            let cell = row.utf8(column)
            let isNumber =
                NumberFormat.decimalPoint.tenThousandths(cell) != nil
                || NumberFormat.decimalComma.tenThousandths(cell) != nil
            mark(row, isNumber ? .total : .footer)
        }
        marked.sort { $0.number < $1.number }
    }
}
