/// What the cells of one column say about how they are written.
struct ColumnEvidence {
    /// Once so many cells told nothing and hardly any told something, plain forms alone are looked for.
    private static let patience = 1_024

    private(set) var numbers = NumberFormat.Evidence()
    private(set) var dates = DateFormat.Evidence()
    private(set) var percentages = NumberFormat.Evidence()
    private(set) var filled = 0
    private(set) var placeholders = 0
    /// Whole numbers that any format reads, those among them that begin with a zero, and periods.
    private(set) var plain = (wholes: 0, zeroLed: 0, periods: 0)
    /// Numbers with decimals that the file itself holds as numbers.
    private(set) var held = 0
    private(set) var firstPeriod: String?
    /// The first value of no kind, and the first of the wrong kind for a column of another one.
    private(set) var firstOther: FormatSample?
    /// Cells whose number format shows a unit, by its number; most columns have none.
    private(set) var shown: [(unit: UInt16, count: Int, first: FormatSample)] = []
    private(set) var marks = TextMarks()
    private var others = 0

    /// Takes in a cell whose text stands in a range of bytes, without blanks around it.
    mutating func add(_ bytes: [UInt8], _ range: Range<Int>, _ kind: CellKind, unit: UInt16, row: Int) {
        guard !range.isEmpty else { return }
        filled += 1
        if unit != 0 { addShown(unit, bytes[range], row) }
        switch CellShape(bytes.span, range) {
        case .blank: return
        case .whole(let digits):
            marks.add(digits: digits)
            addWhole(bytes[range], digits, row)
        case .point(let before, let behind):
            marks.add(digits: before + behind)
            if before > 14 {
                addOther(bytes[range], row)
            } else if kind == .number {
                // What the file holds as a number says nothing of how texts are written.
                numbers.addPlain()
                held += 1
            } else if behind == 3, before <= 3 || behind > 4 {
                numbers.add(bytes[range], row: row)
            } else {
                numbers.addPoint(bytes[range], row: row)
            }
            if before == 5 { dates.addOther(bytes[range], row: row) }
        case .isoDate:
            marks.add(digits: 8)
            if DateParts(iso: bytes, at: range.lowerBound) != nil {
                dates.addPlain()
            } else {
                dates.addMissing(bytes[range], row: row)
                addOther(bytes[range], row)
            }
        case .words:
            marks.add(bytes, range)
            if isPatient, Placeholder.isPlaceholder(bytes[range]) {
                placeholders += 1
            } else {
                addOther(bytes[range], row)
            }
        case .mixed:
            marks.add(bytes, range)
            if isPatient {
                addMixed(bytes[range], kind, row)
            } else {
                addOther(bytes[range], row)
            }
        }
    }

    private mutating func addShown(_ unit: UInt16, _ text: @autoclosure () -> ArraySlice<UInt8>, _ row: Int) {
        if let place = shown.firstIndex(where: { $0.unit == unit }) {
            shown[place].count += 1
        } else {
            shown.append((unit, 1, FormatSample(text(), row)))
        }
    }

    /// Whether no cell holds anything.
    var isBlank: Bool { filled == 0 }

    private var isPatient: Bool { others < Self.patience || others < filled - others }

    private mutating func addOther(_ text: @autoclosure () -> ArraySlice<UInt8>, _ row: Int) {
        others += 1
        if firstOther == nil { firstOther = FormatSample(text(), row) }
    }

    private mutating func addWhole(_ text: ArraySlice<UInt8>, _ digits: Int, _ row: Int) {
        guard digits <= 14 else { return addOther(text, row) }
        plain.wholes += 1
        if digits > 1, text.first == UInt8(ascii: "0") { plain.zeroLed += 1 }
        // Numbers of eight digits are many things; a day of this century or the last begins so.
        if digits == 8, text.starts(with: [0x31, 0x39]) || text.starts(with: [0x32, 0x30]) {
            dates.add(text, row: row)
        } else {
            dates.addOther(text, row: row)
        }
    }

    private mutating func addMixed(_ text: ArraySlice<UInt8>, _ kind: CellKind, _ row: Int) {
        let before = (numbers.readable, dates.readable, percentages.readable)
        if text.last == UInt8(ascii: "%") {
            if kind == .percent { percentages.addPlain() } else { percentages.addPercentage(text, row: row) }
        } else {
            numbers.add(text, row: row)
            dates.add(text, row: row)
        }
        guard before == (numbers.readable, dates.readable, percentages.readable) else { return }
        if PeriodLabel(text) != nil {
            plain.periods += 1
            if firstPeriod == nil { firstPeriod = String(decoding: text, as: UTF8.self) }
        } else if Placeholder.isPlaceholder(text) {
            placeholders += 1
        } else {
            addOther(text, row)
        }
    }
}
