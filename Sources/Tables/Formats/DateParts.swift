/// A calendar day that exists in the Gregorian calendar, as numbers.
public struct DateParts: Sendable, Hashable {
    /// The year, four digits.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int

    /// Nil when the calendar has no such day, as on 2022-09-31.
    public init?(year: Int, month: Int, day: Int) {
        guard (1000...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(of: month, in: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that ten bytes from a place on name, known to be in the form of `2024-02-28`; nil when the calendar has
    /// none such.
    init?(iso bytes: [UInt8], at start: Int) {
        func number(_ places: Range<Int>) -> Int {
            places.reduce(0) { $0 * 10 + Int(bytes[start + $1] &- 0x30) }
        }
        self.init(year: number(0..<4), month: number(5..<7), day: number(8..<10))
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
