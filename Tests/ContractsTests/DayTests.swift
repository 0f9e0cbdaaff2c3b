import Contracts
import Testing

@Suite struct DayTests {
    private func day(_ text: String) throws -> Day {
        try #require(Day(text), "\(text)")
    }

    @Test func `every day from 1583 to 2400 has its own parts and follows the day before`() throws {
        let first = try day("1583-01-01")
        let last = try day("2400-12-31")
        var expected = (year: 1583, month: 1, day: 1)
        for number in first.number...last.number {
            let parts = Day(number: number).parts
            guard parts == expected, Day(year: parts.year, month: parts.month, day: parts.day)?.number == number else {
                Issue.record("day \(number) is \(parts), expected \(expected)")
                return
            }
            let lengths = [31, isLeap(parts.year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            if expected.day < lengths[expected.month - 1] {
                expected.day += 1
            } else {
                expected = expected.month < 12 ? (expected.year, expected.month + 1, 1) : (expected.year + 1, 1, 1)
            }
        }
        #expect(expected == (2401, 1, 1))
    }

    private func isLeap(_ year: Int) -> Bool {
        year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    }

    @Test(arguments: [("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2024-02-29", 19_782)])
    func `days are counted from the first of January 1970`(text: String, number: Int) throws {
        #expect(try day(text).number == number)
        #expect(Day(number: number).description == text)
    }

    @Test(arguments: ["2024-02-29", "2000-02-29", "2400-02-29", "0001-01-01", "9999-12-31"])
    func `a day that exists is read and written the same`(text: String) throws {
        #expect(try day(text).description == text)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2100-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01",
        "2024-1-01", "24-01-01", "2024/01/01", "2024-01-01 ", " 2024-01-01", "2024-01-01T00:00", "20240101", "",
        "2024-01-3१", "-024-01-01", "2024-+1-01",
    ])
    func `a text that is no day is refused`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        ("2023-08-31", 6, "2024-02-29"), ("2023-08-31", 18, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2024-03-31", -1, "2024-02-29"),
        ("2024-01-15", -13, "2022-12-15"), ("2024-12-31", 0, "2024-12-31"), ("2024-10-31", 4, "2025-02-28"),
    ])
    func `adding months clamps to the last day of the month`(from: String, months: Int, to: String) throws {
        #expect(try day(from).adding(months: months).description == to)
    }

    @Test func `months counted from the anchor do not drift after a short month`() throws {
        let anchor = try day("2024-08-31")
        #expect(
            (0...4).map { anchor.adding(months: $0 * 3).description }
                == ["2024-08-31", "2024-11-30", "2025-02-28", "2025-05-31", "2025-08-31"])
    }

    @Test(arguments: [
        ("2024-02-10", 29), ("2023-02-10", 28), ("1900-02-10", 28), ("2024-04-01", 30), ("2024-12-31", 31),
    ])
    func `a month has its days`(text: String, days: Int) throws {
        #expect(try day(text).daysInMonth == days)
    }

    @Test func `days between two days are signed and undone by adding them`() throws {
        let (first, last) = (try day("2024-02-28"), try day("2024-03-01"))
        #expect(last.days(since: first) == 2)
        #expect(first.days(since: last) == -2)
        #expect(first.adding(days: 2) == last)
        #expect(first < last)
    }
}
