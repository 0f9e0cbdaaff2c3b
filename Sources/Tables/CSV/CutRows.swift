/// Finds out whether line ends inside unquoted cells cut rows of a text.
///
/// Rows that just end with their last filled cell look alike. Parts are one row only where every narrow row of the file
/// is such a part, what they make has numbers and dates in the columns in which other rows have them, and most parts
/// alone would not.
struct CutRows {
    /// As many rows tell which columns hold values.
    private static let looked = 200

    /// How many rows are cut.
    private(set) var count = 0
    /// The number of the first of them.
    private(set) var first = 0
    /// How many columns the header has.
    let width: Int
    /// The first row below the header.
    let firstRow: Int
    /// How many of them would not be rows each by itself.
    private var evident = 0

    /// The rows of a text that are cut; nil where there are none or it is not sure.
    init?(in source: CSVFile, below header: HeaderSearch) throws(TableError) {
        guard let rows = header.rows else { return nil }
        width = HeaderLine.names(header.lines).count
        firstRow = rows.upperBound + 1
        guard width > 2, let columns = try valueColumns(of: source) else { return nil }
        var parts = RowParts(width: width, firstRow: firstRow)
        var (isSure, isAlone, isBelowGap) = (true, true, false)
        _ = try source.forEachRecord { record in
            switch parts.add(record) {
            case .apart: isBelowGap = record.number >= firstRow && record.filledCount() < 2
            case .misfit: isSure = false
            case .part where parts.row.number == record.number:
                isAlone = true
                // Below a blank row or a title another table may begin.
                isSure = !isBelowGap && !HeaderLine(record).namesColumns
            case .part: check(record, columns, &isAlone)
            case .whole:
                check(record, columns, &isAlone)
                if count == 0 { first = parts.row.number }
                isSure = note(HeaderLine(parts.row), columns, standsAlone: isAlone)
            }
            return isSure
        }
        guard isSure, !parts.isOpen, count > 0, evident * 2 > count else { return nil }
    }

    /// What a person should know of the rows put together.
    var note: String {
        "Rows cut by line ends inside cells without quotation marks: \(count), the first is row \(first); "
            + "their parts were put together again, and each has the number of its first line."
    }

    /// The columns that hold dates, or else numbers, or nothing in all rows of the file's beginning: in the whole ones,
    /// and where there are none in those put together; nil where no column does.
    private func valueColumns(of source: CSVFile) throws(TableError) -> Columns? {
        var parts = RowParts(width: width, firstRow: firstRow)
        var (whole, joined): ([HeaderLine], [HeaderLine]) = ([], [])
        _ = try source.forEachRecord { record in
            switch parts.add(record) {
            case .apart where record.number >= firstRow && record.cells.count == width: whole.append(HeaderLine(record))
            case .whole: joined.append(HeaderLine(parts.row))
            default: break
            }
            return record.number < firstRow + Self.looked
        }
        let lines = whole.isEmpty ? joined : whole
        let filled = (0..<width).filter { column in lines.contains { !$0.isBlank(column) } }
        let dates = filled.filter { column in lines.allSatisfy { $0.isBlank(column) || $0.holdsDate(column) } }
        let numbers = filled.filter { column in
            !dates.contains(column) && lines.allSatisfy { $0.isBlank(column) || $0.holdsNumber(column) }
        }
        return dates.isEmpty && numbers.isEmpty ? nil : Columns(dates: dates, numbers: numbers)
    }

    /// Whether a later part would be a row of its own: numbers and dates where rows have them.
    private func check(_ record: borrowing RawRecord, _ columns: Columns, _ isAlone: inout Bool) {
        let line = HeaderLine(record)
        isAlone = isAlone && columns.areFilled(in: line) && columns.fit(line)
    }

    /// Counts a row that was put together; false where its cells stand in the wrong columns.
    private mutating func note(_ row: HeaderLine, _ columns: Columns, standsAlone: Bool) -> Bool {
        guard columns.fit(row) else { return false }
        count += 1
        if !standsAlone, columns.areFilled(in: row) { evident += 1 }
        return true
    }
    /// The columns in which rows have dates and numbers.
    private struct Columns {
        let dates: [Int]
        let numbers: [Int]

        /// Whether a row has nothing else there.
        func fit(_ line: HeaderLine) -> Bool {
            dates.allSatisfy { line.isBlank($0) || line.holdsDate($0) }
                && numbers.allSatisfy { line.isBlank($0) || line.holdsNumber($0) }
        }

        /// Whether a row has one of them at least.
        func areFilled(in line: HeaderLine) -> Bool {
            dates.contains(where: line.holdsDate) || numbers.contains(where: line.holdsNumber)
        }
    }
}
