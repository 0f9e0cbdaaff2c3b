import Contracts
import Tables

/// The typed cells of a report file: reads them and keeps what is wrong with them.
struct ReportCells {
    let header: HeaderMap<ReportColumn>
    let context: ReportContext
    let book: CodeBook
    var formats: ColumnFormats
    /// How rows are named in words.
    let rows: SheetRows
    /// Everything found so far.
    var problems: ProblemList
    /// How many placements without an end were taken to run to a day.
    var goingOn: [Day: Int] = [:]
    var clauseCodes = ByteTable<String?>()
    /// What was read in cells of blocks, by the kind of row.
    var blocks = Array(repeating: ByteTable<BlockReading>(), count: LineKind.allCases.count)
    /// Where all codes are listed that the report may have.
    let codeList: String
    /// The time that a row above names in a column of days, for rows that leave the day to it.
    var timeAbove: (column: ReportColumn, time: LongerTime)?
    private var roles = ByteTable<(word: String, objection: String?)>()

    init(
        _ header: HeaderMap<ReportColumn>, context: ReportContext, book: CodeBook, formats: ColumnFormats,
        problems: ProblemList, rows: SheetRows, entrance: Entrance
    ) {
        self.rows = rows
        codeList = entrance.codes(
            of: context.contract.ref, in: context.period, language: header.language(of: .block))
        self.header = header
        self.context = context
        self.book = book
        self.formats = formats
        self.problems = problems
    }

    /// Whether the column is missing or the row has nothing in it.
    func isBlank(_ column: ReportColumn, _ row: Row) -> Bool {
        header.position(column).map(row.isBlank) ?? true
    }

    /// The cell's text; nil when it is blank or the column is missing.
    func text(_ column: ReportColumn, _ row: Row) -> String? {
        guard let position = header.position(column), !row.isBlank(position) else { return nil }
        return row.text(position)
    }

    /// The first of the columns that the row fills, or else the first that the header has.
    func filled(_ columns: [ReportColumn], _ row: Row) -> ReportColumn? {
        columns.first { !isBlank($0, row) } ?? columns.first(where: header.has)
    }

    /// What a cell of amounts should hold, with an example as the column writes it.
    func amountNoun(_ column: ReportColumn) -> String {
        let writesComma = header.position(column).map(formats.writesComma) ?? false
        // Asked for in every row: whole literals cost nothing to hand on.
        return writesComma ? "an amount such as 1200,50" : "an amount such as 1200.50"
    }

    /// Notes a problem with a cell and repeats its text, or only `part` of it, unless `showsValue` is false.
    mutating func report(
        _ cause: ProblemCause, _ column: ReportColumn, _ row: Row, _ message: String, part: String? = nil,
        showsValue: Bool = true,
        severity: Problem.Severity = .error
    ) {
        let position = header.position(column)
        let found = showsValue ? part ?? text(column, row) : nil
        problems.add(
            Problem(
                cause, row: row.number, column: position.map { header.cells[$0] },
                columnNumber: position.map { $0 + 1 }, value: found.flatMap { PersonalText.isPersonal($0) ? nil : $0 },
                message: message, severity: severity))
    }

    /// Notes that a cell is blank which the row needs. A column that is missing was reported with the header.
    mutating func reportBlank(_ column: ReportColumn, _ row: Row, _ expectation: String) {
        guard header.has(column) else { return }
        report(.cellBlank, column, row, "the cell is blank, " + expectation)
    }

    /// Notes that the row does not say what it is.
    mutating func reportKind(_ row: Row) {
        guard let text = text(.kind, row) else {
            reportBlank(.kind, row, "expected what the row is: \(LineKind.words)")
            return
        }
        let words = LineKind.allCases.flatMap { [$0.word, $0.dutch] }.map { ($0, $0) }
        let near = Likeness.nearest(to: text.lowercased(), among: words)
        report(
            .kindUnknown, .kind, row,
            "expected what the row is: \(LineKind.words)" + (near.map { "; did you mean \"\($0)\"?" } ?? "")
        )
    }

    /// Notes that the row has filled cells beyond the header's columns; none of its cells is looked at.
    mutating func reportWide(_ row: Row) {
        problems.add(
            Problem(
                .cellsBeyondHeader, row: row.number,
                message:
                    "expected no filled cells beyond the header's "
                    + "\(header.cells.count) columns, and this row has some; put a cell that holds the sign between "
                    + "columns in quotation marks, such as \"1,50\", or give the column a name"))
    }

    /// Notes that the row has a cell too many, of which the last is blank, and that it cannot be read as it stands.
    mutating func reportShifted(_ row: Row) {
        problems.add(
            Problem(
                .cellsBeyondHeader, row: row.number,
                message:
                    "found \(row.count) cells, the last of them blank, and expected the header's "
                    + "\(header.cells.count): the cells behind the one too many do not stand in their columns; put a "
                    + "cell that holds the delimiter in quotation marks, such as \"1,50\", or take the delimiter too "
                    + "many out"))
    }

    /// Notes that the row has a blank cell too many, although it can be read as it stands.
    mutating func warnPadded(_ row: Row) {
        problems.add(
            Problem(
                .cellsBeyondHeader, row: row.number,
                message:
                    "found \(row.count) cells, the last of them blank, and expected the header's "
                    + "\(header.cells.count); check that no cell holds the delimiter without quotation marks around "
                    + "it, as in 1,50",
                severity: .warning))
    }

    /// Notes that an earlier row says the same.
    mutating func warnRepeated(_ row: Row, first: Int) {
        problems.add(
            Problem(
                .rowTwice, row: row.number,
                message: "the row says the same as \(rows.words(first)) and both count; remove one if it stands "
                    + "there twice by mistake", severity: .warning))
    }

    /// A required amount or number of something.
    mutating func quantity(_ columns: [ReportColumn], _ row: Row, _ noun: String) -> Quantity? {
        guard let column = filled(columns, row), let position = header.position(column) else { return nil }
        guard !row.isBlank(position) else {
            reportBlank(column, row, "expected \(noun)")
            return nil
        }
        guard formats.decidesNumbers(at: position) else { return nil }
        if let quantity = formats.quantity(row, at: position) { return quantity }
        report(.numberUnreadable, column, row, "expected \(noun); " + formats.numberAdvice(row, at: position))
        return nil
    }

    /// The amount a sender announces in a row that is no data; nil when it cannot be read.
    func announced(_ text: String, at position: Int) -> Quantity? {
        formats.quantity(text: text, at: position)
    }

    /// A required code of a list.
    mutating func code(_ column: ReportColumn, _ row: Row, in list: CodeList, _ noun: String) -> String? {
        guard let text = text(column, row) else {
            reportBlank(column, row, list.expectation(noun, for: ""))
            return nil
        }
        if let code = list[text] { return code }
        report(.codeUnknown, column, row, list.expectation(noun, for: text))
        return nil
    }

    /// Codes of a list, separated by `;`, `,` or `|`; nil when one is not known, empty when the cell is blank.
    mutating func codes(_ column: ReportColumn, _ row: Row, in list: CodeList, _ noun: String) -> [String]? {
        guard let text = text(column, row) else { return [] }
        var codes: [String] = []
        var isKnown = true
        for part in text.split(whereSeparator: { ";,|".contains($0) }) {
            let word = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !word.isEmpty else { continue }
            if let code = list[word] {
                if !codes.contains(code) { codes.append(code) }
            } else {
                isKnown = false
                report(.codeUnknown, column, row, list.expectation(noun, for: word), part: word)
            }
        }
        return isKnown ? codes : nil
    }

    /// The role of a payee; nil when none is given. The list is open: one that no clause knows is worth a warning.
    mutating func role(_ row: Row) -> String? {
        guard let position = header.position(.role), !row.isBlank(position) else { return nil }
        let (known, header) = (book.roles, header)
        let role = roles.value(for: row.utf8(position)) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return known[text].map { ($0, nil) }
                ?? (text.lowercased(), known.objection(to: text, in: header.language(of: .role)))
        }
        if let objection = role.objection { report(.roleUnknown, .role, row, objection, severity: .warning) }
        return role.word
    }
}
