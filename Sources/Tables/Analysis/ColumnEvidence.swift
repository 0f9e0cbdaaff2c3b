/// What the cells of one column say about how they are written.
struct ColumnEvidence {
    /// Once so many cells told nothing and hardly any told something, plain forms alone are looked for.
    private static let patience = 1_024

    private(set) var numbers = NumberFormat.Evidence()
    private(set) var dates = DateFormat.Evidence()
    private(set) var percentages = NumberFormat.Evidence()
    private var periods = 0
    private var wholes = 0
    private var zeroLed = 0
    private var dayNumbers = 0
    private var filled = 0
    private var placeholders = 0
    private var others = 0

    /// Takes in a cell.
    mutating func add(_ record: borrowing RawRecord, _ column: Int) {
        let cell = record.cells[column]
        let range = Blank.trimmed(record.bytes, Int(cell.start), Int(cell.end))
        guard !range.isEmpty else { return }
        filled += 1
        switch CellShape(record.bytes.span, range) {
        case .blank: return
        case .whole(let digits): addWhole(record.bytes[range], digits)
        case .point(let before, let behind):
            // A cell that the file holds as a number says nothing of how texts are written.
            if cell.kind == .text, behind == 3, before <= 3 || behind > 4 {
                numbers.add(record.bytes[range])
            } else if before <= 14 {
                numbers.addPoint(record.bytes[range])
            } else {
                others += 1
            }
        case .isoDate:
            let isDay = DateFormat.yearFirst.date(record.bytes[range]) != nil
            if isDay { dates.addPlain() } else { others += 1 }
        case .words:
            if isPatient, Placeholder.isPlaceholder(record.bytes[range]) { placeholders += 1 } else { others += 1 }
        case .mixed:
            if isPatient { addMixed(record.bytes[range]) } else { others += 1 }
        }
    }

    /// Whether no cell holds anything.
    var isBlank: Bool { filled == 0 }

    private var isPatient: Bool { others < Self.patience || others < filled - others }

    private mutating func addWhole(_ text: ArraySlice<UInt8>, _ digits: Int) {
        guard digits <= 14 else {
            others += 1
            return
        }
        wholes += 1
        if digits > 1, text.first == UInt8(ascii: "0") { zeroLed += 1 }
        if digits == 8 { dates.add(text) }
        if let number = DayNumber.number(text), DayNumber.likely.contains(number) { dayNumbers += 1 }
    }

    private mutating func addMixed(_ text: ArraySlice<UInt8>) {
        let before = (numbers.readable, dates.readable, percentages.readable)
        if text.last == UInt8(ascii: "%") {
            percentages.addPercentage(text)
        } else {
            numbers.add(text)
            dates.add(text)
        }
        guard before == (numbers.readable, dates.readable, percentages.readable) else { return }
        if PeriodLabel(text) != nil {
            periods += 1
        } else if Placeholder.isPlaceholder(text) {
            placeholders += 1
        } else {
            others += 1
        }
    }

    private enum Leaning {
        case blank, text, number, percent, date, period
    }

    /// What nine in ten values are.
    private func leaning(named name: String) -> (Leaning, readable: Int) {
        let values = filled - placeholders
        guard values > 0 else { return (.blank, 0) }
        // A number that begins with a zero is a code.
        let numbers = zeroLed == 0 ? numbers.readable + wholes : 0
        let isDayNumbers = Self.namesDay(name) && dayNumbers * 10 >= values * 9
        let counts: [(Leaning, Int)] = [
            (.date, isDayNumbers ? dayNumbers : dates.readable), (.number, numbers),
            (.percent, percentages.readable), (.period, periods),
        ]
        for (kind, count) in counts where count * 10 >= values * 9 { return (kind, count) }
        return (.text, values)
    }

    private static func namesDay(_ name: String) -> Bool {
        let lower = name.lowercased()
        return ["date", "datum", "day", "dag"].contains { lower.contains($0) }
    }

    /// How the column can be read; what it leaves open is decided by what all columns of the file say.
    func reading(
        named name: String, fileNumbers: FormatChoice<NumberFormat>, fileDates: FormatChoice<DateFormat>
    ) -> ColumnReading {
        let (leaning, readable) = leaning(named: name)
        let kind: ColumnReading.Kind =
            switch leaning {
            case .blank: .blank
            case .text: .text
            case .period: .period
            case .number: Self.numbers(numbers.choice, fileNumbers) { .number($0) }
            case .percent: Self.numbers(percentages.choice, fileNumbers) { .percent($0) }
            case .date: dates.readable == 0 ? .date(.serial1900) : Self.dates(dates.choice, fileDates)
            }
        let values = filled - placeholders
        return ColumnReading(kind: kind, values: values, others: values - readable, placeholders: placeholders)
    }

    private static func numbers(
        _ own: FormatChoice<NumberFormat>, _ file: FormatChoice<NumberFormat>,
        _ kind: (NumberFormat) -> ColumnReading.Kind
    ) -> ColumnReading.Kind {
        switch (own, file) {
        case (.decided(let format), _), (.ambiguous, .decided(let format)): kind(format)
        case (.ambiguous(_, _, let example), _): .ambiguousNumber(example: example)
        case (.undecided, _): kind(.decimalPoint)
        }
    }

    private static func dates(
        _ own: FormatChoice<DateFormat>, _ file: FormatChoice<DateFormat>
    ) -> ColumnReading.Kind {
        switch (own, file) {
        case (.decided(let format), _), (.ambiguous, .decided(let format)): .date(format)
        case (.ambiguous(_, _, let example), _): .ambiguousDate(example: example)
        case (.undecided, _): .date(.yearFirst)
        }
    }
}
