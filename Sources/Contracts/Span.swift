/// A length of time in whole months and days, as ISO 8601 writes it: `P6M`, `P30D`, `P1Y`, `P2W`.
public struct Span: Sendable, Hashable {
    /// Whole calendar months; years count as twelve.
    public let months: Int
    /// Whole days; weeks count as seven.
    public let days: Int

    /// A span of months and days, both zero or more.
    public init(months: Int = 0, days: Int = 0) {
        self.months = months
        self.days = days
    }

    /// Reads years, months, weeks and days of an ISO 8601 duration; nil for times of day and any other text.
    public init?(_ text: some StringProtocol) {
        guard text.first == "P", text.utf8.count > 1 else { return nil }
        var (months, days, number) = (0, 0, "")
        var unitsLeft = ArraySlice("YMWD")
        for character in text.dropFirst() {
            if character.isASCII, character.isNumber, number.count < 6 {
                number.append(character)
                continue
            }
            guard let count = Int(number), let position = unitsLeft.firstIndex(of: character) else { return nil }
            unitsLeft = unitsLeft[(position + 1)...]
            switch character {
            case "Y": months += count * 12
            case "M": months += count
            case "W": days += count * 7
            default: days += count
            }
            number = ""
        }
        guard number.isEmpty else { return nil }
        self.init(months: months, days: days)
    }

    /// The day this span after `day`: months first, clamped to the month's end, then days.
    public func after(_ day: Day) -> Day {
        day.adding(months: months).adding(days: days)
    }
}

extension Span: CustomStringConvertible {
    /// ISO 8601, without zero parts: `P6M`, `P1M15D`, `P0D`.
    public var description: String {
        let parts = (months == 0 ? "" : "\(months)M") + (days == 0 ? "" : "\(days)D")
        return "P" + (parts.isEmpty ? "0D" : parts)
    }
}
