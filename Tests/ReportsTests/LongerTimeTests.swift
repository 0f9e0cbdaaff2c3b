import Contracts
import Reports
import Testing

/// Months and other longer times that stand where a day is needed.
@Suite struct LongerTimeTests {
    private static let header = "payee,amount,date"
    private static let good = "12345678,1.00,2024-02-01"

    @Test(arguments: [
        ("februari", "2024-02-01 to 2024-02-29", "2024-02-29"), ("feb 2024", "2024-02-01 to 2024-02-29", "2024-02-29"),
        ("2024-03", "2024-03-01 to 2024-03-31", "2024-03-31"), ("03-2024", "2024-03-01 to 2024-03-31", "2024-03-31"),
        ("Q2", "2024-04-01 to 2024-06-30", "2024-06-30"), ("2024", "2024-01-01 to 2024-06-30", "2024-06-30"),
        ("aug 2025", "2025-08-01 to 2025-08-31", "2025-08-31"),
    ])
    func `a longer time is told as what it is, with the day to write`(text: String, days: String, last: String) throws {
        let problems = try ReportSample.refused(Self.header, Self.good, "12345679,2.00,\(text)")
        #expect(
            problems.map(\.description) == [
                "row 3, column \"date\": found \"\(text)\", expected one day, and this names the time from \(days); "
                    + "write the day on which it happened, or, where only that time is known, the last day of it, \(last)"
            ])
        #expect(problems.map(\.cause) == [.dayUnreadable])
    }

    @Test(arguments: ["2024-02-30", "maart 2019", "maandag", "12345", "13-2024"])
    func `what names no time of the contract is told as a day that cannot be read`(text: String) throws {
        let problems = try ReportSample.refused(Self.header, Self.good, "12345679,2.00,\(text)")
        #expect(
            problems.map(\.message) == ["expected a day that exists; write it as yyyy-mm-dd, such as 2024-02-28"])
    }

    @Test func `the day to write is written as the column writes its days`() throws {
        for (day, last) in [("13/02/2024", "31/03/2024"), ("02/13/2024", "03/31/2024")] {
            let problems = try ReportSample.refused(Self.header, "12345678,1.00,\(day)", "12345679,2.00,maart")
            #expect(problems.map { $0.message.hasSuffix("the last day of it, \(last)") } == [true], "\(problems)")
        }
    }

    @Test func `the first day of a placement is the first of its month, and the last one the last`() throws {
        let problems = try ReportSample.refused(
            "person,block,from,to,hours per week", "k-1,participatiewet,2024-02-01,2024-03-31,24",
            "k-2,participatiewet,maart,mei 2024,24")
        #expect(
            problems.map(\.message) == [
                "expected one day, and this names the time from 2024-03-01 to 2024-03-31; write the first day, or, where "
                    + "only that time is known, the first day of it, 2024-03-01",
                "expected one day, and this names the time from 2024-05-01 to 2024-05-31; write the last day, or, where "
                    + "only that time is known, the last day of it, 2024-05-31; leave it blank, or write \"ongoing\" or "
                    + "\"lopend\", while the placement goes on",
            ])
    }

    @Test func `a month in a row of its own is told as a heading, and the blank days below it with the month`() throws {
        let problems = try ReportSample.refused(
            "date,payee,amount", "januari,,", ",12345678,1.00", ",12345679,2.00", "2024-02-01,12345680,3.00",
            ",12345681,4.00", "februari,,", ",12345682,5.00", "2024-02-02,12345683,6.00")
        #expect(problems.map(\.row) == [2, 3, 4, 6, 7, 8])
        #expect(problems.map(\.column) == Array(repeating: "date", count: 6))
        let heading =
            "expected a whole line, and this row names only a time, as a heading does: the rows below it do not take a "
            + "day from it; write in each of them the day on which it happened, and remove this row"
        #expect([problems[0], problems[4]].map(\.message) == [heading, heading])
        #expect([problems[0], problems[4]].map(\.value) == ["januari", "februari"])
        let below =
            "the cell is blank, expected a day in each row: row 2 names only the time \"januari\"; write the day on "
            + "which it happened, or, where only that time is known, the last day of it, 2024-01-31"
        #expect([problems[1], problems[2]].map(\.message) == [below, below])
        // A day in between ends what the heading may be meant for.
        #expect(
            problems[3].message
                == "the cell is blank, expected a day that exists; write it as yyyy-mm-dd, such as 2024-02-28")
        #expect(problems[5].message.contains("row 7 names only the time \"februari\""))
    }

    @Test func `a month that stands in the first row of several is told to those below it`() throws {
        let problems = try ReportSample.refused(
            "date,payee,amount", "januari,12345678,1.00", ",12345679,2.00", "2024-02-01,12345680,3.00")
        #expect(problems.map(\.cause) == [.dayUnreadable, .cellBlank])
        #expect(problems[1].message.contains("row 2 names only the time \"januari\""))
    }

    @Test func `a month as a heading over rows with days of their own is the only thing to mend`() throws {
        let problems = try ReportSample.refused(
            "payee,amount,date", "januari,,", "12345678,1.00,2024-01-05", "februari,,", "12345679,2.00,2024-02-05")
        #expect(problems.map(\.row) == [2, 4])
        #expect(problems.map(\.column) == ["payee", "payee"])
        let mended = try ReportSample.accepted(
            "payee,amount,date", "12345678,1.00,2024-01-05", "12345679,2.00,2024-02-05")
        #expect(mended.warnings == [])
    }
}
