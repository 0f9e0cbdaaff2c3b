public import Contracts

/// Days as people read them in British English.
public enum DayText {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `21 November 2026`.
    public static func long(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return "\(number) \(months[month - 1]) \(year)"
    }

    /// `21 Nov 2026`, for narrow table columns.
    public static func short(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return "\(number) \(months[month - 1].prefix(3)) \(year)"
    }

    /// `1 March 2026 to 31 August 2026`.
    public static func range(_ period: Period) -> String {
        "\(long(period.start)) to \(long(period.end))"
    }

    /// `1 Mar 2026 to 31 Aug 2026`.
    public static func shortRange(_ period: Period) -> String {
        "\(short(period.start)) to \(short(period.end))"
    }
}
