public import Contracts
import Tables

/// Whether a cell names the period a report is on, or a part of it, or a longer one that it lies in.
public struct NamedPeriod {
    private let period: Period

    init(_ period: Period) {
        self.period = period
    }

    /// Whether the period that the cell names has a day of the reported one; nil where it names none.
    ///
    /// - Parameter part: What a number alone counts: `""` for months, `"Q"` for quarters, `"H"` for half-years, nil
    ///   where that is not known.
    func agrees(_ cell: ArraySlice<UInt8>, part: String?) -> Bool? {
        let text = String(decoding: cell, as: UTF8.self)
        let named = span(text).map { [$0] } ?? labels(text, part: part)
        return named.isEmpty ? nil : named.contains { $0.intersection(period) != nil }
    }

    /// The longer time than a day that a text names; where its year is left open, the one with a day of the reported
    /// period.
    func longerTime(_ text: String) -> Period? {
        let named = labels(text, part: nil).filter { $0.start < $0.end }
        return named.first { $0.intersection(period) != nil } ?? named.first
    }

    /// Two days, or one.
    private func span(_ text: String) -> Period? {
        if let day = NamedPeriod.day(text) { return Period(start: day, end: day) }
        let words = text.split(separator: " ").compactMap { NamedPeriod.day(String($0)) }
        let days = words.count == 2 ? words : text.split(separator: "/").compactMap { NamedPeriod.day(String($0)) }
        return days.count == 2 ? Period(start: days[0], end: days[1]) : nil
    }

    private static func day(_ text: String) -> Day? {
        DateFormat.dayFirst.date(Array(text.utf8)[...]).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
    }

    /// What the text may name; one without a year is of a year of the reported period.
    private func labels(_ text: String, part: String?) -> [Period] {
        let (first, last) = (period.start.parts.year, period.end.parts.year)
        if let number = Int(text) {
            if (1...(part == "W" ? 53 : 12)).contains(number) {
                guard let part else { return [] }
                return (first...last).flatMap { labels("\(part)\(number) \($0)") }
            }
            if let label = Self.written(number, part) { return labels(label) }
        }
        let named = labels(text)
        return named.isEmpty ? (first...last).flatMap { labels("\(text) \($0)") } : named
    }

    /// A year and its part in one number, `202602`, as a label; nil for any other number.
    private static func written(_ number: Int, _ part: String?) -> String? {
        switch part {
        case "Q", "H": (19_000..<22_000).contains(number) ? "\(part ?? "")\(number % 10) \(number / 10)" : nil
        case "W": (190_000..<220_000).contains(number) ? "week \(number % 100) \(number / 100)" : nil
        default:
            (190_000..<220_000).contains(number) && (1...12).contains(number % 100)
                ? "\(number / 100)-\(number % 100)" : nil
        }
    }

    /// The period that a text names by itself, its year included; nil where it names none.
    public static func period(_ text: String) -> Period? {
        labels(Int(text).flatMap { written($0, nil) } ?? text, fiscalStarts: [4]).first
    }

    /// A year written `2025/26` begins where British public bodies' do, or where the reported period does.
    private func labels(_ text: String) -> [Period] {
        Self.labels(text, fiscalStarts: [4, period.start.parts.month])
    }

    private static func labels(_ text: String, fiscalStarts: [Int]) -> [Period] {
        fiscalStarts.compactMap { month in
            PeriodLabel(Array(text.utf8)[...], fiscalStart: month).flatMap { label in
                guard
                    let start = Day(year: label.first.year, month: label.first.month, day: label.first.day),
                    let end = Day(year: label.last.year, month: label.last.month, day: label.last.day)
                else { return nil }
                return Period(start: start, end: end)
            }
        }
    }
}
