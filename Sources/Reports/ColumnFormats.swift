import Contracts
import Tables

/// How a file writes its days and numbers, as its table says it column by column.
struct ColumnFormats {
    /// A column of days: how they are written, and those read so far.
    private struct DayColumn {
        /// Nil when two formats remain possible.
        let format: DateFormat?
        private var days = ByteTable<Day?>()

        init(_ format: DateFormat?) {
            self.format = format
        }

        mutating func day(_ text: ArraySlice<UInt8>) -> Day? {
            guard let format else { return nil }
            return days.value(for: text) { bytes in
                format.date(bytes).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
            }
        }
    }

    /// By position; nil where two formats remain possible or the column holds no numbers.
    private var numbers: [NumberFormat?]
    /// By position; nil where the column holds no days.
    private var days: [DayColumn?]
    /// An error for each column of which two formats remain possible.
    private(set) var problems: [Problem] = []
    /// Which format was taken for each other column.
    private(set) var notes: [String] = []
    private let entrance: Entrance

    /// The formats of the columns of numbers and days that a header has.
    init<Column>(
        _ summary: TableSummary, _ header: HeaderMap<Column>, numbers numberColumns: [Column],
        days dayColumns: [Column], entrance: Entrance
    ) {
        self.entrance = entrance
        numbers = Array(repeating: nil, count: header.cells.count)
        days = Array(repeating: nil, count: header.cells.count)
        let numberPositions = numberColumns.compactMap(header.position)
        for position in numberPositions {
            takeNumbers(summary.numbers(of: position, among: numberPositions), header.cells[position], position)
        }
        let dayPositions = dayColumns.compactMap(header.position)
        for position in dayPositions {
            let choice = summary.dates(of: position, among: dayPositions)
            takeDays(choice, summary.columns[position].dates, header.cells[position], position)
        }
    }

    private mutating func takeNumbers(_ choice: FormatChoice<NumberFormat>, _ name: String, _ position: Int) {
        switch choice {
        case .decided(let format):
            notes.append("column \"\(name)\": \(format)")
            numbers[position] = format
        case .disputed(let dispute):
            let advice = "write the numbers without marks between thousands and with two decimals"
            let remedy = entrance.writing("numbers", ["point", "comma"])
            addProblem(dispute, dispute.ofNumbers, advice, remedy, name, position)
        case .undecided:
            numbers[position] = .decimalPoint
        }
    }

    private mutating func takeDays(
        _ choice: FormatChoice<DateFormat>, _ evidence: DateFormat.Evidence, _ name: String, _ position: Int
    ) {
        switch choice {
        case .decided(let format):
            notes.append("column \"\(name)\": \(evidence.text(format))")
            days[position] = DayColumn(format)
        case .disputed(let dispute):
            let advice = "write every day as yyyy-mm-dd, such as 2024-02-28"
            let remedy = entrance.writing("dates", ["dd/mm/yyyy", "mm/dd/yyyy"])
            addProblem(dispute, dispute.ofDates, advice, remedy, name, position)
            days[position] = DayColumn(nil)
        case .undecided:
            days[position] = DayColumn(.yearFirst)
        }
    }

    /// What is said of the file cannot settle a contradiction: one of the two rows has to be mended.
    private mutating func addProblem(
        _ dispute: FormatDispute, _ found: String, _ advice: String, _ remedy: String, _ name: String, _ position: Int
    ) {
        var message = "expected values that can be read in one way only, but \(found); \(advice)"
        if case .open = dispute { message += ", or \(remedy)" }
        problems.append(Problem(.readInTwoWays, column: name, columnNumber: position + 1, message: message))
    }

    /// Whether the column's numbers could be told apart; if not, the header's problem says so for all rows.
    func decidesNumbers(at position: Int) -> Bool { numbers[position] != nil }

    /// Whether the column's days could be told apart; if not, the header's problem says so for all rows.
    func decidesDays(at position: Int) -> Bool { days[position]?.format != nil }

    /// The number in a row's cell; nil when it is none, or larger than any the system keeps.
    ///
    /// A cell that the file itself holds as a number is that number, however the column's texts are written.
    func quantity(_ row: Row, at position: Int) -> Quantity? {
        quantity(row.utf8(position), as: row.kind(position) == .number ? .decimalPoint : numbers[position])
    }

    /// The number in a text of the column; nil as above.
    func quantity(text: String, at position: Int) -> Quantity? {
        quantity(Array(text.utf8)[...], as: numbers[position])
    }

    private func quantity(_ cell: ArraySlice<UInt8>, as format: NumberFormat?) -> Quantity? {
        guard let units = format?.tenThousandths(cell) else { return nil }
        let quantity = Quantity(units: units)
        return quantity <= Quantity.largest && quantity >= -Quantity.largest ? quantity : nil
    }

    /// The day in a row's cell; nil when it is none or does not exist. What the file itself holds as a day is that day.
    mutating func day(_ row: Row, at position: Int) -> Day? {
        if row.kind(position) == .date {
            let date = DateFormat.yearFirst.date(row.utf8(position))
            return date.flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
        }
        return days[position]?.day(row.utf8(position))
    }

    /// An amount as the column writes it.
    func amountExample(at position: Int) -> String {
        writesComma(at: position) ? "1200,50" : "1200.50"
    }

    /// Whether the column's numbers have a decimal comma.
    func writesComma(at position: Int) -> Bool {
        numbers[position] == .decimalComma
    }

    /// How to write the number of a cell that holds none which can be kept.
    func numberAdvice(_ row: Row, at position: Int) -> String {
        let format = row.kind(position) == .number ? .decimalPoint : numbers[position]
        let isRead = format?.tenThousandths(row.utf8(position)) != nil
        switch isRead ? .tooLarge : format?.misfit(row.utf8(position)) {
        case .tooLarge:
            return "no number above \(Quantity.largest.units / Quantity.scale) is taken; correct it, and check that it "
                + "stands in whole units and in its own column"
        case .tooFine: return "at most four decimals are taken; round it to those"
        case nil: return "write digits and at most four decimals, without words\(signAdvice(row.text(position)))"
        }
    }

    /// What to say of a number whose sign may stand in another form, so that it is not left out.
    private func signAdvice(_ text: String) -> String {
        let letters = text.lowercased().filter(\.isLetter)
        guard text.contains(where: \.isNumber), text.contains("-") || ["cr", "c", "credit"].contains(letters) else {
            return ""
        }
        return ", and a minus in front of what is taken back"
    }

    /// How to write a day of the column; nil for a column that the header does not have.
    func dayAdvice(at position: Int?) -> String {
        let example: (pattern: String, day: String) =
            switch position.flatMap({ days[$0]?.format }) {
            case .dayFirst: ("dd/mm/yyyy", "28/02/2024")
            case .monthFirst: ("mm/dd/yyyy", "02/28/2024")
            case .yearFirst, .serial1900, .serial1904, nil: ("yyyy-mm-dd", "2024-02-28")
            }
        return "expected a day that exists; write it as \(example.pattern), such as \(example.day)"
    }

    /// A day as the column writes it.
    func written(_ day: Day, at position: Int) -> String {
        let parts = day.description.split(separator: "-")
        return switch days[position]?.format {
        case .dayFirst: "\(parts[2])/\(parts[1])/\(parts[0])"
        case .monthFirst: "\(parts[1])/\(parts[2])/\(parts[0])"
        case .yearFirst, .serial1900, .serial1904, nil: day.description
        }
    }
}
