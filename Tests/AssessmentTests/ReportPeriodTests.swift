import Contracts
import Policies
import Testing

@testable import Assessment

@Suite struct ReportPeriodTests {
    @Test func `periods from the 31st are counted from the anchor, not from each other`() {
        let periods = ReportRule().periods(of: "2023-08-31/2024-12-31")
        #expect(periods == ["2023-08-31/2024-02-28", "2024-02-29/2024-08-30", "2024-08-31/2024-12-31"])
    }

    @Test func `calendar periods are cut to the term at both ends`() {
        var rule = ReportRule()
        rule.anchor = .calendar(months: [7, 1])
        let periods = rule.periods(of: "2024-05-11/2025-01-02")
        #expect(periods == ["2024-05-11/2024-06-30", "2024-07-01/2024-12-31", "2025-01-01/2025-01-02"])
    }

    @Test func `a term of one day has one period`() {
        #expect(ReportRule().periods(of: "2024-05-11/2024-05-11") == ["2024-05-11/2024-05-11"])
    }

    @Test(arguments: [("2024-09-29", nil), ("2024-09-30", nil), ("2024-10-01", "2024-08-31")] as [(Day, Day?)])
    func `the cut-off moves on the day after the due day`(asOf: Day, cutOff: Day?) {
        let schedule = Schedule(ReportRule(), term: "2024-03-01/2025-02-28", asOf: asOf)
        #expect(schedule.cutOff == cutOff)
        #expect(schedule.current == "2024-03-01/2024-08-31")
    }

    @Test(
        arguments: [
            ("2024-01-31/2024-02-29", 1, 1, 31), ("2024-04-01/2024-10-31", 7, 0, 30),
            ("2024-02-29/2024-03-28", 1, 0, 31),
            ("2024-01-01/2024-01-30", 0, 30, 31), ("2023-12-15/2024-03-01", 2, 16, 29),
        ] as [(Period, Int, Int, Int)])
    func `a part of a year is whole months and the days of the month after them`(
        days: Period, months: Int, rest: Int, monthLength: Int
    ) {
        let year = YearFraction(days)
        #expect(year.months == months)
        #expect(year.days == rest)
        #expect(
            Fraction(year.numerator, over: year.denominator)
                == Fraction(Int128(months * monthLength + rest), over: Int128(12 * monthLength)))
    }
}
