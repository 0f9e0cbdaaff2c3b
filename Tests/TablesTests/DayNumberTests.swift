import Tables
import Testing

@Suite struct DayNumberTests {
    private func day(_ text: String, _ format: DateFormat) -> DateParts? {
        format.date(Array(text.utf8)[...])
    }

    @Test(arguments: [
        ("1", 1900, 1, 1), ("59", 1900, 2, 28), ("61", 1900, 3, 1), ("366", 1900, 12, 31), ("25569", 1970, 1, 1),
        ("45350", 2024, 2, 28), ("45351.75", 2024, 2, 29), ("45352", 2024, 3, 1), ("2958465", 9999, 12, 31),
    ])
    func `a day number counts from 1900`(text: String, year: Int, month: Int, dayOfMonth: Int) {
        #expect(day(text, .serial1900) == DateParts(year: year, month: month, day: dayOfMonth))
    }

    @Test func `a day number of an old Macintosh counts from 1904`() {
        #expect(day("0", .serial1904) == DateParts(year: 1904, month: 1, day: 1))
        #expect(day("43888", .serial1904) == DateParts(year: 2024, month: 2, day: 28))
    }

    @Test(arguments: ["0", "60", "2958466", "-1", "45350.", "45350,5", "99999999999999999999"])
    func `a number that is no day is none`(text: String) {
        #expect(day(text, .serial1900) == nil)
    }
}
