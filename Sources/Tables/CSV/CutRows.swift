/// Tells parts of a row that line ends inside its unquoted cells cut from rows that just end early.
///
/// Parts are one row where together they are as wide as the header, numbers and dates stand where whole rows have them,
/// some of these in a later part, and no later part would be a row by itself.
struct CutRows: Sendable {
    /// The columns in which all whole rows have dates, or else numbers, or nothing.
    private struct Columns {
        let dates: [Int]
        let numbers: [Int]

        /// Whether a row has nothing else there.
        func fit(_ line: HeaderLine) -> Bool {
            dates.allSatisfy { line.isBlank($0) || line.holdsDate($0) }
                && numbers.allSatisfy { line.isBlank($0) || line.holdsNumber($0) }
        }

        /// Whether a row has one of them behind a place.
        func areFilled(in line: HeaderLine, from place: Int) -> Bool {
            dates.contains { $0 >= place && line.holdsDate($0) }
                || numbers.contains { $0 >= place && line.holdsNumber($0) }
        }

        func contains(_ column: Int) -> Bool { dates.contains(column) || numbers.contains(column) }

        /// Whether a text is what the column's rows have there; nil for a column that may hold anything.
        func fit(_ text: ArraySlice<UInt8>, _ column: Int) -> Bool? {
            if dates.contains(column) { return HeaderLine.isDate(text) }
            return numbers.contains(column) ? NumberFormat.isNumber(text) : nil
        }
    }

    /// As many rows tell which columns hold values.
    private static let looked = 200

    /// How many cells a whole row has.
    let width: Int
    private let firstRow: Int
    /// What stands behind the last whole row may be a footer, or another table.
    private let lastWholeRow: Int
    private let columns: Columns

    /// Nil where no whole row below the header tells what stands in which column.
    init?(in source: CSVFile, below header: HeaderSearch) throws(TableError) {
        guard let rows = header.rows else { return nil }
        let names = HeaderLine.names(header.lines)
        guard let lastNamed = names.lastIndex(where: { !$0.isEmpty }), lastNamed > 1 else { return nil }
        let firstRow = rows.upperBound + 1
        var headerWidth = 0
        var looked: [HeaderLine] = []
        var last: [Int: Int] = [:]
        _ = try source.forEachRecord { record in
            let count = record.cells.count
            if rows.contains(record.number) { headerWidth = max(headerWidth, count) }
            guard record.number >= firstRow, count == headerWidth || count == lastNamed + 1 else { return true }
            last[count] = record.number
            if record.number < firstRow + Self.looked { looked.append(HeaderLine(record)) }
            return true
        }
        // Blank cells behind the last name stand in the header alone, or in every row.
        let width = looked.contains { $0.cells.count == headerWidth } ? headerWidth : lastNamed + 1
        let lines = looked.filter { $0.cells.count == width }
        guard let lastWholeRow = last[width] else { return nil }
        let filled = (0..<width).filter { column in lines.contains { !$0.isBlank(column) } }
        let dates = filled.filter { column in lines.allSatisfy { $0.isBlank(column) || $0.holdsDate(column) } }
        let numbers = filled.filter { column in
            !dates.contains(column) && lines.allSatisfy { $0.isBlank(column) || $0.holdsNumber(column) }
        }
        guard !dates.isEmpty || !numbers.isEmpty else { return nil }
        (self.width, self.firstRow, self.lastWholeRow) = (width, firstRow, lastWholeRow)
        columns = Columns(dates: dates, numbers: numbers)
    }

    /// Whether a record may be the first part of a row.
    func mayBegin(_ record: borrowing RawRecord) -> Bool {
        guard record.number >= firstRow, record.number < lastWholeRow, record.cells.count > 1,
            record.cells.count < width
        else { return false }
        let filled = record.filledCount()
        return filled > 0 && !TotalLabel.isTotal(record, filled: filled)
    }

    /// The row that parts make together; nil where they are rows by themselves.
    func row(of parts: [HeldRecord]) -> RawRecord? {
        guard mayBeRow(parts) else { return nil }
        var row = parts[0].record
        let firstWidth = row.cells.count
        guard !HeaderLine(row).namesColumns else { return nil }
        var hasBlank = false
        for (before, part) in zip(parts, parts.dropFirst()) {
            let record = part.record
            hasBlank = hasBlank || record.filledCount() == 0
            // What is quoted is whole.
            guard part.number < lastWholeRow, !before.endsQuoted, !part.beginsQuoted, !isRow(record) else {
                return nil
            }
            Self.add(record, to: &row)
        }
        // An empty line parts rows sooner than it stands inside one.
        guard !hasBlank || row.cells.count - firstWidth > 1 else { return nil }
        return row
    }

    /// Whether the parts' cells would stand in the right columns, asked before they are put together: in a file whose
    /// rows end early nearly all of them may be parts, and hardly one is.
    private func mayBeRow(_ parts: [HeldRecord]) -> Bool {
        var start = 0
        var isFilled = false
        for (place, part) in parts.enumerated() {
            // The first cell goes on with the last of the part before, over a line end.
            guard place == 0 || !columns.contains(start) else { return false }
            let last = max(part.count, 1) - 1
            let end = place == parts.count - 1 ? last + 1 : last
            for column in (place == 0 ? 0 : 1)..<max(end, 1) {
                let text = part.trimmed(column)
                guard !text.isEmpty, let fits = columns.fit(text, start + column) else { continue }
                guard fits else { return false }
                isFilled = isFilled || place > 0
            }
            start += last
        }
        return isFilled
    }

    /// Whether a later part would be a row, a total or a header by itself.
    private func isRow(_ record: borrowing RawRecord) -> Bool {
        let line = HeaderLine(record)
        return columns.areFilled(in: line, from: 0) && columns.fit(line) || line.namesColumns
            || TotalLabel.isTotal(record, filled: line.filled)
    }

    private static func add(_ part: borrowing RawRecord, to row: inout RawRecord) {
        row.bytes.append(UInt8(ascii: "\n"))
        row.bytes.append(contentsOf: part.raw(0))
        row.cells[row.cells.count - 1].end = UInt32(row.bytes.count)
        for column in 1..<max(part.cells.count, 1) { row.append(part.raw(column)) }
    }
}
