import Assessment
import Contracts
import Policies
import Testing

/// What is owed: offers, what was invoiced, bounds and the contractor's own certificates. 5% of 1,000,000 is 50,000.
@Suite struct ObligationRuleTests {
    private let table = ValueTable(basis: .hours("36"), blocks: [.unit("h", .hour, "10 EUR")])

    private func sample(_ obligation: Obligation) -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [.value(table, of: obligation)]
        return sample
    }

    @Test func `the rate the contractor offered takes the place of the policy's`() throws {
        var obligation = Obligation(.rate(nil, of: .contractValue))
        obligation.offered = Offer(from: "2%", upTo: "10%")
        var sample = sample(obligation)
        #expect(sample.evaluation.assessments.isEmpty)
        sample.parameters.rate = "7%"
        #expect(try sample.assessment().required == "70000")
        obligation.amount = .rate("5%", of: .contractValue)
        sample.clauses = [.value(table, of: obligation)]
        #expect(try sample.assessment().required == "70000")
        sample.parameters.rate = nil
        #expect(try sample.assessment().required == "50000")
    }

    // 5% of the 200,000 that the authority paid by the cut-off, all due at once.
    @Test func `a share of what was invoiced is due at once`() throws {
        var sample = sample(.rate("5%", of: .invoiced))
        sample.asOf = "2024-08-15"
        sample.line(.receipt(amount: "150000", date: "2024-02-01"))
        sample.line(.receipt(amount: "50000", date: "2024-06-30"))
        sample.line(.receipt(amount: "10000", date: "2024-07-01"))
        let assessment = try sample.assessment()
        #expect([assessment.required, assessment.due] == ["10000", "10000"])
    }

    // What its parent paid the node is what the node invoiced: 5% of 50,000; the minimum is the contract's alone.
    @Test func `a lower node owes a share of what it was paid`() throws {
        var obligation = Obligation.rate("5%", of: .invoiced)
        obligation.minimum = "9000 EUR"
        var sample = sample(obligation)
        sample.node("n1", under: "n0", carries: ["social-return"])
        sample.line(.receipt(amount: "100000", date: "2024-02-01"))
        sample.pay("n1", "50000")
        #expect(try sample.assessment(at: "n1").due == "2500")
        #expect(try sample.assessment().due == "9000")
    }

    @Test(
        arguments: [("60000 EUR", nil, "60000"), (nil, "40000 EUR", "40000"), ("10 EUR", "90000 EUR", "50000")]
            as [(Money?, Money?, Quantity)])
    func `a minimum and a cap bound what is owed`(minimum: Money?, cap: Money?, owed: Quantity) throws {
        var obligation = Obligation.rate("5%", of: .contractValue)
        obligation.minimum = minimum
        obligation.cap = cap
        #expect(try sample(obligation).assessment().required == owed)
    }

    private func certified(
        _ attributes: [Attribute], _ lapse: Obligation.Lapse = .reopensAll, by share: Fraction = "25%"
    ) -> SampleContract {
        var obligation = Obligation.rate("5%", of: .contractValue)
        obligation.reductions = [
            Obligation.Reduction(certificate: "pso-1", by: share),
            Obligation.Reduction(certificate: "pso-2", by: "50%"),
        ]
        obligation.onLapse = lapse
        var sample = sample(obligation)
        sample.parties = [Party(id: "prime", name: "", attributes: attributes)]
        return sample
    }

    private func held(
        _ code: String = "pso-1", _ value: Status = .yes, from: Day? = nil, to: Day? = nil
    ) -> Attribute {
        Attribute(code: code, value: value, from: from, to: to)
    }

    @Test func `a certificate that holds takes off its share, the largest of several`() throws {
        #expect(try certified([held()]).assessment().due == "37500")
        #expect(try certified([held(), held("pso-2")]).assessment().due == "25000")
        #expect(try certified([]).assessment().due == "50000")
        #expect(try certified([held("pso-1", .no)]).assessment().due == "50000")
    }

    // The year has 366 days, of which 182 lie in the first half: 50,000 x (1 - 25% x 182/366) = 43,784.1530.
    @Test(arguments: [(.reopensAll, "50000"), (.reopensRest, "43784.1530")] as [(Obligation.Lapse, Quantity)])
    func `a certificate that lapses re-opens all or the rest`(lapse: Obligation.Lapse, due: Quantity) throws {
        #expect(try certified([held(to: "2024-06-30")], lapse).assessment().due == due)
    }

    // Until the lapse the certificate is taken to hold on: half of the year is due, less a quarter.
    @Test func `before the lapse what is due is reduced, after it as if it never was`() throws {
        var sample = certified([held(to: "2024-07-31")])
        sample.asOf = "2024-08-15"
        // 37,500 x 182/366
        #expect(try sample.assessment().due == "18647.5410")
        sample.asOf = "2025-03-01"
        #expect(try sample.assessment().due == "50000")
    }

    // One certificate follows the other: at least 25% on every day; by days 25% x 182/366 + 50% x 184/366.
    @Test(arguments: [(.reopensAll, "37500"), (.reopensRest, "31215.8470")] as [(Obligation.Lapse, Quantity)])
    func `a certificate that follows another is no lapse`(lapse: Obligation.Lapse, due: Quantity) throws {
        let sample = certified([held(to: "2024-06-30"), held("pso-2", from: "2024-07-01")], lapse)
        #expect(try sample.assessment().due == due)
    }

    @Test func `a certificate that is not known leaves two sums and names the prime`() throws {
        var sample = certified([held("pso-1", .unknown)])
        sample.act("4000")
        let assessment = try sample.assessment()
        #expect([assessment.due, assessment.creditedLow] == ["50000", "40000"])
        #expect([assessment.shortfall, assessment.certainShortfall] == ["10000", "0"])
        #expect(assessment.outcome == .undetermined)
        #expect(assessment.settledBy == ["prime"])
    }

    @Test func `a whole reduction exempts`() throws {
        let assessment = try certified([held()], by: "100%").assessment()
        #expect(assessment.due == .zero)
        #expect(assessment.withheld == .notDue)
    }
}
