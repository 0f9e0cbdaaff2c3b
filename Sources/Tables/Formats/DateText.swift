/// A date's text cut into numbers and a month's name.
struct DateText {
    private enum Part {
        case number(Int, digits: Int)
        case month(Int)
    }

    private var parts: (Part, Part, Part) = (.month(0), .month(0), .month(0))
    private var count = 0

    /// Nil when the text holds anything a date does not.
    init?(_ utf8: ArraySlice<UInt8>) {
        guard let first = utf8.first, utf8.count >= 6, utf8.count <= 40, Self.isDigit(first) || Self.isLetter(first)
        else { return nil }
        var at = utf8.startIndex
        while at < utf8.endIndex {
            if count == 3 || (count == 1 && isCompact) {
                guard Self.isTime(utf8[at...]) else { return nil }
                return
            }
            let byte = utf8[at]
            if Self.isDigit(byte) {
                guard takeNumber(utf8, &at) else { return nil }
            } else if Self.isLetter(byte) {
                guard takeWord(utf8, &at) else { return nil }
            } else if Self.separators.contains(byte) {
                at += 1
            } else {
                return nil
            }
        }
    }

    /// The day these parts name in the given order; day numbers of a spreadsheet are no such text.
    func date(_ format: DateFormat) -> DateParts? {
        switch count {
        case 1:
            guard isCompact, case .number(let number, _) = parts.0 else { return nil }
            return DateParts(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        case 3: return date(parts.0, parts.1, parts.2, format)
        default: return nil
        }
    }

    /// Whether the parts are as many digits as those of a date, whether its day exists or not.
    var isWhole: Bool {
        switch parts {
        case (.number(_, digits: 8), _, _): count == 1
        case (.number(_, digits: 4), .number(_, digits: 1...2), .number(_, digits: 1...2)),
            (.number(_, digits: 4), .month, .number(_, digits: 1...2)),
            (.number(_, digits: 1...2), .month, .number(_, digits: 2)),
            (.number(_, digits: 1...2), .month, .number(_, digits: 4)),
            (.month, .number(_, digits: 1...2), .number(_, digits: 2)),
            (.month, .number(_, digits: 1...2), .number(_, digits: 4)),
            (.number(_, digits: 1...2), .number(_, digits: 1...2), .number(_, digits: 2)),
            (.number(_, digits: 1...2), .number(_, digits: 1...2), .number(_, digits: 4)):
            count == 3
        default: false
        }
    }

    /// The form in which the parts stand.
    var form: DateForms {
        switch (parts.0, parts.1) {
        case (.number(_, digits: 8), _): .compact
        case (.number(_, digits: 4), .month): .yearMonthName
        case (.number(_, digits: 4), .number): .yearFirst
        case (.month, _): .monthNameDay
        case (.number, .month): .dayMonthName
        case (.number, .number): .ordered
        }
    }

    private var isCompact: Bool {
        guard case .number(_, digits: 8) = parts.0 else { return false }
        return true
    }

    private func date(_ one: Part, _ two: Part, _ three: Part, _ format: DateFormat) -> DateParts? {
        switch (one, two, three) {
        case (.number(let year, digits: 4), .number(let month, digits: 1...2), .number(let day, digits: 1...2)):
            return DateParts(year: year, month: month, day: day)
        case (.number(let year, digits: 4), .month(let month), .number(let day, digits: 1...2)):
            return DateParts(year: year, month: month, day: day)
        case (.number(let day, digits: 1...2), .month(let month), .number(let year, let digits)):
            return Self.date(year, digits, month, day)
        case (.month(let month), .number(let day, digits: 1...2), .number(let year, let digits)):
            return Self.date(year, digits, month, day)
        case (.number(let first, digits: 1...2), .number(let second, digits: 1...2), .number(let year, let digits)):
            switch format {
            case .yearFirst, .serial1900, .serial1904: return nil
            case .dayFirst: return Self.date(year, digits, second, first)
            case .monthFirst: return Self.date(year, digits, first, second)
            }
        default: return nil
        }
    }

    private static func date(_ year: Int, _ digits: Int, _ month: Int, _ day: Int) -> DateParts? {
        switch digits {
        case 4: DateParts(year: year, month: month, day: day)
        case 2: DateParts(year: year < 70 ? 2000 + year : 1900 + year, month: month, day: day)
        default: nil
        }
    }

    private mutating func append(_ part: Part) {
        switch count {
        case 0: parts.0 = part
        case 1: parts.1 = part
        default: parts.2 = part
        }
        count += 1
    }

    private mutating func takeNumber(_ text: ArraySlice<UInt8>, _ at: inout Int) -> Bool {
        let start = at
        var number = 0
        while at < text.endIndex, Self.isDigit(text[at]) {
            guard at - start < 8 else { return false }
            number = number * 10 + Int(text[at] - 0x30)
            at += 1
        }
        append(.number(number, digits: at - start))
        if at + 1 < text.endIndex, Self.isOrdinal(text[at] | 0x20, text[at + 1] | 0x20) { at += 2 }
        return true
    }

    private static func isOrdinal(_ one: UInt8, _ two: UInt8) -> Bool {
        switch (one, two) {
        case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
            (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
            true
        default: false
        }
    }

    private mutating func takeWord(_ text: ArraySlice<UInt8>, _ at: inout Int) -> Bool {
        let start = at
        while at < text.endIndex, Self.isLetter(text[at]) { at += 1 }
        guard let month = MonthName.month(text[start..<at]) else { return false }
        append(.month(month))
        return true
    }

    /// Whether the text behind a date is a time of day, whose zone does not move the calendar day.
    private static func isTime(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "T") else { return false }
        let clock = rest.dropFirst()
        return clock.contains(UInt8(ascii: ":")) && clock.allSatisfy { isDigit($0) || timeMarks.contains($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    }

    private static let separators = Array("-/. ,".utf8)
    private static let timeMarks = Array(":.+-Z APMapm".utf8)
}
