/// What all rows of a table say about how its columns are written.
struct FormatSurvey: Sendable {
    private var columns: [ColumnEvidence] = []
    let wanted: (numbers: NumberFormat?, dates: DateFormat?)

    init(_ options: TableOptions) {
        wanted = (options.numbers, options.dates)
    }

    /// Takes in a data row.
    mutating func add(_ record: borrowing RawRecord) {
        while columns.count < record.cells.count { columns.append(ColumnEvidence()) }
        for column in 0..<record.cells.count {
            let cell = record.cells[column]
            let range = Blank.trimmed(record.bytes, Int(cell.start), Int(cell.end))
            columns[column].add(record.bytes, range, cell.kind, unit: cell.unit, row: record.number)
        }
    }

    /// Takes in data rows.
    mutating func add(_ block: PackedRecords) {
        var units = block.units[...]
        var (cell, start) = (0, 0)
        for index in 0..<block.count {
            let width = Int(block.starts[index + 1]) - cell
            let row = Int(block.numbers[index])
            while columns.count < width { columns.append(ColumnEvidence()) }
            for column in 0..<width {
                let packed = block.cells[cell]
                let unit = units.first.map { Int($0.cell) == cell } == true ? units.removeFirst().unit : 0
                columns[column].add(block.bytes, start..<packed.end, packed.kind, unit: unit, row: row)
                (cell, start) = (cell + 1, packed.end)
            }
        }
    }

    /// How each column can be read, by position; as many as the header names, or a row has filled cells.
    ///
    /// - Parameter units: What number formats show, by the number that cells carry.
    func readings(_ header: [String], _ units: [ShownUnit]) -> [ColumnReading] {
        // Blank cells beyond the header's names are no columns.
        let width = max(header.count, (columns.lastIndex { !$0.isBlank } ?? -1) + 1)
        let evidence = (0..<width).map { $0 < columns.count ? columns[$0] : ColumnEvidence() }
        let names = (0..<width).map { $0 < header.count ? header[$0] : "" }
        let leanings = zip(evidence, names).map { ColumnLeaning($0, named: $1) }
        var numbers = NumberFormat.Evidence()
        var dates = DateFormat.Evidence()
        for (column, leaning) in zip(evidence, leanings) {
            // A column of words tells nothing about how others are written: a reference may look like a number.
            if leaning.kind == .number { numbers.add(column.numbers) }
            if leaning.kind == .date { dates.add(column.dates) }
        }
        return evidence.indices.map { place in
            let column = evidence[place]
            var reading = reading(column, leanings[place], numbers.choice, dates.choice)
            reading.shown = column.shown.map { ShownCells(unit: units[Int($0.unit)], count: $0.count, first: $0.first) }
            if reading.kind == .text, let half = ColumnLeaning.half(column, named: names[place]) {
                let most = self.reading(column, half, numbers.choice, dates.choice)
                (reading.mostly, reading.others, reading.firstOther) = (most.kind, most.others, most.firstOther)
            }
            return reading
        }
    }

    private func reading(
        _ column: ColumnEvidence, _ leaning: ColumnLeaning, _ fileNumbers: FormatChoice<NumberFormat>,
        _ fileDates: FormatChoice<DateFormat>
    ) -> ColumnReading {
        let values = column.filled - column.placeholders
        var reading = ColumnReading(
            kind: .text, values: values, others: values - leaning.readable, firstOther: column.firstOther,
            placeholders: column.placeholders, held: column.held, hasAt: column.marks.hasAt,
            mostDigits: column.marks.mostDigits, numbers: column.numbers, dates: column.dates)
        switch leaning.kind {
        case .blank: reading.kind = .blank
        case .text: reading.kind = .text
        case .period: reading.kind = .period(example: column.firstPeriod ?? "")
        case .number: setNumbers(&reading, column.numbers, fileNumbers) { .number($0) }
        case .percent: setNumbers(&reading, column.percentages, fileNumbers) { .percent($0) }
        case .date: setDates(&reading, column.dates, fileDates)
        }
        if reading.others == 0 { reading.firstOther = nil }
        return reading
    }

    private func setNumbers(
        _ reading: inout ColumnReading, _ own: NumberFormat.Evidence, _ file: FormatChoice<NumberFormat>,
        _ kind: (NumberFormat) -> ColumnReading.Kind
    ) {
        switch wanted.numbers.map(FormatChoice.decided) ?? own.choice.settled(by: file) {
        case .decided(let format):
            reading.kind = kind(format)
            addMisfits(&reading, own.misfits(of: format))
        case .disputed(let dispute): reading.kind = .disputedNumber(dispute)
        case .undecided: reading.kind = kind(.decimalPoint)
        }
    }

    private func setDates(
        _ reading: inout ColumnReading, _ own: DateFormat.Evidence, _ file: FormatChoice<DateFormat>
    ) {
        switch wanted.dates.map(FormatChoice.decided) ?? own.choice.settled(by: file) {
        case .decided(let format):
            reading.kind = .date(format)
            reading.others = reading.values - own.readable - own.dayNumbers
            addMisfits(&reading, own.misfits(of: format))
        case .disputed(let dispute): reading.kind = .disputedDate(dispute)
        case .undecided: reading.kind = .date(.yearFirst)
        }
    }

    /// Counts the values that the format decided on does not read.
    private func addMisfits(_ reading: inout ColumnReading, _ misfits: (count: Int, first: FormatSample?)) {
        reading.others += misfits.count
        guard let first = misfits.first, misfits.count > 0 else { return }
        if reading.firstOther.map({ first.row < $0.row }) ?? true { reading.firstOther = first }
    }
}
