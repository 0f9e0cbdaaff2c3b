import Assessment
import Contracts
import Policies
import Testing

/// What comes on top of a placement and of an invoice, and what an adviser decides.
@Suite struct BonusRuleTests {
    private func bonus(
        _ code: String, _ worth: ValueBonus.Worth, change: (inout ValueBonus) -> Void = { _ in }
    ) -> ValueBonus {
        var bonus = ValueBonus(code: code, worth: worth)
        change(&bonus)
        return bonus
    }

    private func credited(
        _ bonuses: [ValueBonus], claiming claimed: [String], hours: Quantity = "24"
    ) throws -> Quantity {
        var sample = SampleContract.valued(by: .year("36000 EUR"), bonuses: bonuses)
        sample.work("2024-04-01/2024-10-31", hours: hours, bonuses: claimed)
        return try sample.assessment().creditedLow
    }

    // The block: 36,000 x 24/36 x 7/12 = 14,000. A year's 1,200: x 7/12 = 700, pro rata x 24/36 = 466.66...;
    // half of the block again = 7,000.
    @Test(
        arguments: [
            (.once("1200 EUR"), "15200"), (.perYear("1200 EUR"), "14700"), (.proRata("1200 EUR"), "14466.6667"),
            (.multiple("50%"), "21000"),
        ] as [(ValueBonus.Worth, Quantity)])
    func `a bonus counts by its form`(worth: ValueBonus.Worth, expected: Quantity) throws {
        #expect(try credited([bonus("x", worth)], claiming: ["x"]) == expected)
    }

    @Test func `of bonuses that exclude each other the larger counts`() throws {
        let once = bonus("once", .once("1000 EUR")) { $0.excludes = ["year"] }
        let year = bonus("year", .perYear("1200 EUR"))
        let other = bonus("other", .once("1 EUR"))
        #expect(try credited([once, year, other], claiming: ["year", "once", "other"]) == "15001")
        let larger = bonus("year", .perYear("2400 EUR"))
        #expect(try credited([once, larger, other], claiming: ["once", "year", "other"]) == "15401")
    }

    @Test func `a bonus goes only with its blocks, is claimed once and must stand in the table`() throws {
        var sample = SampleContract.valued(
            by: .year("36000 EUR"), .unit("p", .period, "500 EUR"),
            bonuses: [bonus("x", .once("100 EUR")) { $0.blocks = ["p"] }])
        sample.place("k-1", block: "pw", "2024-04-01/2024-10-31", hours: "24", bonuses: ["x"])
        sample.place("k-2", block: "p", "2024-04-01/2024-10-31", hours: "24", bonuses: ["x", "x", "y"])
        #expect(try sample.credits() == ["14000", "600"])
        #expect(
            try sample.reason(ofLine: 2)
                == "500.00 for the period + bonus x 100.00 once = 600.00, bonus x is claimed twice, bonus y is not "
                + "in the table")
    }

    // The first line counts nothing, so the bonus comes with the second and not with the third.
    @Test func `a bonus for each person comes with the first line that counts`() throws {
        var sample = SampleContract.valued(
            by: .year("12000 EUR") { $0.minHoursPerWeek = "12" },
            bonuses: [bonus("permanent", .once("500 EUR")) { $0.per = .person }])
        sample.work("2024-01-01/2024-01-31", hours: "8", bonuses: ["permanent"])
        sample.work("2024-03-01/2024-03-31", bonuses: ["permanent"])
        sample.work("2024-05-01/2024-05-31", bonuses: ["permanent"])
        sample.place("k-2", block: "pw", "2024-05-01/2024-05-31", hours: "36", bonuses: ["permanent"])
        #expect(try sample.credits() == ["0", "1500", "1000", "1500"])
    }

    // 20,000 x 1/2 + a year's 1,200 x 1/2: the half that the window of time worked leaves.
    @Test func `a bonus by the year counts for the time that counts`() throws {
        var sample = SampleContract.valued(
            by: .year("20000 EUR") { $0.window = ValueBlock.Window("P6M", clock: .worked) },
            bonuses: [bonus("y", .perYear("1200 EUR")), bonus("p", .proRata("600 EUR"))])
        sample.work("2024-01-01/2024-12-31", bonuses: ["y", "p"])
        #expect(try sample.credits() == ["10900"])
    }

    // 100% and 100% on top up to 2,000; a correction takes the same back.
    @Test func `the bonus of an invoice has its bound both ways`() throws {
        var sample = SampleContract.valued(
            by: .invoice("100%", bonus: ValueBlock.InvoiceWorth.Bonus(share: "100%", upTo: "2000 EUR")))
        for amount in ["1500", "4000", "-1500", "-4000"] as [Quantity] { sample.buy(amount) }
        #expect(try sample.credits() == ["3000", "6000", "-3000", "-6000"])
    }

    @Test(
        arguments: [
            ("130%", .cost, "10000", "13000"), ("50%", .labour, "8000", "4000"),
            ("33.3333%", .invoice, "0.0003", "0.0001"),
        ] as [(Fraction, ValueBlock.InvoiceWorth.Part, Quantity, Quantity)])
    func `a share of a cost, of a labour part and of an invoice`(
        share: Fraction, part: ValueBlock.InvoiceWorth.Part, amount: Quantity, expected: Quantity
    ) throws {
        var sample = SampleContract.valued(by: .invoice(share, part))
        sample.buy(amount)
        #expect(try sample.credits() == [expected])
    }

    private func decision(_ amount: Quantity, on day: Day) -> Valuation {
        Valuation(line: "1", amount: amount, reason: "seen on site", by: "an officer", on: day)
    }

    @Test func `what an adviser has not valued counts at best as claimed, then as decided last`() throws {
        var sample = SampleContract.valued(by: ValueBlock(code: "b", worth: .adviser))
        sample.buy("4000")
        #expect(try sample.assessment().creditedHigh == "4000")
        #expect(try sample.credits() == ["0"])
        sample.valuations = [decision("2500", on: "2024-08-01")]
        #expect(try sample.credits() == ["2500"])
        sample.valuations = [
            decision("1000", on: "2024-09-01"), decision("2500", on: "2024-08-01"), decision("9", on: "2025-03-02"),
        ]
        #expect(try sample.credits() == ["1000"])
        #expect(try sample.reason(ofLine: 1) == "valued at 1,000.00 by an officer on 2024-09-01: seen on site")
    }

    @Test(arguments: [(Status.yes, "2500"), (.no, "0"), (.unknown, "0")] as [(Status, Quantity)])
    func `what an adviser valued still asks for the payee's status`(status: Status, expected: Quantity) throws {
        var block = ValueBlock(code: "b", worth: .adviser)
        block.requires = ["certified"]
        var sample = SampleContract.valued(by: block)
        sample.party("maker", ["certified": status])
        sample.buy("4000")
        sample.valuations = [decision("2500", on: "2024-08-01")]
        let assessment = try sample.assessment()
        #expect(assessment.creditedLow == expected)
        #expect(assessment.creditedHigh == (status == .no ? .zero : "2500"))
    }

    @Test func `what an adviser valued still keeps to the window and the least hours`() throws {
        var block = ValueBlock(code: "pw", worth: .adviser)
        block.minHoursPerWeek = "12"
        block.window = ValueBlock.Window("P3M", per: .person)
        var sample = SampleContract.valued(by: block)
        sample.work("2024-05-01/2024-05-31", hours: "8")
        sample.work("2024-06-01/2024-06-30")
        sample.work("2024-09-01/2024-09-30")
        sample.valuations = ["1", "2", "3"].map {
            Valuation(line: $0, amount: "700", reason: "r", by: "an officer", on: "2024-10-01")
        }
        #expect(try sample.credits() == ["0", "700", "0"])
    }
}
