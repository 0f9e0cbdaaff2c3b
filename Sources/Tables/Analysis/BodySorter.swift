/// Sorts a file's records into header, data, empty and marked rows, table by table, in one walk.
///
/// A lone cell may be a footer or the title of a next table: a few such rows are held until what follows tells.
struct BodySorter: ~Copyable {
    typealias Take = (borrowing RawRecord) throws(TableError) -> Void

    /// More lone cells than this at the end are a sparse table, not its footers.
    private static let footers = 5
    /// More marked rows than this are handed out as data, and told: they are no exception in their file.
    private static let mostMarked = 10_000
    /// Marked rows keep their cells, of which there may be no more than this in all.
    private static let mostMarkedCells = 200_000
    /// More tables than this in one file are none.
    private static let mostTables = 1_000

    private(set) var facts = BodyFacts()
    private let chosen: Int
    private let firstRow: Int
    private let marksRows: Bool
    private var lines: [HeaderLine] {
        didSet { (lineWidths, lineBeginnings) = (lines.map(\.filled), lines.map(\.beginning)) }
    }
    private var lineWidths: [Int]
    private var lineBeginnings: [UInt8]
    private var headerRows: ClosedRange<Int>?
    private var title: String?
    /// How many filled cells a whole row has.
    private var width: Int
    private var isHeaderOpen = false
    private var rows = 0
    private var hasWholeRow = false
    /// The columns in which the table's first whole row holds numbers or dates, and no row since holds a code.
    private var valueColumns: [Int] = []
    /// The code that the first of its cells is; nil where that is none.
    private var code: CodeForm?
    private var isLongRun = false
    /// The last row that is narrower than the header and no second half of one.
    private var narrow: (row: Int, count: Int, endsInNumber: Bool)?
    private var markedCells = 0
    private var held: [HeldRecord] = []
    /// How many of the held rows stand above the blank rows that end the table, if those do; nil without such rows.
    private var heldAboveGap: Int?

    /// - Parameters:
    ///   - header: Where the first table begins; nil when the columns' names come from elsewhere.
    ///   - chosen: Which table is handed out, from one.
    init(_ header: HeaderSearch?, given: [String]?, chosen: Int) {
        self.chosen = chosen
        marksRows = given == nil
        lines = header?.lines ?? []
        (lineWidths, lineBeginnings) = (lines.map(\.filled), lines.map(\.beginning))
        headerRows = header?.rows
        firstRow = header?.firstRow ?? 1
        width = lines.isEmpty ? header?.usual ?? 0 : HeaderLine.names(lines).count { !$0.isEmpty }
        facts.header = given ?? (chosen == 1 ? HeaderLine.names(lines) : [])
        facts.ownNames = given ?? (chosen == 1 ? HeaderLine.ownNames(lines) : [])
    }

    /// As many cells above the header are kept, for what they say of the columns.
    private static let preambleCells = 100

    private mutating func addPreamble(_ record: borrowing RawRecord) {
        for column in 0..<record.cells.count where !record.isBlank(column) {
            guard facts.preamble.count < Self.preambleCells else { return }
            facts.preamble.append(FormatSample(record.trimmed(column), record.number))
        }
    }

    private var isChosen: Bool { facts.tables.count + 1 == chosen }

    /// Takes in the next record; `take` is given each data row of the chosen table in order.
    mutating func add(_ record: borrowing RawRecord, _ take: Take) throws(TableError) {
        facts.records += 1
        guard record.number >= firstRow else {
            facts.preambleRows += 1
            addPreamble(record)
            return
        }
        if let headerRows, facts.tables.isEmpty, headerRows.contains(record.number) { return }
        let filled = record.filledCount()
        guard filled > 0 else {
            if isChosen { facts.emptyRows += 1 }
            if heldAboveGap == nil { heldAboveGap = held.count }
            isHeaderOpen = false
            return
        }
        guard marksRows else { return try hand(record, take) }
        if isHeaderOpen, extendHeader(record) { return }
        if try startTable(record, filled, take) { return }
        try sort(record, filled, take)
    }

    /// Settles the rows held at the end.
    mutating func end(_ take: Take) throws(TableError) {
        try closeTable(titles: 0, take)
    }

    private mutating func sort(_ record: borrowing RawRecord, _ filled: Int, _ take: Take) throws(TableError) {
        if lineWidths.contains(filled), mayRepeatHeader(record), repeatsHeader(record) {
            try markHeld(take)
            return try mark(record, .repeatedHeader, take)
        }
        if filled > 1, Self.isRuled(record) { return try mark(record, .ruled, take) }
        if TotalLabel.isTotal(record, filled: filled) { return try mark(record, .total, take) }
        if filled == 1, !isLongRun, hasWholeRow || heldAboveGap != nil, !goesOnCounting(record) {
            guard held.count >= Self.footers else { return held.append(HeldRecord(record)) }
            isLongRun = true
        }
        try release(take)
        if filled > 1 {
            if !hasWholeRow { takeColumns(HeaderLine(record)) }
            isLongRun = false
            hasWholeRow = true
            heldAboveGap = nil
        }
        try hand(record, take)
    }

    private mutating func takeColumns(_ line: HeaderLine) {
        valueColumns = line.valueColumns
        code = line.cells.first.flatMap { CodeForm($0[...]) }
    }

    /// Whether a lone cell right below the table's rows is a code like theirs, as in a row of data with blanks else.
    private borrowing func goesOnCounting(_ record: borrowing RawRecord) -> Bool {
        guard let code, heldAboveGap == nil, !record.isBlank(0) else { return false }
        return CodeForm(record.trimmed(0)) == code
    }

    /// Whether every filled cell is a run of three or more dashes or equals signs.
    private static func isRuled(_ record: borrowing RawRecord) -> Bool {
        for column in 0..<record.cells.count where !record.isBlank(column) {
            let cell = record.trimmed(column)
            guard cell.count > 2, cell.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }) else {
                return false
            }
        }
        return true
    }

    private mutating func hand(_ record: borrowing RawRecord, _ take: Take) throws(TableError) {
        rows += 1
        guard isChosen else { return }
        if record.isHidden { facts.hiddenRows += 1 }
        let names = facts.header.count
        if record.cells.count < names { noteNarrow(record, names) }
        if record.cells.count > names, names > 0 {
            for column in names..<record.cells.count where !record.isBlank(column) {
                facts.overlong = (facts.overlong?.first ?? record.number, (facts.overlong?.count ?? 0) + 1)
                break
            }
        }
        try take(record)
    }

    private mutating func noteNarrow(_ record: borrowing RawRecord, _ names: Int) {
        facts.narrowRows += 1
        facts.narrow.add(record.number)
        let count = record.cells.count
        let endsInNumber = count * 2 == names + 1 && NumberFormat.isNumber(record.trimmed(count - 1))
        let last = narrow
        narrow = (record.number, count, endsInNumber)
        // Two rows of one width differ in what they end in unless both just end early.
        guard let last, last.row == record.number - 1, last.count + count == names + 1,
            last.count != count || last.endsInNumber != endsInNumber
        else { return }
        facts.broken = (facts.broken?.first ?? last.row, (facts.broken?.count ?? 0) + 1)
        narrow = nil
    }

    private mutating func release(_ take: Take) throws(TableError) {
        guard !held.isEmpty else { return }
        let rows = held
        held = []
        for row in rows { try hand(row.record, take) }
    }

    private mutating func mark(
        _ record: borrowing RawRecord, _ kind: MarkedRow.Kind, _ take: Take
    ) throws(TableError) {
        markedCells += record.cells.count
        guard facts.marked.count < Self.mostMarked, markedCells <= Self.mostMarkedCells else {
            if isChosen, facts.firstUnmarked == nil { facts.firstUnmarked = record.number }
            try release(take)
            return try hand(record, take)
        }
        if isChosen { facts.marked.append(MarkedRow(number: record.number, kind: kind, cells: record.texts())) }
    }

    /// Marks the lone cells held at the end of a table or a page.
    private mutating func markHeld(_ take: Take) throws(TableError) {
        guard width >= 3, hasWholeRow else { return }
        let rows = held
        held = []
        for row in rows {
            let record = row.record
            var isSum = false
            for column in 0..<record.cells.count where NumberFormat.isNumber(record.trimmed(column)) { isSum = true }
            try mark(record, isSum ? .total : .footer, take)
        }
    }

    private borrowing func repeatsHeader(_ record: borrowing RawRecord) -> Bool {
        for line in lines {
            var isSame = true
            for column in 0..<max(record.cells.count, line.cells.count) where isSame {
                let name = column < line.cells.count ? line.cells[column][...] : []
                isSame = record.trimmed(column) == name
            }
            if isSame { return true }
        }
        return false
    }

    /// Whether the row may begin as a line of the header does: asked of every whole row, hardly one does.
    private borrowing func mayRepeatHeader(_ record: borrowing RawRecord) -> Bool {
        let cell = record.cells[0]
        guard cell.count > 0 else { return lineBeginnings.contains(0) }
        let byte = record.bytes[Int(cell.start)]
        return byte <= 0x20 || byte >= 0x80 || lineBeginnings.contains(byte)
    }

    /// Begins the next table when a row names columns: below blank rows, where its title may stand between, and right
    /// below a title or the rows of the table where it names columns that hold values.
    private mutating func startTable(
        _ record: borrowing RawRecord, _ filled: Int, _ take: Take
    ) throws(TableError) -> Bool {
        guard filled > 1, facts.tables.count < Self.mostTables, hasWholeRow || rows > 0 else { return false }
        let titles: Int
        if let heldAboveGap {
            titles = held.count - heldAboveGap
        } else if let last = held.last, last.number == record.number - 1 {
            titles = 1
            guard !holdsValues(record) else { return false }
        } else {
            titles = 0
            guard breaksColumns(record) else { return false }
        }
        guard !repeatsHeader(record) else { return false }
        let line = HeaderLine(record)
        guard heldAboveGap != nil ? line.namesColumns : line.namesColumns(onlyThat: titles == 0) else { return false }
        let nextTitle =
            titles > 0 ? held.last.map { $0.record.texts().filter { !$0.isEmpty }.joined(separator: " ") } : nil
        try closeTable(titles: titles > 0 ? 1 : 0, take)
        title = nextTitle
        lines = [line]
        headerRows = record.number...record.number
        width = filled
        isHeaderOpen = true
        takeNames()
        return true
    }

    /// Whether a row has a digit where the table's rows hold values, as rows of data below a section's title do.
    private borrowing func holdsValues(_ record: borrowing RawRecord) -> Bool {
        for column in valueColumns where column < record.cells.count && record.cells[column].count > 0 {
            if record.bytes[Int(record.cells[column].start)] &- 0x30 < 10 { return true }
        }
        return false
    }

    /// Whether a row without a title above it has a name where the table's rows hold values: looked at in every row. A
    /// column that holds codes is none of values, and a word may be one of its codes.
    private mutating func breaksColumns(_ record: borrowing RawRecord) -> Bool {
        var codes: [Int] = []
        var isBroken = false
        for column in valueColumns where column < record.cells.count {
            let cell = record.cells[column]
            guard cell.count > 0, record.bytes[Int(cell.start)] >= UInt8(ascii: "A") else { continue }
            let text = record.trimmed(column)
            if HeaderWords.isMadeOf(text) {
                isBroken = true
            } else if CodeForm(text) != nil, !HeaderLine(cells: [Array(text)]).holdsValue(0) {
                codes.append(column)
            }
        }
        if !codes.isEmpty { valueColumns.removeAll(where: codes.contains) }
        return isBroken
    }

    private mutating func takeNames() {
        guard isChosen else { return }
        facts.header = HeaderLine.names(lines)
        facts.ownNames = HeaderLine.ownNames(lines)
    }

    private mutating func extendHeader(_ record: borrowing RawRecord) -> Bool {
        let line = HeaderLine(record)
        isHeaderOpen = false
        guard let rows = headerRows, rows.count < 3, let upper = lines.last, line.continues(upper) else { return false }
        lines.append(line)
        headerRows = rows.lowerBound...record.number
        width = HeaderLine.names(lines).count { !$0.isEmpty }
        isHeaderOpen = true
        takeNames()
        return true
    }

    /// Settles what is held below the table's last row: titles of the next table, footers, or data after all.
    private mutating func closeTable(titles: Int, _ take: Take) throws(TableError) {
        held.removeLast(titles)
        try markHeld(take)
        try release(take)
        if isChosen {
            facts.marked.sort { $0.number < $1.number }
            facts.dataRows = rows
        }
        facts.tables.append(
            TableOutline(
                number: facts.tables.count + 1, title: title, headerRows: headerRows, header: HeaderLine.names(lines),
                ownNames: HeaderLine.ownNames(lines), dataRows: rows))
        (rows, hasWholeRow, isLongRun, heldAboveGap, valueColumns, code) = (0, false, false, nil, [], nil)
    }
}
