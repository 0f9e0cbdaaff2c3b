/// A day as a spreadsheet counts it.
enum DayNumber {
    /// The days from 1950 to the end of 2099 as 1900-based numbers: what a number may be that stands for a date.
    static let likely = 18_264...73_050
    /// The last day that Excel knows, 9999-12-31.
    private static let last = 2_958_465

    /// The whole number in a text of digits, decimals behind a point being a time of day.
    static func number(_ utf8: ArraySlice<UInt8>) -> Int? {
        var number = 0
        var at = utf8.startIndex
        while at < utf8.endIndex, utf8[at] >= 0x30, utf8[at] <= 0x39 {
            guard number <= last else { return nil }
            number = number * 10 + Int(utf8[at] - 0x30)
            at += 1
        }
        guard at > utf8.startIndex, number <= last else { return nil }
        if at < utf8.endIndex {
            let decimals = utf8[(at + 1)...]
            guard utf8[at] == UInt8(ascii: "."), !decimals.isEmpty, decimals.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
            else { return nil }
        }
        return number
    }

    /// The day of a number; nil for none, and for the 29 February 1900 that Excel knows and the calendar does not.
    static func day(_ number: Int, from1904: Bool) -> DateParts? {
        guard number <= last else { return nil }
        if from1904 { return civil(number - 24_107) }
        guard number >= 1, number != 60 else { return nil }
        return civil(number < 60 ? number - 25_568 : number - 25_569)
    }

    /// The Monday of the week that holds 4 January of a year, in days behind 1970-01-01, which was a Thursday.
    static func monday(ofWeekOne year: Int) -> Int? {
        guard (1900...2200).contains(year) else { return nil }
        let before = year - 1
        let leaps = before / 4 - before / 100 + before / 400 - (1969 / 4 - 1969 / 100 + 1969 / 400)
        let fourth = (year - 1970) * 365 + leaps + 3
        return fourth - ((fourth + 3) % 7 + 7) % 7
    }

    /// The civil day that many days behind 1970-01-01 (after Howard Hinnant's days_from_civil, turned round).
    static func civil(_ days: Int) -> DateParts? {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return DateParts(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
