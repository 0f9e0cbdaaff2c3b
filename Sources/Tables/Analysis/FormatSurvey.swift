/// What all rows of a table say about how its columns are written.
struct FormatSurvey {
    private var columns: [ColumnEvidence] = []
    private let wanted: (numbers: NumberFormat?, dates: DateFormat?)

    init(_ options: TableOptions) {
        wanted = (options.numbers, options.dates)
    }

    /// Takes in a data row.
    mutating func add(_ record: borrowing RawRecord) {
        while columns.count < record.cells.count { columns.append(ColumnEvidence()) }
        for column in 0..<record.cells.count { columns[column].add(record, column) }
    }

    /// How each column can be read, by position; as many as the header names, or a row has filled cells.
    func readings(_ header: [String]) -> [ColumnReading] {
        var allNumbers = NumberFormat.Evidence()
        var allDates = DateFormat.Evidence()
        for column in columns {
            allNumbers.add(column.numbers)
            allDates.add(column.dates)
        }
        let fileNumbers = wanted.numbers.map { FormatChoice.decided($0) } ?? allNumbers.choice
        let fileDates = wanted.dates.map { FormatChoice.decided($0) } ?? allDates.choice
        // Blank cells beyond the header's names are no columns.
        let width = max(header.count, (columns.lastIndex { !$0.isBlank } ?? -1) + 1)
        return (0..<width).map { place in
            let evidence = place < columns.count ? columns[place] : ColumnEvidence()
            var reading = evidence.reading(
                named: place < header.count ? header[place] : "", fileNumbers: fileNumbers, fileDates: fileDates)
            override(&reading)
            return reading
        }
    }

    private func override(_ reading: inout ColumnReading) {
        switch (reading.kind, wanted.numbers, wanted.dates) {
        case (.number, let numbers?, _), (.ambiguousNumber, let numbers?, _): reading.kind = .number(numbers)
        case (.percent, let numbers?, _): reading.kind = .percent(numbers)
        case (.date, _, let dates?), (.ambiguousDate, _, let dates?): reading.kind = .date(dates)
        default: return
        }
    }
}
