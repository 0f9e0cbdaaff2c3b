/// A moment as spreadsheets count it: days since a first one, and thousandths of a second into the day.
struct SerialDay {
    /// Thousandths of a second in a day.
    static let dayLength = 86_400_000
    /// Days since 1900-01-00, or since 1904-01-01 in a workbook that says so; of a negative number the next lower one.
    let day: Int
    /// Thousandths of a second into the day, 0 to 86,399,999.
    let thousandths: Int
    /// Fractions beyond the tenth decimal, 0.01 ms, are the noise of a binary fraction.
    private static let decimals = 10

    /// Nil when the bytes are no plain number below a hundred million; `step` is what the time is rounded to, in ms.
    init?(_ text: [UInt8], step: Int) {
        guard let number = PlainNumber(text), !number.isNegative else { return nil }
        var plain: [UInt8] = []
        number.write(to: &plain)
        var whole = 0
        var fraction = 0
        var places = -1
        for byte in plain {
            guard byte != UInt8(ascii: ".") else {
                places = 0
                continue
            }
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            if places < 0 {
                whole = whole * 10 + Int(byte - 0x30)
                guard whole < 100_000_000 else { return nil }
            } else if places < Self.decimals {
                fraction = fraction * 10 + Int(byte - 0x30)
                places += 1
            }
        }
        var scale = 1
        for _ in 0..<max(places, 0) { scale *= 10 }
        let exact = fraction * (Self.dayLength / step)
        let steps = (2 * exact + scale) / (2 * scale)
        day = whole + (steps * step) / Self.dayLength
        thousandths = (steps * step) % Self.dayLength
    }

    /// The calendar day; nil when the count has none: day 0, a day before it, day 60 of 1900 or one after 9999.
    func date(since1904: Bool) -> (year: Int, month: Int, day: Int)? {
        guard day >= (since1904 ? 0 : 1), since1904 || day != 60 else { return nil }
        // Days since 1970-01-01. Spreadsheets of 1900 count a 29 February 1900 that never was as day 60.
        let count = since1904 ? day - 24_107 : day - (day > 60 ? 25_569 : 25_568)
        let found = Self.civil(count)
        return found.year <= 9_999 ? found : nil
    }

    /// The Gregorian date of a count of days since 1970-01-01 (Hinnant, chrono-compatible low-level date algorithms).
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
