/// A civil day of the proleptic Gregorian calendar, without clock or time zone.
public struct Day: Sendable, Hashable, Comparable {
    // Half a word: a line has up to four days, and a contract may have a million lines.
    private let kept: Int32

    /// Whole days since 1970-01-01; negative before it.
    public var number: Int { Int(kept) }

    /// The day that lies `number` whole days after 1970-01-01; beyond five million years, the last before that.
    public init(number: Int) {
        kept = Int32(clamping: number)
    }

    /// The day with these parts; nil when the calendar has no such day or the year is outside 1...9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.init(number: Day.number(year: year, month: month, day: day))
    }

    /// Reads `YYYY-MM-DD`; nil for any other text and for days that do not exist.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let day = text.withUTF8({ Day(utf8: $0) }) else { return nil }
        self = day
    }

    /// Reads `YYYY-MM-DD` from its UTF-8 bytes; nil as in ``init(_:)-text``.
    public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10 else { return nil }
        var digits = 0
        for position in 0..<10 {
            let isHyphen = bytes[position] == UInt8(ascii: "-")
            guard isHyphen == (position == 4 || position == 7) else { return nil }
            guard !isHyphen else { continue }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) else { return nil }
            digits = digits * 10 + Int(bytes[position] - UInt8(ascii: "0"))
        }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    /// The parts of the day in the civil calendar.
    public var parts: (year: Int, month: Int, day: Int) {
        // Days are counted in eras of 400 years that begin on 1 March, so that the leap day ends a year
        // (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day of the week, from 1 for Monday to 7 for Sunday.
    public var weekday: Int {
        // 1 January 1970 was a Thursday.
        ((number + 3) % 7 + 7) % 7 + 1
    }

    /// The day `days` whole days later (earlier when negative).
    public func adding(days: Int) -> Day {
        Day(number: number + days)
    }

    /// The same day of the month `months` months later, clamped to that month's last day.
    public func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let index = year * 12 + (month - 1) + months
        let newYear = index >= 0 ? index / 12 : (index - 11) / 12
        let newMonth = index - newYear * 12 + 1
        let last = Day.length(ofMonth: newMonth, year: newYear)
        return Day(number: Day.number(year: newYear, month: newMonth, day: min(day, last)))
    }

    /// The number of days in the month this day lies in.
    public var daysInMonth: Int {
        let (year, month, _) = parts
        return Day.length(ofMonth: month, year: year)
    }

    /// Whole days from `other` to this day; negative when this day is earlier.
    public func days(since other: Day) -> Int {
        number - other.number
    }

    /// Whether the left day comes first.
    public static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = parts
        guard (0...9999).contains(year) else { return "\(year)-\(Day.padded(month))-\(Day.padded(day))" }
        return String(unsafeUninitializedCapacity: 10) { buffer in
            var rest = year * 10_000 + month * 100 + day
            for position in [9, 8, 6, 5, 3, 2, 1, 0] {
                buffer[position] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
            buffer[4] = UInt8(ascii: "-")
            buffer[7] = UInt8(ascii: "-")
            return 10
        }
    }

    private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
