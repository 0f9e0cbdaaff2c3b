/// One cell of an OpenDocument sheet as it is gathered.
struct ODSCell {
    /// What a cell says its value is (OpenDocument 1.3 part 3, 19.389).
    private enum Kind {
        case none, text, number, percent, date, time, boolean, error
    }

    private(set) var repeats = 1
    var isInParagraph = false
    private var kind = Kind.none
    private var hasFormula = false
    private var hasParagraph = false
    /// Whether white space that comes next belongs to white space before it (OpenDocument 1.3 part 3, 6.1.2).
    private var collapses = true
    /// The value as the file stores it; empty for a text.
    private var value: [UInt8] = []
    private var text: [UInt8] = []
    private var shown: [UInt8] = []

    /// How many bytes of text the cell has so far.
    var count: Int { text.count }

    /// Whether nothing stands in the cell, not even a formula.
    var isBlank: Bool { text.isEmpty && value.isEmpty && !hasFormula }

    mutating func begin(_ element: MarkupElement, repeats: Int) {
        self.repeats = repeats
        hasFormula = element.bytes("formula", DocumentNames.table) != nil
        hasParagraph = false
        isInParagraph = false
        text.removeAll(keepingCapacity: true)
        value.removeAll(keepingCapacity: true)
        guard let type = element.bytes("value-type", DocumentNames.office) else {
            kind = .none
            return
        }
        kind = Self.kind(type)
        if let calc = element.bytes("value-type", DocumentNames.calc), calc.elementsEqual("error".utf8) {
            kind = .error
        }
        if let stored = Self.attribute(kind).flatMap({ element.bytes($0, DocumentNames.office) }) {
            value.append(contentsOf: stored)
        }
    }

    mutating func beginParagraph() {
        if hasParagraph { text.append(UInt8(ascii: "\n")) }
        hasParagraph = true
        isInParagraph = true
        collapses = true
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInParagraph else { return }
        for byte in bytes {
            if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                if !collapses { text.append(0x20) }
                collapses = true
            } else {
                text.append(byte)
                collapses = false
            }
        }
    }

    /// Adds white space that is meant.
    mutating func append(kept byte: UInt8, _ count: Int = 1) {
        text.append(contentsOf: repeatElement(byte, count: count))
        collapses = false
    }

    mutating func write(
        to tape: inout RowTape, _ row: Int, _ column: Int, _ style: CellStyle, _ facts: inout SheetFacts
    ) {
        shown.removeAll(keepingCapacity: true)
        guard !text.isEmpty || !value.isEmpty else {
            guard kind == .none else { return }
            tape.add(column, .formula, shown, repeats: repeats)
            facts.valueless.add(row, column)
            return
        }
        if let kind = typed() {
            let isCode = kind == .number && style.writesCode(&shown)
            let unit = kind == .number && !isCode || kind == .percent ? style.unit : 0
            tape.add(column, isCode ? .text : kind, shown, repeats: repeats, unit: unit)
            return
        }
        if kind == .error { facts.errors.add(row, column) }
        tape.add(column, kind == .error ? .error : .text, text.isEmpty ? value : text, repeats: repeats)
    }

    /// Writes a stored value as a person sees it; nil when the cell has none that fits its type.
    private mutating func typed() -> CellKind? {
        guard !value.isEmpty else { return nil }
        switch kind {
        case .none, .text, .error: return nil
        case .number where hasFormula && Self.booleans.contains(text):
            shown.append(contentsOf: (value == [0x30] ? "FALSE" : "TRUE").utf8)
            return .boolean
        case .number: return StyledNumber(value, .number, since1904: false, to: &shown).kind
        case .percent: return StyledNumber(value, .percent, since1904: false, to: &shown).kind
        case .boolean:
            shown.append(contentsOf: (value.elementsEqual("false".utf8) ? "FALSE" : "TRUE").utf8)
            return .boolean
        case .date:
            guard value.count >= 10, value[4] == UInt8(ascii: "-"), value[7] == UInt8(ascii: "-") else { return nil }
            shown.append(contentsOf: value.prefix { $0 != UInt8(ascii: ".") })
            return .date
        case .time:
            guard let seconds = Self.seconds(value) else { return nil }
            StyledNumber.appendTime(seconds, to: &shown)
            return .time
        }
    }

    /// LibreOffice stores what a formula finds true or false as 1 or 0, and shows it as a word of its own language.
    private static let booleans = ["TRUE", "FALSE", "WAAR", "ONWAAR"].map { Array($0.utf8) }

    private static func kind(_ type: UnsafeBufferPointer<UInt8>) -> Kind {
        switch type.first {
        case UInt8(ascii: "f"), UInt8(ascii: "c"): .number
        case UInt8(ascii: "p"): .percent
        case UInt8(ascii: "d"): .date
        case UInt8(ascii: "t"): .time
        case UInt8(ascii: "b"): .boolean
        default: .text
        }
    }

    private static func attribute(_ kind: Kind) -> StaticString? {
        switch kind {
        case .number, .percent: "value"
        case .date: "date-value"
        case .time: "time-value"
        case .boolean: "boolean-value"
        case .text: "string-value"
        case .none, .error: nil
        }
    }

    /// The whole seconds of a duration such as `PT14H30M00S`; nil for one with years, months or a sign.
    private static func seconds(_ duration: [UInt8]) -> Int? {
        guard duration.starts(with: "P".utf8) else { return nil }
        var total = 0
        var number = 0
        var isFraction = false
        for byte in duration.dropFirst() {
            switch byte {
            case 0x30...0x39:
                guard !isFraction else { continue }
                number = number * 10 + Int(byte - 0x30)
                guard number < 1_000_000_000 else { return nil }
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "T"): continue
            case UInt8(ascii: "D"), UInt8(ascii: "H"), UInt8(ascii: "M"), UInt8(ascii: "S"):
                let unit = [UInt8(ascii: "D"): 86_400, UInt8(ascii: "H"): 3_600, UInt8(ascii: "M"): 60][byte] ?? 1
                total += number * unit
                number = 0
            default: return nil
            }
        }
        return total
    }
}
