import Testing

@testable import Tables

@Suite struct DateFormatTests {
    private func choice(_ texts: [String]) -> FormatChoice<DateFormat> {
        DateFormat.choice(over: texts.map { Array($0.utf8)[...] })
    }

    private func date(_ text: String, _ format: DateFormat) -> DateParts? {
        format.date(Array(text.utf8)[...])
    }

    @Test(
        arguments: [
            "2012-11-13", "2012/11/13", "2012-11-13T23:59:59+01:00", "2012-11-13 00:00:00", "20121113", "13-Nov-2012",
            "13 november 2012", "13nov2012", "13-nov.-2012", "Nov 13, 2012", "November 13th, 2012", "13th NOV 2012",
            "2012-Nov-13", "13-Nov-12",
        ], DateFormat.allCases)
    func `a date that no order can change is read in every format`(text: String, format: DateFormat) {
        #expect(date(text, format) == DateParts(year: 2012, month: 11, day: 13))
    }

    @Test(arguments: ["13/11/2012", "13-11-2012", "13.11.2012", "13/11/12", "13/11/2012 14:30", "13 11 2012"])
    func `a date with the day first is read in that order only`(text: String) {
        #expect(date(text, .dayFirst) == DateParts(year: 2012, month: 11, day: 13))
        #expect(date(text, .monthFirst) == nil)
        #expect(date(text, .yearFirst) == nil)
    }

    @Test func `a date with the month first is read in that order only`() {
        #expect(date("11/13/2012 12:00:00 AM", .monthFirst) == DateParts(year: 2012, month: 11, day: 13))
        #expect(date("11/13/2012", .dayFirst) == nil)
    }

    @Test func `a year of two digits lies between 1970 and 2069`() {
        #expect(date("2/3/70", .monthFirst) == DateParts(year: 1970, month: 2, day: 3))
        #expect(date("2-Mar-69", .yearFirst) == DateParts(year: 2069, month: 3, day: 2))
    }

    @Test(arguments: [
        ("1 januari 2024", 1), ("1 mrt 2024", 3), ("1 maart 2024", 3), ("1 mei 2024", 5), ("1 May 2024", 5),
        ("1 augustus 2024", 8), ("1 Sept 2024", 9), ("1 okt 2024", 10), ("1 December 2024", 12),
    ])
    func `month names are read in English and Dutch`(text: String, month: Int) {
        #expect(date(text, .yearFirst) == DateParts(year: 2024, month: month, day: 1))
    }

    @Test(arguments: [
        "", "TBC", "X", "2022-09-31", "22/04/222", "29/02/2023", "00/01/2024", "31/04/2024", "2024-13-01", "Feb-13",
        "2024", "45473", "201611", "1.234,56", "13 Foo 2012", "13-Nov-2012 today", "2012-11", "13/11/2012/5", "P05",
        "20240631", "0999-01-01",
    ])
    func `a text that names no day that exists is no date`(text: String) {
        for format in [DateFormat.yearFirst, .dayFirst, .monthFirst] { #expect(date(text, format) == nil) }
    }

    @Test func `29 February is a day in leap years only`() {
        #expect(date("2024-02-29", .yearFirst) != nil)
        #expect(date("2000-02-29", .yearFirst) != nil)
        #expect(date("1900-02-29", .yearFirst) == nil)
    }

    @Test func `one decisive date decides for the file`() {
        #expect(choice(["01/02/2024", "13/02/2024"]) == .decided(.dayFirst))
        #expect(choice(["01/02/2024", "02/13/2024"]) == .decided(.monthFirst))
        #expect(choice(["2024-01-02", "3 Jan 2024", "TBC"]) == .decided(.yearFirst))
        #expect(choice(["05/05/2024", "2024-01-02"]) == .decided(.dayFirst))
        #expect(choice(["", "TBC"]) == .undecided)
    }

    @Test func `dates that either order reads differently are told with both readings of one`() {
        let sample = FormatSample("01/02/2024", row: 2)
        #expect(choice(["05/05/2024", "01/02/2024", "03/04/2024"]) == .disputed(.open(sample)))
        #expect(
            FormatDispute.open(sample).ofDates
                == "\"01/02/2024\" in row 2 can be 2024-02-01 as dd/mm/yyyy or 2024-01-02 as mm/dd/yyyy, and no other "
                + "date decides it")
    }

    @Test func `dates that contradict each other are told with both rows`() {
        let dispute = FormatDispute.contradiction(
            FormatSample("13/02/2024", row: 3), FormatSample("02/14/2024", row: 2))
        #expect(choice(["01/02/2024", "02/14/2024", "13/02/2024"]) == .disputed(dispute))
        #expect(
            dispute.ofDates
                == "the dates contradict each other: \"13/02/2024\" in row 3 can only be dd/mm/yyyy and "
                + "\"02/14/2024\" in row 2 only mm/dd/yyyy")
    }

    @Test func `a date of numbers is read in the order of its format`() {
        #expect(date("01/02/2024", .dayFirst) == DateParts(year: 2024, month: 2, day: 1))
        #expect(date("01/02/2024", .monthFirst) == DateParts(year: 2024, month: 1, day: 2))
    }

    @Test func `a date with another mark than those that tell the month comes first stays open`() throws {
        func choice(_ texts: String...) -> FormatChoice<DateFormat> {
            DateFormat.choice(over: texts.map { Array($0.utf8)[...] })
        }
        guard case .disputed(.open(let sample)) = choice("03/13/2026", "05-03-2026") else {
            Issue.record("the format was decided")
            return
        }
        #expect(sample.row == 2)
        #expect(choice("03/13/2026", "05/03/2026") == .decided(.monthFirst))
        #expect(choice("13/03/2026", "05-03-2026") == .decided(.dayFirst))
        #expect(choice("03/13/2026", "2026-03-05") == .decided(.monthFirst))
    }

    @Test func `a date with the year first is the same day whether a time stands behind it or not`() {
        for year in [999, 1000, 1900, 2000, 2023, 2024, 9999] {
            for month in 0...13 {
                for day in 0...32 {
                    func padded(_ number: Int, _ width: Int) -> String {
                        String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
                    }
                    let text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
                    let parts = DateParts(iso: Array(" \(text)".utf8), at: 1)
                    #expect(parts == date(text, .yearFirst), "\(text)")
                    #expect(parts == date(text + "T00:00:00", .yearFirst), "\(text)")
                }
            }
        }
    }
}
