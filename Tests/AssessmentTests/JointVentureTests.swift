import Assessment
import Contracts
import Policies
import Testing

/// Firms that are certified only in part, and the day of an offer.
@Suite struct JointVentureTests {
    private func sample(
        _ mode: SpendShare.Mode, _ ventures: SpendShare.JointVentures, part: Fraction = "40%"
    ) -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", mode) { $0.jointVentures = ventures }]
        let attribute = Attribute(code: "certified", value: .yes, share: part)
        sample.parties.append(Party(id: "jv", name: "", attributes: [attribute]))
        sample.party("partner", ["certified": .yes])
        sample.party("other", ["certified": .no])
        return sample
    }

    // 1,000 to a joint venture certified for 40%; 40% of it is 400.
    @Test(
        arguments: [(.ownWork, "0"), (.share, "400")] as [(SpendShare.JointVentures, Quantity)],
        [SpendShare.Mode.direct, .eachTier, .retained, .ownForces])
    func `a payment to a firm certified in part counts nothing, or its part`(
        expected: (ventures: SpendShare.JointVentures, credit: Quantity), mode: SpendShare.Mode
    ) throws {
        var sample = sample(mode, expected.ventures)
        sample.pay("jv", "1000")
        let assessment = try sample.assessment()
        #expect([assessment.creditedLow, assessment.creditedHigh] == [expected.credit, expected.credit])
        let reason =
            expected.ventures == .share
            ? "1,000.00 x 40% (its part) = 400.00 to jv: certified yes for 40% of it on 2024-06-01"
            : "1,000.00 to jv: certified yes for 40% of it on 2024-06-01; counts nothing"
        #expect(assessment.credits.map(\.reason) == [reason])
    }

    // The venture gets 1,000, passes 300 to its certified partner and 200 to others, and keeps 500. By own work only
    // the partner's 300 count; by share 40% of 500 = 200 besides.
    @Test(arguments: [(.ownWork, "300"), (.share, "500")] as [(SpendShare.JointVentures, Quantity)])
    func `what the certified partner does below a joint venture counts by itself`(
        ventures: SpendShare.JointVentures, credit: Quantity
    ) throws {
        var sample = sample(.retained, ventures)
        sample.node("jv", under: "n0")
        sample.node("partner", under: "jv")
        sample.pay("jv", "1000")
        sample.pay("partner", "300", from: "jv")
        sample.pay("other", "200", from: "jv")
        let assessment = try sample.assessment()
        #expect([assessment.creditedLow, assessment.creditedHigh] == [credit, credit])
        #expect(assessment.credits.reduce(Quantity.zero) { $0 + $1.low } == credit)
        #expect(assessment.attribution.reduce(Quantity.zero) { $0 + $1.gap } == assessment.due - credit)
    }

    // A third, written 33.3333%, of 0.0003 is 0.00009999, to four decimals 0.0001; of a dealer's 60% of 100:
    // 0.6 x 33.3333 = 19.99998, rounded once 20.0000.
    @Test func `a part and a role are rounded together, once`() throws {
        var sample = sample(.retained, .share, part: "33.3333%")
        sample.clauses = [
            .spend("10%", .retained) {
                $0.jointVentures = .share; $0.roles = ["dealer": "60%"]
            }
        ]
        sample.pay("jv", "0.0003")
        sample.pay("jv", "100", role: "dealer")
        #expect(try sample.assessment().credits.map(\.low) == ["0.0001", "20.0000"])
    }

    // Three payments of 0.0001 to a node certified for half: 0.5 of 0.0003 is 0.00015, half-even 0.0002, whatever each
    // of the three would round to by itself.
    @Test func `what a node keeps is rounded once, over all its payments`() throws {
        var sample = sample(.retained, .share, part: "50%")
        sample.node("jv", under: "n0")
        for _ in 0..<3 { sample.pay("jv", "0.0001") }
        let assessment = try sample.assessment()
        #expect(assessment.creditedLow == "0.0002")
        #expect(assessment.credits.map(\.low) == ["0", "0.0001", "0.0001"])
    }

    // Certified for 40% and perhaps local: of one status it needs both the smaller part counts, of either the larger.
    @Test(
        arguments: [(.all(["certified", "local"]), "0", "400"), (.any(["certified", "local"]), "400", "1000")]
            as [(SpendShare.Eligibility, Quantity, Quantity)])
    func `a part is told apart from a status that is not known`(
        eligible: SpendShare.Eligibility, low: Quantity, high: Quantity
    ) throws {
        var sample = sample(.direct, .share)
        sample.clauses = [
            .spend("50%", .direct) {
                $0.eligible = eligible; $0.jointVentures = .share
            }
        ]
        sample.pay("jv", "1000")
        let assessment = try sample.assessment()
        #expect([assessment.creditedLow, assessment.creditedHigh] == [low, high])
        #expect(assessment.settledBy == (low == "400" ? ["jv"] : []))
    }

    // Certified for 40% and local for 70%: of 1,000 at least 40 + 70 - 100 = 10%, at most 40% are both; at least 70% and
    // at most 40 + 70, all, are either.
    @Test(
        arguments: [
            (.all(["certified", "local"]), "70%", "100", "400"), (.any(["certified", "local"]), "70%", "700", "1000"),
            (.all(["certified", "local"]), "50%", "0", "400"), (.any(["certified", "local"]), "50%", "500", "900"),
            (.all(["certified", "local"]), "100%", "400", "400"),
            (.any(["certified", "local"]), "100%", "1000", "1000"),
        ] as [(SpendShare.Eligibility, Fraction, Quantity, Quantity)], [false, true])
    func `parts by several statuses need not be the same members`(
        expected: (eligible: SpendShare.Eligibility, part: Fraction, low: Quantity, high: Quantity), node: Bool
    ) throws {
        var sample = sample(.retained, .share)
        sample.clauses = [
            .spend("30%", .retained) {
                $0.eligible = expected.eligible; $0.jointVentures = .share
            }
        ]
        sample.parties[0].attributes.append(Attribute(code: "local", value: .yes, share: expected.part))
        if node { sample.node("jv", under: "n0") }
        sample.pay("jv", "1000")
        let assessment = try sample.assessment()
        #expect([assessment.creditedLow, assessment.creditedHigh] == [expected.low, expected.high])
        let isOpen = expected.low < "300" && expected.high > "300"
        #expect(assessment.outcome == (isOpen ? .undetermined : .met))
        #expect(assessment.settledBy == (isOpen ? ["jv"] : []))
        #expect(assessment.credits.reduce(Quantity.zero) { $0 + $1.high } == expected.high)
    }

    // MARK: The day of the offer

    /// Certified until the end of 2023.
    private func offered(_ day: Day?) -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained) { $0.statusOn = .offer }]
        let lapsed = [
            Attribute(code: "certified", value: .yes, to: "2023-12-31"),
            Attribute(code: "certified", value: .no, from: "2024-01-01"),
        ]
        sample.parties.append(Party(id: "maker", name: "", attributes: lapsed))
        sample.chain.append(
            ChainNode(node: "maker", parent: "n0", party: "maker", value: "1000", offered: day))
        sample.pay("maker", "1000")
        return sample
    }

    @Test(
        arguments: [("2023-11-15", "1000", "1000"), ("2024-01-15", "0", "0"), (nil, "0", "1000")]
            as [(Day?, Quantity, Quantity)])
    func `a node is judged on the day of its offer, and is unknown while that is not stated`(
        day: Day?, low: Quantity, high: Quantity
    ) throws {
        let assessment = try offered(day).assessment()
        #expect([assessment.creditedLow, assessment.creditedHigh] == [low, high])
        if day == nil {
            #expect(
                assessment.credits.map(\.reason) == [
                    "1,000.00 on 2024-06-01 to maker (maker): the day on which its status is asked is not known; counts only at best"
                ])
        }
    }

    @Test func `a payee that is no node is judged on the day of payment where a clause asks for the offer`() throws {
        var sample = offered(nil)
        sample.chain.removeLast()
        sample.lines = []
        sample.pay("maker", "1000", on: "2024-06-01")
        sample.party("other", ["certified": .yes])
        sample.pay("other", "50")
        #expect(try sample.assessment().creditedHigh == "50")
    }
}
