import Assessment
import Contracts
import Policies
import Testing

/// How a block values a person placed; the figures are worked out by hand beside each.
@Suite struct PlacementRuleTests {
    // From 15 February three months pass until 14 May; six days of the 31 from 15 May to 14 June follow:
    // 300 x (3 + 6/31) = 958.06451..., half of it for 18 of 36 hours = 479.03225...
    @Test(arguments: [(false, "958.0645"), (true, "479.0323")] as [(Bool, Quantity)])
    func `a month is a month and days are parts of theirs`(isProRata: Bool, credited: Quantity) throws {
        var sample = SampleContract.valued(by: .unit("pw", .month, "300 EUR") { $0.isProRataByHours = isProRata })
        sample.work("2024-02-15/2024-05-20", hours: "18")
        #expect(try sample.credits() == [credited])
    }

    @Test func `a period is each placement and once is each person`() throws {
        var sample = SampleContract.valued(
            by: .unit("period", .period, "2500 EUR"), .unit("once", .once, "900 EUR"))
        for block in ["period", "once"] {
            sample.place("k-\(block)", block: block, "2024-02-01/2024-03-31", hours: "8")
            sample.place("k-\(block)", block: block, "2024-05-01/2024-06-30", hours: "8")
        }
        #expect(try sample.credits() == ["2500", "2500", "900", "0"])
        #expect(try sample.reason(ofLine: 4) == "k-once is counted once by line 3 already")
    }

    @Test func `a person is counted once by the first line that counts`() throws {
        var sample = SampleContract.valued(
            by: .unit("pw", .once, "900 EUR") { $0.minHoursPerWeek = "12" })
        sample.work("2024-02-01/2024-03-31", hours: "8")
        sample.work("2024-05-01/2024-06-30", hours: "12")
        sample.work("2024-08-01/2024-08-31", hours: "12")
        #expect(try sample.credits() == ["0", "900", "0"])
    }

    @Test func `a person delivered elsewhere is the same person`() throws {
        var sample = SampleContract.valued(by: .unit("pw", .once, "900 EUR")) { $0.obligation.elsewhere = "50%" }
        sample.work("2024-02-01/2024-03-31")
        sample.work("2024-05-01/2024-06-30", block: "elsewhere:pw")
        #expect(try sample.credits() == ["900", "0"])
    }

    // 24 x 100 hours of hired-in people beside the year's 45,000.
    @Test func `hours of a block by the year count at its own hourly amount`() throws {
        var sample = SampleContract.valued(by: .year("45000 EUR") { $0.hourly = "24 EUR" })
        sample.work("2024-01-01/2024-12-31")
        sample.act("100", block: "pw")
        #expect(try sample.credits() == ["45000", "2400"])
    }

    @Test func `hours of a block by the year without an hourly amount count nothing`() throws {
        var sample = SampleContract.valued(by: .year("45000 EUR"))
        sample.act("100", block: "pw")
        #expect(try sample.credits() == ["0"])
    }

    // 19 of 38 hours over a year: half of 40,000.
    @Test func `the contractor's own week is the one the contract states`() throws {
        var sample = SampleContract.valued(by: .year("40000 EUR")) { $0.values.basis = .contractor }
        sample.parameters.fullTime = "38"
        sample.work("2024-01-01/2024-12-31", hours: "19")
        #expect(try sample.credits() == ["20000"])
    }

    @Test func `while the contractor's own week is not known the verdict stays open`() throws {
        var sample = SampleContract.valued(by: .year("40000 EUR"), fixed: "30000 EUR") {
            $0.values.basis = .contractor
        }
        sample.work("2024-01-01/2024-12-31", hours: "19")
        let assessment = try sample.assessment()
        #expect([assessment.creditedLow, assessment.creditedHigh] == ["0", "40000"])
        #expect(assessment.outcome == .undetermined)
    }

    @Test(arguments: [ValueBlock.Window.Clock.calendar, .worked])
    func `no hours in a week that is not known count nothing`(clock: ValueBlock.Window.Clock) throws {
        var sample = SampleContract.valued(
            by: .year("40000 EUR") { $0.window = ValueBlock.Window("P12M", clock: clock) }
        ) { $0.values.basis = .contractor }
        sample.work("2024-01-01/2024-12-31", hours: "0")
        #expect(try sample.assessment().creditedHigh == .zero)
    }

    @Test(
        arguments: [("11.9999", nil, "0"), ("12", nil, "12000"), ("12", "13", "0"), ("13", "13", "13000")]
            as [(Quantity, Quantity?, Quantity)])
    func `the block's least hours stand before the table's`(
        hours: Quantity, ofBlock: Quantity?, credited: Quantity
    ) throws {
        var sample = SampleContract.valued(by: .year("36000 EUR") { $0.minHoursPerWeek = ofBlock }) {
            $0.values.persons.minHoursPerWeek = "12"
        }
        sample.work("2024-01-01/2024-12-31", hours: hours)
        #expect(try sample.credits() == [credited])
    }

    // With P6M before 1 January 2024: 30 June 2023 is too early, from 1 July on only the days from January count,
    // three months of 20,000 a year.
    @Test(
        arguments: [
            ("P6M", "2023-06-30/2024-03-31", "0"), ("P6M", "2023-07-01/2024-03-31", "5000"),
            ("P6M", "2023-07-01/2023-12-31", "0"), ("P0D", "2023-12-31/2024-03-31", "0"),
            ("P0D", "2024-01-01/2024-03-31", "5000"),
        ] as [(Span, Period, Quantity)])
    func `a placement may have begun so long before the contract`(
        lookBack: Span, days: Period, credited: Quantity
    ) throws {
        var sample = SampleContract.valued(by: .year("20000 EUR")) { $0.values.lookBack = lookBack }
        sample.work(days)
        #expect(try sample.credits() == [credited])
    }
}
