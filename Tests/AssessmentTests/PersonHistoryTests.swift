import Assessment
import Contracts
import Policies
import Testing

/// How long a person counts, and when the same employer again does not.
@Suite struct PersonHistoryTests {
    private func windowed(_ lasts: Span, _ clock: ValueBlock.Window.Clock) -> SampleContract {
        SampleContract.valued(
            by: .year("20000 EUR") { $0.window = ValueBlock.Window(lasts, per: .person, clock: clock) }
        ).overThreeYears
    }

    // Twelve months from 1 January 2024: January to March and July to December, 9/12 of 20,000.
    @Test func `a person's window runs on between placements`() throws {
        var sample = windowed("P12M", .calendar)
        sample.work("2024-01-01/2024-03-31")
        sample.work("2024-07-01/2025-06-30")
        sample.work("2025-07-01/2025-12-31")
        #expect(try sample.credits() == ["5000", "10000", "0"])
    }

    @Test func `a placement's own window begins anew`() throws {
        var sample = SampleContract.valued(
            by: .year("20000 EUR") { $0.window = ValueBlock.Window("P6M") }
        ).overThreeYears
        sample.work("2024-01-01/2024-12-31")
        sample.work("2025-07-01/2026-06-30")
        #expect(try sample.credits() == ["10000", "10000"])
    }

    // Half a week uses up half of the time: a year of it is half a full-time year, of the next one and a half years
    // (0.75 full-time) the other half counts.
    @Test func `a window of time worked lasts twice as long for half the hours`() throws {
        var sample = windowed("P12M", .worked)
        sample.work("2024-01-01/2024-12-31", hours: "18")
        sample.work("2025-01-01/2026-06-30", hours: "18")
        sample.work("2026-07-01/2026-12-31", hours: "18")
        #expect(try sample.credits() == ["10000", "10000", "0"])
        #expect(try sample.reason(ofLine: 2)?.contains("x 2/3, which is what the window of time worked leaves") == true)
    }

    // One full-time year lies in the first half of the two years: 20,000 once.
    @Test func `a window of time worked cuts a single placement in the middle`() throws {
        var sample = windowed("P12M", .worked)
        sample.work("2024-01-01/2025-12-31")
        #expect(try sample.credits() == ["20000"])
    }

    @Test func `time worked is weighed by the hours even where the amount is not`() throws {
        var sample = SampleContract.valued(
            by: .unit("pw", .month, "100 EUR") {
                $0.window = ValueBlock.Window("P12M", per: .person, clock: .worked)
            }
        ).overThreeYears
        sample.work("2024-01-01/2025-12-31", hours: "18")
        sample.work("2026-01-01/2026-06-30", hours: "18")
        #expect(try sample.credits() == ["2400", "0"])
    }

    // Three of the twelve months passed before the contract began.
    @Test func `time worked before the contract uses up the window without counting`() throws {
        var sample = windowed("P12M", .worked)
        guard case .valueShare(var share) = sample.clauses[0].rule else { return }
        share.values.lookBack = "P12M"
        sample.clauses[0].rule = .valueShare(share)
        sample.work("2023-10-01/2024-12-31")
        sample.work("2025-01-01/2025-12-31")
        #expect(try sample.credits() == ["15000", "0"])
    }

    @Test func `a bonus goes with no placement whose window is used up`() throws {
        var sample = SampleContract.valued(
            by: .year("20000 EUR") { $0.window = ValueBlock.Window("P12M", per: .person, clock: .worked) },
            bonuses: [ValueBonus(code: "permanent", worth: .once("1000 EUR"))]
        ).overThreeYears
        sample.work("2024-01-01/2024-12-31")
        sample.work("2025-01-01/2025-12-31", bonuses: ["permanent"])
        #expect(try sample.credits() == ["20000", "0"])
    }

    // After 31 March a break of six months lasts until 30 September.
    @Test(arguments: [("2024-09-30/2024-12-31", "0"), ("2024-10-01/2024-12-31", "5000")] as [(Period, Quantity)])
    func `the same employer again counts after the break`(again: Period, credited: Quantity) throws {
        var sample = SampleContract.valued(by: .year("20000 EUR")) { $0.values.persons.sameEmployer = "P6M" }
        sample.work("2024-01-01/2024-03-31")
        sample.work(again)
        #expect(try sample.credits() == ["5000", credited])
    }

    @Test func `what goes on without a break counts as what it goes on from`() throws {
        var sample = SampleContract.valued(by: .year("12000 EUR") { $0.sameEmployer = "P6M" })
        sample.work("2024-01-01/2024-01-31")
        sample.work("2024-02-01/2024-03-31")
        sample.work("2024-06-01/2024-06-30")
        sample.work("2024-07-01/2024-08-31")
        #expect(try sample.credits() == ["1000", "2000", "0", "0"])
    }

    @Test func `another employer is another employment`() throws {
        var sample = SampleContract.valued(by: .year("12000 EUR")) { $0.values.persons.sameEmployer = "P6M" }
        sample.node("n1", under: "n0")
        sample.work("2024-01-01/2024-01-31")
        sample.work("2024-03-01/2024-03-31", at: "n1")
        sample.place("k-2", block: "pw", "2024-03-01/2024-03-31", hours: "36")
        #expect(try sample.credits() == ["1000", "1000", "1000"])
    }

    @Test func `work in a block the table does not have is work for the employer`() throws {
        var sample = SampleContract.valued(by: .year("12000 EUR")) { $0.values.persons.sameEmployer = "P6M" }
        sample.work("2024-01-01/2024-01-31", block: "old")
        sample.work("2024-03-01/2024-03-31")
        #expect(try sample.credits() == ["0", "0"])
    }
}
