/// Days of the civil calendar counted one by one, as on paper; nothing of the program's own reckoning is used.
struct PaperDay: Equatable {
    var year: Int
    var month: Int
    var day: Int

    private static func length(_ month: Int, _ year: Int) -> Int {
        let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    static func < (left: PaperDay, right: PaperDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    var next: PaperDay {
        if day < PaperDay.length(month, year) { return PaperDay(year: year, month: month, day: day + 1) }
        return month < 12 ? PaperDay(year: year, month: month + 1, day: 1) : PaperDay(year: year + 1, month: 1, day: 1)
    }

    /// The same day so many months later, or that month's last.
    func adding(months: Int) -> PaperDay {
        var (year, month) = (year, month)
        for _ in 0..<months { (year, month) = month < 12 ? (year, month + 1) : (year + 1, 1) }
        return PaperDay(year: year, month: month, day: min(day, PaperDay.length(month, year)))
    }

    /// The days from this one up to another, which does not count.
    func days(before other: PaperDay) -> Int {
        var (day, count) = (self, 0)
        while day < other { (day, count) = (day.next, count + 1) }
        return count
    }

    /// The part of a year that the days up to another, included, are: whole months, and the days left over as parts of
    /// the month that begins there.
    func years(upTo last: PaperDay) -> ExactNumber {
        var months = 0
        while !(last.next < adding(months: months + 1)) { months += 1 }
        let rest = adding(months: months)
        let length = rest.days(before: adding(months: months + 1))
        return ExactNumber(months, over: 12) + ExactNumber(rest.days(before: last.next), over: 12 * length)
    }
}
