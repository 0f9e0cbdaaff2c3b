/// A closed run of civil days.
public struct Period: Sendable, Hashable {
    /// The first day.
    public let start: Day
    /// The last day, included; never before the first.
    public let end: Day

    /// The days from `start` to `end`, both included; nil when the end lies before the start.
    public init?(start: Day, end: Day) {
        guard start <= end else { return nil }
        self.start = start
        self.end = end
    }

    /// Reads `2024-03-01/2024-08-31`; nil for any other text.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = Day(parts[0]), let end = Day(parts[1]) else { return nil }
        self.init(start: start, end: end)
    }

    /// Days in the period, both ends counted.
    public var dayCount: Int { end.days(since: start) + 1 }

    /// Whether the day lies in the period.
    public func contains(_ day: Day) -> Bool {
        start <= day && day <= end
    }

    /// The days both periods have; nil when they have none.
    public func intersection(_ other: Period) -> Period? {
        Period(start: max(start, other.start), end: min(end, other.end))
    }
}

extension Period: Comparable {
    /// Earlier start first, then earlier end.
    public static func < (left: Period, right: Period) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}

extension Period: CustomStringConvertible {
    /// `2024-03-01/2024-08-31`.
    public var description: String { "\(start)/\(end)" }
}
