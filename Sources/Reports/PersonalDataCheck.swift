import Tables

/// Keeps out of a report what tells who a person is, in whichever column it stands; none of it is repeated.
///
/// Rows above and below the table, and sheets that are not read, are not looked at.
struct PersonalDataCheck {
    private let table: Table
    private let header: HeaderMap<ReportColumn>
    private let rows: [ReportSurvey.Found]
    private let isOfPeople: Bool
    private let unread: [Int]
    /// Columns that are personal by their names unless their cells say otherwise.
    private var names: [Int: PersonalColumn] = [:]
    private var numbers = NumberColumns([])
    /// Columns with words in them of which a cell may hold an address or a number, and whether a number in them may be
    /// a citizen's.
    private var watched: [(column: Int, mayBeNumber: Bool)] = []
    private var nameColumn: Int?

    init(_ table: Table, _ header: HeaderMap<ReportColumn>, _ survey: ReportSurvey) {
        self.init(table, header, rows: survey.rows, isOfPeople: survey.kinds.contains(.placement))
    }

    /// A check of a table whose header does not yet say what its rows are.
    init(_ table: Table, _ header: HeaderMap<ReportColumn>) {
        let ofPeople: [ReportColumn] = [.person, .block, .hoursPerWeek, .bonuses, .lastBenefit]
        self.init(table, header, rows: [], isOfPeople: ofPeople.contains(where: header.has))
    }

    private init(
        _ table: Table, _ header: HeaderMap<ReportColumn>, rows: [ReportSurvey.Found], isOfPeople: Bool
    ) {
        (self.table, self.header, self.rows, self.isOfPeople) = (table, header, rows, isOfPeople)
        let read = Set(header.read.map { $0.number - 1 })
        unread = header.cells.indices.filter { !read.contains($0) }
        numbers = NumberColumns(unread.filter(mayBeCitizenNumbers))
        watched = watchedColumns
        nameColumn = nameOfSomebody
    }

    /// Looks at the whole table and adds everything found to the problems.
    mutating func run(_ problems: inout ProblemList) {
        begin(&problems)
        var index = 0
        table.forEachRow { row in
            take(row, at: index, &problems)
            index += 1
        }
        end(&problems)
    }

    /// Looks at the columns' names, before any row.
    mutating func begin(_ problems: inout ProblemList) {
        addNamesOfColumns(&problems)
        names = namedColumns(&problems)
    }

    /// Looks at the row at that place of the table.
    mutating func take(_ row: Row, at index: Int, _ problems: inout ProblemList) {
        for (column, mayBeNumber) in watched {
            let cell = row.utf8(column)
            let signs = PersonalText.signs(in: cell)
            if signs.ofAddress, PersonalText.holdsAddress(cell) {
                problems.add(cellProblem(.emailAddress, "an e-mail address", row, column))
            } else if mayBeNumber, signs.ofNumber, PersonalText.holdsCitizenNumber(cell) {
                problems.add(cellProblem(.citizenNumber, "a citizen number", row, column))
            }
        }
        if !names.isEmpty { addNames(row, &problems) }
        numbers.take(row)
        if let nameColumn, index < rows.count, rows[index] == .line(.placement), !row.isBlank(nameColumn) {
            problems.add(placementProblem(row, nameColumn))
        }
    }

    /// Adds what only all rows together tell.
    func end(_ problems: inout ProblemList) {
        for column in numbers.found { problems.add(columnProblem(column, "citizen numbers, by their check digits")) }
    }

    // MARK: Columns

    /// Notes columns whose very names tell who a person is.
    private func addNamesOfColumns(_ problems: inout ProblemList) {
        for (place, name) in table.header.enumerated() {
            let bytes = Array(name.utf8)[...]
            if PersonalText.holdsAddress(bytes) {
                problems.add(nameProblem(.emailAddress, "an e-mail address", place))
            } else if PersonalText.holdsCitizenNumber(bytes) {
                problems.add(nameProblem(.citizenNumber, "a citizen number", place))
            }
        }
    }

    /// Notes unread columns that are personal by their names, and gives those whose cells decide.
    private func namedColumns(_ problems: inout ProblemList) -> [Int: PersonalColumn] {
        var open: [Int: PersonalColumn] = [:]
        for column in unread where table.summary.columns[column].values > 0 {
            guard let personal = personalColumn(column) else { continue }
            if personal.isOfWords {
                open[column] = personal
            } else {
                problems.add(columnProblem(column, personal.content))
            }
        }
        return open
    }

    private func personalColumn(_ column: Int) -> PersonalColumn? {
        let own = table.summary.ownNames
        let names = [header.cells[column]] + (own.indices.contains(column) ? [own[column]] : [])
        return names.lazy.compactMap { PersonalColumn($0, isOfPeople: isOfPeople) }.first
    }

    private mutating func addNames(_ row: Row, _ problems: inout ProblemList) {
        for (column, personal) in names where isName(row.utf8(column)) {
            let text = row.text(column)
            if personal.isOfFirmsToo
                ? isPayee(column, row) || !PersonName.isLikely(text) : PersonName.isFirmByForm(text)
            {
                continue
            }
            problems.add(columnProblem(column, personal.content))
            names[column] = nil
        }
    }

    /// Whether the cell says once more who was paid.
    private func isPayee(_ column: Int, _ row: Row) -> Bool {
        [ReportColumn.payee, .payeeName].compactMap(header.position).contains { row.utf8($0) == row.utf8(column) }
    }

    private func isName(_ cell: ArraySlice<UInt8>) -> Bool {
        guard !cell.isEmpty, !Placeholder.isPlaceholder(cell) else { return false }
        let text = String(decoding: cell, as: UTF8.self)
        return text.contains(where: \.isLetter) && !text.contains(where: \.isNumber)
            && StatusWord.read(text) == nil && !JobTitle.isOne(text)
    }

    private var watchedColumns: [(column: Int, mayBeNumber: Bool)] {
        let numbered = [ReportColumn.invoice, .payee, .evidence, .node, .payeeNode].compactMap(header.position)
        let own = header.position(.person)
        return header.cells.indices.compactMap { column in
            let reading = table.summary.columns[column]
            let mayBeNumber = !numbered.contains(column)
            guard column != own, reading.kind == .text || reading.others > 0,
                reading.hasAt || mayBeNumber && reading.mostDigits >= PersonalText.fewestDigits
            else { return nil }
            return (column, mayBeNumber)
        }
    }

    /// Numbers of organisations have nine digits too, and some pass the same test.
    private func mayBeCitizenNumbers(_ column: Int) -> Bool {
        let key = HeaderMap<ReportColumn>.key(header.cells[column])
        let others = [
            "rsin", "btw", "vat", "kvk", "fiscaal", "fiscal", "duns", "iban", "bank", "rekening", "account", "factuur",
            "invoice", "order", "company", "bedrijf", "supplier", "leverancier", "creditor", "crediteur", "debtor",
            "debiteur", "contract", "project", "bedrag", "amount",
        ]
        return table.summary.columns[column].values > 2 && !others.contains { key.contains($0) }
    }

    /// The column of payees' names where it is called just "name": beside a placement that is a person's.
    private var nameOfSomebody: Int? {
        header.position(.payeeName).flatMap { column in
            ["naam", "name"].contains(HeaderMap<ReportColumn>.key(header.cells[column])) ? column : nil
        }
    }

    // MARK: Words

    private func columnProblem(_ column: Int, _ content: String) -> Problem {
        Problem(
            .personalColumn, column: header.cells[column], columnNumber: column + 1,
            message: "expected no column that tells who a person is, and this one holds \(content); take it out of the "
                + "file. To tell people apart, \(Pseudonym.advice), in a column \"person\"")
    }

    private func cellProblem(_ cause: ProblemCause, _ content: String, _ row: Row, _ column: Int) -> Problem {
        Problem(
            cause, row: row.number, column: header.cells[column], columnNumber: column + 1,
            message:
                "expected nothing that tells who a person is, and the cell holds \(content), which is not repeated "
                + "here; take it out. To tell people apart, \(Pseudonym.advice), in the column \"person\"")
    }

    private func nameProblem(_ cause: ProblemCause, _ content: String, _ column: Int) -> Problem {
        Problem(
            cause, row: table.summary.headerRow, columnNumber: column + 1,
            message: "expected the name of a column that tells nobody's, and this one holds \(content), which is not "
                + "repeated here; give the column another name")
    }

    private func placementProblem(_ row: Row, _ column: Int) -> Problem {
        Problem(
            .personNamed, row: row.number, column: header.cells[column], columnNumber: column + 1,
            message: "expected a placement without anybody's name, which is not repeated here; empty the cell. To tell "
                + "people apart, \(Pseudonym.advice), in the column \"person\"")
    }
}

/// Columns of which every cell may be a Dutch citizen number: one number in eleven passes its test by chance, but not
/// all of three and more.
private struct NumberColumns {
    private var open: [Int: Set<[Int]>]

    init(_ columns: [Int]) {
        open = Dictionary(uniqueKeysWithValues: columns.map { ($0, []) })
    }

    mutating func take(_ row: Row) {
        for column in open.keys where !row.isBlank(column) {
            if let digits = PersonalText.nineDigits(row.utf8(column)), PersonalText.passesElevenTest(digits) {
                // Three tell it; what follows need only not contradict them.
                if open[column]?.count ?? 0 < 3 { open[column]?.insert(digits) }
            } else {
                open[column] = nil
            }
        }
    }

    /// The columns of citizen numbers. Eight digits throughout are a company's numbers.
    var found: [Int] {
        open.filter { $0.value.count > 2 && $0.value.contains { $0[0] != 0 } }.keys.sorted()
    }
}
