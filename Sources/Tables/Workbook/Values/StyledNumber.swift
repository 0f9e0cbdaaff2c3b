/// A cell's stored number and its format, written as a person sees the cell.
struct StyledNumber {
    let kind: CellKind
    /// Whether the format is one of dates and the number is no day.
    private(set) var isNoDay = false

    /// Writes the text behind what `text` holds.
    init(_ stored: [UInt8], _ format: NumberKind, since1904: Bool, to text: inout [UInt8]) {
        switch format {
        case .number:
            kind = Self.writeNumber(stored, to: &text)
        case .percent:
            kind = Self.writePercent(stored, to: &text)
        case .date, .dateTime:
            if Self.writeDate(stored, format, since1904, to: &text) {
                kind = .date
            } else {
                isNoDay = true
                kind = Self.writeNumber(stored, to: &text)
            }
        case .time, .elapsed:
            kind = Self.writeTime(stored, format, to: &text) ? .time : Self.writeNumber(stored, to: &text)
        }
    }

    /// A plain number of few digits stands as it is; anything else is written anew, and what is no number is text.
    private static func writeNumber(_ stored: [UInt8], to text: inout [UInt8]) -> CellKind {
        if isPlain(stored) {
            text.append(contentsOf: stored)
            return .number
        }
        guard let number = PlainNumber(stored) else {
            text.append(contentsOf: stored)
            return .text
        }
        number.write(to: &text)
        return .number
    }

    private static func isPlain(_ stored: [UInt8]) -> Bool {
        guard stored.count > 0, stored.count <= 15, stored[stored.count - 1] != UInt8(ascii: ".") else { return false }
        var points = 0
        let first = stored[0] == UInt8(ascii: "-") ? 1 : 0
        guard first < stored.count,
            stored[first] >= 0x30 + (stored.count > first + 1 ? 1 : 0) || isZeroPoint(stored, first)
        else { return false }
        for at in first..<stored.count {
            let byte = stored[at]
            if byte == UInt8(ascii: ".") { points += 1 } else if byte < 0x30 || byte > 0x39 { return false }
        }
        if points == 1, stored[stored.count - 1] == 0x30 { return false }
        return points <= 1 && !(first == 1 && stored.count == 2 && stored[1] == 0x30)
    }

    private static func isZeroPoint(_ stored: [UInt8], _ first: Int) -> Bool {
        stored.count > first + 2 && stored[first] == 0x30 && stored[first + 1] == UInt8(ascii: ".")
    }

    private static func writePercent(_ stored: [UInt8], to text: inout [UInt8]) -> CellKind {
        guard var number = PlainNumber(stored) else {
            text.append(contentsOf: stored)
            return .text
        }
        number.shift(by: 2)
        number.write(to: &text)
        text.append(UInt8(ascii: "%"))
        return .percent
    }

    /// A format of days alone shows the day; one with a time shows both.
    private static func writeDate(
        _ stored: [UInt8], _ format: NumberKind, _ since1904: Bool, to text: inout [UInt8]
    ) -> Bool {
        guard let moment = SerialDay(stored, step: 1_000) else { return false }
        guard format == .dateTime else {
            guard let whole = SerialDay(day(stored), step: 1_000)?.date(since1904: since1904) else { return false }
            append(whole, to: &text)
            return true
        }
        guard let date = moment.date(since1904: since1904) else { return false }
        append(date, to: &text)
        text.append(UInt8(ascii: "T"))
        appendTime(moment.thousandths / 1_000, to: &text)
        return true
    }

    /// The number without its fraction: a format of days shows the day, however late it is.
    private static func day(_ stored: [UInt8]) -> [UInt8] {
        guard let number = PlainNumber(stored) else { return stored }
        var plain: [UInt8] = []
        number.write(to: &plain)
        return Array(plain.prefix { $0 != UInt8(ascii: ".") })
    }

    private static func writeTime(_ stored: [UInt8], _ format: NumberKind, to text: inout [UInt8]) -> Bool {
        guard let moment = SerialDay(stored, step: 1_000) else { return false }
        let days = format == .elapsed ? moment.day : 0
        appendTime(days * 86_400 + moment.thousandths / 1_000, to: &text)
        return true
    }

    private static func append(_ date: DateParts, to text: inout [UInt8]) {
        append(date.year, width: 4, to: &text)
        text.append(UInt8(ascii: "-"))
        append(date.month, width: 2, to: &text)
        text.append(UInt8(ascii: "-"))
        append(date.day, width: 2, to: &text)
    }

    /// Hours, minutes and seconds; the hours may have more than two digits.
    static func appendTime(_ seconds: Int, to text: inout [UInt8]) {
        append(seconds / 3_600, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        append(seconds / 60 % 60, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        append(seconds % 60, width: 2, to: &text)
    }

    private static func append(_ number: Int, width: Int, to text: inout [UInt8]) {
        var limit = 10
        for _ in 1..<width {
            if number < limit { text.append(0x30) }
            limit *= 10
        }
        text.append(contentsOf: String(number).utf8)
    }
}
