/// A date's text cut into numbers and a month's name.
struct DateText {
    private enum Part {
        case number(Int, digits: Int)
        case month(Int)
    }

    private var parts: [Part] = []

    /// Nil when the text holds anything a date does not.
    init?(_ utf8: ArraySlice<UInt8>) {
        guard let first = utf8.first, utf8.count >= 6, utf8.count <= 40, Self.isDigit(first) || Self.isLetter(first)
        else { return nil }
        parts.reserveCapacity(3)
        var rest = utf8
        while let byte = rest.first {
            if parts.count == 3 || (parts.count == 1 && isCompact) {
                guard Self.isTime(rest) else { return nil }
                return
            }
            if Self.isDigit(byte) {
                guard takeNumber(&rest) else { return nil }
            } else if Self.isLetter(byte) {
                guard takeWord(&rest) else { return nil }
            } else if Self.separators.contains(byte) {
                rest = rest.dropFirst()
            } else {
                return nil
            }
        }
    }

    /// The day these parts name in the given order.
    func date(_ format: DateFormat) -> DateParts? {
        switch parts.count {
        case 1:
            guard isCompact, case .number(let number, _) = parts[0] else { return nil }
            return DateParts(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        case 3: return date(parts[0], parts[1], parts[2], format)
        default: return nil
        }
    }

    private var isCompact: Bool {
        guard case .number(_, digits: 8) = parts.first else { return false }
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
            case .yearFirst: return nil
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

    /// The month a word names in English or Dutch, from its lower-case letters.
    static func month(_ word: [UInt8]) -> Int? {
        months[word]
    }

    private mutating func takeNumber(_ rest: inout ArraySlice<UInt8>) -> Bool {
        let digits = rest.prefix(while: Self.isDigit)
        guard digits.count <= 8 else { return false }
        parts.append(.number(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: digits.count))
        rest = rest.dropFirst(digits.count)
        if let ordinal = Self.ordinals.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(ordinal.count) }
        return true
    }

    private mutating func takeWord(_ rest: inout ArraySlice<UInt8>) -> Bool {
        let word = rest.prefix(while: Self.isLetter)
        guard let month = Self.month(word.map { $0 | 0x20 }) else { return false }
        parts.append(.month(month))
        rest = rest.dropFirst(word.count)
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
    private static let ordinals = ["st", "nd", "rd", "th"].map { Array($0.utf8) }
    private static let months: [[UInt8]: Int] = {
        let names = [
            "jan january januari", "feb february februari", "mar march mrt maart", "apr april", "may mei",
            "jun june juni", "jul july juli", "aug august augustus", "sep sept september", "oct october okt oktober",
            "nov november", "dec december",
        ]
        var months: [[UInt8]: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") { months[Array(name.utf8)] = index + 1 }
        }
        return months
    }()
}
