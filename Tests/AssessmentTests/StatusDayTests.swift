import Assessment
import Contracts
import Policies
import Testing

/// The day on which a status is asked, and the day a window runs from.
@Suite struct StatusDayTests {
    private static let days: [(StatusDay, Status)] = [
        (.tendered, .unknown), (.signed, .yes), (.start, .no), (.cutOff, .yes),
    ]

    /// Certified until the contract was signed and again from the second half of the year.
    private func certified(_ sample: inout SampleContract) {
        sample.parties.append(
            Party(
                id: "maker", name: "",
                attributes: [
                    Attribute(code: "certified", value: .yes, to: "2023-12-31"),
                    Attribute(code: "certified", value: .no, from: "2024-01-01", to: "2024-06-30"),
                    Attribute(code: "certified", value: .yes, from: "2024-07-01"),
                ]))
    }

    // Bought in the first half; no day of tender is known.
    @Test(arguments: days) func `a purchase is judged on the day the block names`(day: StatusDay, status: Status) throws
    {
        var block = ValueBlock.invoice("100%")
        block.requires = ["certified"]
        block.statusOn = day
        var sample = SampleContract.valued(by: block)
        certified(&sample)
        sample.buy("1000")
        let assessment = try sample.assessment()
        #expect(assessment.creditedLow == (status == .yes ? "1000" : "0"))
        #expect(assessment.creditedHigh == (status == .no ? "0" : "1000"))
    }

    @Test(arguments: days) func `a payment and a node are judged on the day the clause names`(
        day: StatusDay, status: Status
    ) throws {
        for isNode in [false, true] {
            var sample = SampleContract()
            sample.clauses = [.spend("10%", .retained) { $0.statusOn = day }]
            certified(&sample)
            if isNode { sample.node("maker", under: "n0") }
            sample.pay("maker", "1000")
            let assessment = try sample.assessment()
            #expect(assessment.creditedLow == (status == .yes ? "1000" : "0"))
            #expect(assessment.creditedHigh == (status == .no ? "0" : "1000"))
        }
    }

    // Six months after 31 March 2024 end on 30 September: nine of twelve months of 20,000.
    @Test(
        arguments: [("2024-03-31", "15000", "15000"), ("2023-05-31", "0", "0"), (nil, "0", "20000")]
            as [(Day?, Quantity, Quantity)])
    func `a window after the last benefit needs its day`(ended: Day?, low: Quantity, high: Quantity) throws {
        var sample = SampleContract.valued(
            by: .year("20000 EUR") { $0.window = ValueBlock.Window("P6M", from: .lastBenefit) })
        sample.line(
            .placement(
                Fact.Placement(
                    person: "k-1", block: "pw", days: "2024-01-01/2024-12-31", hoursPerWeek: "36", lastBenefit: ended)))
        let assessment = try sample.assessment()
        #expect([assessment.creditedLow, assessment.creditedHigh] == [low, high])
    }
}
