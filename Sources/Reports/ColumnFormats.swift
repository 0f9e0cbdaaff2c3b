import Contracts
import Tables

/// How a file writes its days and numbers, decided from all rows.
struct ColumnFormats {
    /// What the file's cells say about their formats.
    struct Evidence {
        private let header: [String]
        private let numberPositions: [Int]
        private let dayPositions: [Int]
        private var numbers: [NumberFormat.Evidence]
        private var anyNumber = NumberFormat.Evidence()
        private var days = DateFormat.Evidence()
        private var seen = ByteTable<Bool>()

        /// Evidence from no row yet: each column of numbers may be written in its own way, all days are alike.
        init<Column>(_ header: HeaderMap<Column>, numbers numberColumns: [Column], days dayColumns: [Column]) {
            self.header = header.cells
            numberPositions = numberColumns.compactMap(header.position)
            dayPositions = dayColumns.compactMap(header.position)
            numbers = numberPositions.map { _ in NumberFormat.Evidence() }
        }

        /// Takes in a row's days and numbers; a day that comes back is counted once.
        mutating func add(_ row: Row) {
            for index in numberPositions.indices where row.isWritten(numberPositions[index]) {
                let cell = row.utf8(numberPositions[index])
                numbers[index].add(cell)
                if numberPositions.count > 1 { anyNumber.add(cell) }
            }
            for position in dayPositions where row.isWritten(position) {
                let cell = row.utf8(position)
                var isNew = false
                _ = seen.value(for: cell) { _ in
                    isNew = true
                    return true
                }
                if isNew { days.add(cell) }
            }
        }

        /// The formats, and what to say about them: an error where two remain possible, a note where one was taken.
        func decide() -> (ColumnFormats, problems: [Problem], notes: [String]) {
            var formats = ColumnFormats(width: header.count)
            var problems: [Problem] = []
            var notes: [String] = []
            for (position, evidence) in zip(numberPositions, numbers) {
                var choice = evidence.choice
                if case .ambiguous = choice, case .decided(let format) = anyNumber.choice { choice = .decided(format) }
                if case .ambiguous(_, _, let example) = choice {
                    problems.append(ColumnFormats.ambiguousNumber(header[position], position, example))
                } else if case .decided(let format) = choice {
                    notes.append("column \"\(header[position])\": \(format)")
                    formats.numbers[position] = format
                } else {
                    formats.numbers[position] = .decimalPoint
                }
            }
            switch days.choice {
            case .ambiguous(_, _, let example):
                problems.append(ColumnFormats.ambiguousDay(header, dayPositions, example))
            case .decided(let format):
                notes.append("dates: \(format)")
                formats.dates = format
            case .undecided:
                formats.dates = .yearFirst
            }
            return (formats, problems, notes)
        }
    }

    /// By position; nil where two formats remain possible or the column holds no numbers.
    private var numbers: [NumberFormat?]
    /// Nil when two formats remain possible.
    private var dates: DateFormat?
    private var days = ByteTable<Day?>()

    private init(width: Int) {
        numbers = Array(repeating: nil, count: width)
    }

    /// Whether the column's numbers could be told apart; if not, the header's problem says so for all rows.
    func decidesNumbers(at position: Int) -> Bool { numbers[position] != nil }

    /// Whether the file's days could be told apart; if not, the header's problem says so for all rows.
    var decidesDays: Bool { dates != nil }

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
        guard let dates else { return nil }
        return days.value(for: row.utf8(position)) { bytes in
            dates.date(bytes).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
        }
    }

    /// An amount as the column writes it.
    func amountExample(at position: Int) -> String {
        writesComma(at: position) ? "1200,50" : "1200.50"
    }

    /// Whether the column's numbers have a decimal comma.
    func writesComma(at position: Int) -> Bool {
        numbers[position] == .decimalComma
    }

    /// How to write a number.
    static let numberAdvice = "write digits and at most four decimals, without words"

    /// How to write a day.
    var dayAdvice: String {
        let example: (pattern: String, day: String) =
            switch dates {
            case .dayFirst: ("dd/mm/yyyy", "28/02/2024")
            case .monthFirst: ("mm/dd/yyyy", "02/28/2024")
            case .yearFirst, .serial1900, .serial1904, nil: ("yyyy-mm-dd", "2024-02-28")
            }
        return "expected a day that exists; write it as \(example.pattern), such as \(example.day)"
    }

    private static func ambiguousNumber(_ header: String, _ position: Int, _ example: String) -> Problem {
        Problem(
            column: header, columnNumber: position + 1, value: example,
            message: "expected numbers that can be read in one way only, but this column can mean a decimal point "
                + "(1,234.56) or a decimal comma (1.234,56); write the numbers without marks between thousands and "
                + "with two decimals")
    }

    private static func ambiguousDay(
        _ header: [String], _ positions: [Int], _ example: String
    ) -> Problem {
        Problem(
            column: positions.first.map { header[$0] }, columnNumber: positions.first.map { $0 + 1 },
            value: example,
            message: "expected days that can be read in one way only, but these can be day/month/year or "
                + "month/day/year; write every day as yyyy-mm-dd, such as 2024-02-28")
    }
}

extension Row {
    /// Whether a cell is filled with a text, whose notation has to be found out; a typed cell says what it is.
    fileprivate func isWritten(_ position: Int) -> Bool {
        !isBlank(position) && kind(position) == .text
    }
}
