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
    func date(since1904: Bool) -> DateParts? {
        DayNumber.day(day, from1904: since1904)
    }
}
