/// A part of a year: whole months from the first day and days of the month that begins where they end.
public struct YearFraction: Sendable, Hashable {
    /// Whole months.
    public let months: Int
    /// Days beyond them.
    public let days: Int
    /// Days of the month in which those days lie.
    public let monthLength: Int

    /// The part of a year that a period is.
    public init(_ period: Period) {
        let (from, to) = (period.start.parts, period.end.parts)
        var months = (to.year - from.year) * 12 + to.month - from.month + 1
        // The clamped end of a month can complete one more month than the calendar distance says, or one less.
        while months > 0, period.start.adding(months: months).adding(days: -1) > period.end { months -= 1 }
        let rest = period.start.adding(months: months)
        self.months = months
        days = period.end.days(since: rest) + 1
        monthLength = period.start.adding(months: months + 1).days(since: rest)
    }

    /// The numerator of the exact fraction of a year.
    public var numerator: Int128 { Int128(months * monthLength + days) }
    /// The denominator of the exact fraction of a year.
    public var denominator: Int128 { Int128(12 * monthLength) }
}

extension YearFraction: CustomStringConvertible {
    /// `7/12 year`, or `(7 + 12/30)/12 year`.
    public var description: String {
        days == 0 ? "\(months)/12 year" : "(\(months) + \(days)/\(monthLength))/12 year"
    }
}
