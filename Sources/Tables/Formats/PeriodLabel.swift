/// A period as its name says it: `2025`, `2025-H1`, `Q3 2025`, `1e kwartaal 2025`, `first half of 2025`, `week 5 2025`,
/// `FY2025/26 H2`, `2025-03`, `March 2025`, `Apr-Sep 2025`.
public struct PeriodLabel: Sendable, Hashable {
    /// The first day.
    public let first: DateParts
    /// The last day.
    public let last: DateParts

    /// The period a text names; nil when it names none.
    ///
    /// - Parameter fiscalStart: The month in which a year written `2025/26` begins; April with British public bodies.
    public init?(_ utf8: ArraySlice<UInt8>, fiscalStart: Int = 4) {
        guard let first = utf8.first, utf8.count >= 4, utf8.count <= 30, first < 0x80,
            let words = Self.words(utf8).flatMap(Self.counted)
        else { return nil }
        if let week = Self.week(words) {
            self = week
            return
        }
        guard let months = Self.months(words, fiscalStart: fiscalStart), let period = Self.period(months) else {
            return nil
        }
        self = period
    }

    private init(first: DateParts, last: DateParts) {
        self.first = first
        self.last = last
    }

    private enum Word: Equatable {
        case year(Int)
        /// A year written `2025/26` or `2025-26`.
        case split(Int)
        case month(Int)
        /// A number of one or two digits.
        case number(Int)
        /// A part of the year: how many there are of it, and which one.
        case part(of: Int, Int)
        /// The name of such a part, whose number stands before or behind it: how many there are of it in a year.
        case unit(Int)
        case fiscal
    }

    /// A period's first month and how many months it has, counted from January of the year 0.
    private typealias Months = (start: Int, count: Int)

    private static func months(_ words: [Word], fiscalStart: Int) -> Months? {
        switch words.count {
        case 1:
            guard case .year(let year) = words[0] else { return fiscal(words, fiscalStart) }
            return (year * 12, 12)
        case 2: return pair(words[0], words[1]) ?? fiscal(words, fiscalStart)
        case 3:
            guard case (.month(let start), .month(let end), .year(let year)) = (words[0], words[1], words[2])
            else { return fiscal(words, fiscalStart) }
            return span(year * 12 + start - 1, year * 12 + end - 1)
        case 4:
            guard
                case (.month(let start), .year(let one), .month(let end), .year(let other)) = (
                    words[0], words[1], words[2], words[3]
                )
            else { return nil }
            return span(one * 12 + start - 1, other * 12 + end - 1)
        default: return fiscal(words, fiscalStart)
        }
    }

    /// The words with each name of a part of the year and its number in one; nil where a name has no number.
    private static func counted(_ words: [Word]) -> [Word]? {
        guard let place = words.firstIndex(where: { if case .unit = $0 { true } else { false } }),
            case .unit(let parts) = words[place]
        else { return words.count <= 4 ? words : nil }
        var words = words
        for at in [place - 1, place + 1] where words.indices.contains(at) {
            guard case .number(let part) = words[at], part > 0 else { continue }
            words[place] = .part(of: parts, part)
            words.remove(at: at)
            return words
        }
        return nil
    }

    private static let weeks = 53

    /// A week by its number (ISO 8601-1, 4.3.2): the first one of a year holds 4 January.
    private static func week(_ words: [Word]) -> PeriodLabel? {
        let (year, number): (Int, Int)
        switch (words.first, words.last, words.count) {
        case (.year(let first), .part(weeks, let part), 2): (year, number) = (first, part)
        case (.part(weeks, let part), .year(let last), 2): (year, number) = (last, part)
        default: return nil
        }
        guard number <= weeks, let begin = DayNumber.monday(ofWeekOne: year),
            let next = DayNumber.monday(ofWeekOne: year + 1)
        else { return nil }
        let monday = begin + (number - 1) * 7
        guard monday < next, let first = DayNumber.civil(monday), let last = DayNumber.civil(monday + 6) else {
            return nil
        }
        return PeriodLabel(first: first, last: last)
    }

    private static func pair(_ one: Word, _ two: Word) -> Months? {
        switch (one, two) {
        case (.year(let year), .part(let parts, let part)), (.part(let parts, let part), .year(let year)):
            part <= parts && parts < weeks ? (year * 12 + (part - 1) * 12 / parts, 12 / parts) : nil
        case (.year(let year), .number(let month)), (.number(let month), .year(let year)),
            (.month(let month), .year(let year)), (.year(let year), .month(let month)):
            (1...12).contains(month) ? (year * 12 + month - 1, 1) : nil
        case (.month(let month), .number(let year)): ((2000 + year) * 12 + month - 1, 1)
        default: nil
        }
    }

    private static func span(_ start: Int, _ end: Int) -> Months? {
        end >= start && end - start < 60 ? (start, end - start + 1) : nil
    }

    private static func fiscal(_ words: [Word], _ fiscalStart: Int) -> Months? {
        let rest = words.filter { $0 != .fiscal }
        guard let first = rest.first, let last = rest.last, rest.count <= 2, words.count - rest.count <= 1 else {
            return nil
        }
        switch (first, last) {
        case (.split(let year), .split) where rest.count == 1: return (year * 12 + fiscalStart - 1, 12)
        case (.split(let year), .part(let parts, let part)), (.part(let parts, let part), .split(let year)):
            guard part <= parts, parts < weeks else { return nil }
            return (year * 12 + fiscalStart - 1 + (part - 1) * 12 / parts, 12 / parts)
        default: return nil
        }
    }

    private static func period(_ months: Months) -> PeriodLabel? {
        let end = months.start + months.count
        guard let first = DateParts(year: months.start / 12, month: months.start % 12 + 1, day: 1) else { return nil }
        let (year, month) = ((end - 1) / 12, (end - 1) % 12 + 1)
        let last = (28...31).reversed().lazy.compactMap { DateParts(year: year, month: month, day: $0) }.first
        return last.map { PeriodLabel(first: first, last: $0) }
    }

    private static func words(_ text: ArraySlice<UInt8>) -> [Word]? {
        var words: [Word] = []
        var at = text.startIndex
        while at < text.endIndex {
            let byte = text[at]
            let start = at
            if isDigit(byte) {
                while at < text.endIndex, isDigit(text[at]) { at += 1 }
                guard let word = number(text, start, &at) else { return nil }
                words.append(word)
            } else if isLetter(byte) {
                while at < text.endIndex, isLetter(text[at]) { at += 1 }
                guard let word = name(text, start, &at) else { return nil }
                if let word { words.append(word) }
            } else if separators.contains(byte) {
                at += 1
            } else {
                return nil
            }
            guard words.count <= 5 else { return nil }
        }
        return words
    }

    private static func number(_ text: ArraySlice<UInt8>, _ start: Int, _ at: inout Int) -> Word? {
        let value = text[start..<at].prefix(5).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        switch at - start {
        case 1, 2: return .number(value)
        case 4 where (1900...2199).contains(value):
            // `2025/26` and `2025-26` are one year only where the second is the next.
            let next = (value + 1) % 100
            let tail = text[at...].dropFirst().prefix { isDigit($0) }
            let isNext = tail.count == 2 && tail.reduce(0) { $0 * 10 + Int($1 - 0x30) } == next
            let isWhole = tail.count == 4 && tail.reduce(0) { $0 * 10 + Int($1 - 0x30) } == value + 1
            guard isNext || isWhole, at < text.endIndex,
                text[at] == UInt8(ascii: "/") || (text[at] == UInt8(ascii: "-") && (next > 12 || isWhole))
            else { return .year(value) }
            at += 1 + tail.count
            return .split(value)
        default: return nil
        }
    }

    /// A word between two numbers; the inner nil is one that says nothing, such as `to`.
    private static func name(_ text: ArraySlice<UInt8>, _ start: Int, _ at: inout Int) -> Word?? {
        let word = text[start..<at]
        if let month = MonthName.month(word) { return .month(month) }
        let lower = String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
        if let parts = ["h": 2, "q": 4, "k": 4][lower], at < text.endIndex, (0x31...0x34).contains(text[at]) {
            let part = Int(text[at] - 0x30)
            at += 1
            guard at == text.endIndex || !isDigit(text[at]) else { return nil }
            return .part(of: parts, part)
        }
        if ["fy", "bj", "boekjaar"].contains(lower) { return .fiscal }
        if let number = ordinals.firstIndex(where: { $0.contains(lower) }) { return .number(number + 1) }
        if let parts = units[lower] { return .unit(parts) }
        return idle.contains(lower) ? .some(nil) : nil
    }

    private static let ordinals: [Set<String>] = [
        ["eerste", "first"], ["tweede", "second"], ["derde", "third"], ["vierde", "fourth"],
    ]
    private static let units = [
        "h": 2, "halfjaar": 2, "helft": 2, "half": 2, "semester": 2, "q": 4, "k": 4, "kwartaal": 4, "quarter": 4,
        "kw": 4, "qtr": 4, "week": weeks, "wk": weeks, "w": weeks,
    ]
    /// Words that say nothing between the others, those behind a number such as `1e` and `2nd` among them.
    private static let idle: Set = [
        "to", "t", "m", "tm", "tot", "en", "met", "and", "e", "de", "ste", "st", "nd", "rd", "th", "van", "het", "of",
        "the", "in", "jaar", "year", "maand", "month",
    ]

    private static let separators = Array(" -/.,_".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
