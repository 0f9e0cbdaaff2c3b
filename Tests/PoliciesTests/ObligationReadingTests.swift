import Contracts
import Policies
import Testing

@Suite struct ObligationReadingTests {
    private func share(_ percent: Int) -> Fraction { Fraction(Int128(percent), over: 100) }

    private func money(_ text: String) throws -> Money { try #require(Money(text)) }

    @Test func `every key of an obligation with a rate is read`() throws {
        var expected = Obligation.rate(share(5), of: .contractValue)
        expected.offered = Offer(from: share(2), upTo: share(8))
        expected.minimum = try money("1000 EUR")
        expected.cap = try money("50000 EUR")
        expected.reductions = [
            Obligation.Reduction(certificate: "pso-2", by: share(25)),
            Obligation.Reduction(certificate: "pso-3", by: share(100)),
        ]
        expected.onLapse = .reopensRest
        expected.elsewhere = share(50)
        let keys =
            "rate: 5%, of: contractValue, offered: { from: 2%, upTo: 8% }, minimum: 1000 EUR, cap: 50000 EUR, "
            + "reductions: [ { certificate: pso-2, by: 25% }, { certificate: pso-3, by: 100% } ], "
            + "onLapse: reopensRest, elsewhere: 50%"
        #expect(Sample.obligation(keys).obligation == expected)
    }

    @Test func `a fixed sum can be reduced and delivered elsewhere`() throws {
        var expected = Obligation.fixed(try money("45000 EUR"))
        expected.reductions = [Obligation.Reduction(certificate: "pso-1", by: share(10))]
        expected.elsewhere = share(20)
        #expect(
            Sample.obligation("fixed: 45000 EUR, reductions: [ { certificate: pso-1, by: 10% } ], elsewhere: 20%")
                .obligation
                == expected)
    }

    @Test func `without a rate of its own an obligation waits for the offer`() throws {
        let clause = try #require(Sample.obligation("offered: { upTo: 5% }, of: wageSum").clause)
        #expect(clause.valueShare?.obligation.amount == .rate(nil, of: .wageSum))
        #expect(clause.valueShare?.obligation.offered == Offer(upTo: share(5)))
        let contract = Contract(
            ref: "C", kind: .works, currency: try #require(Currency("EUR")), value: Quantity(1),
            start: try #require(Day("2024-01-01")), end: try #require(Day("2024-12-31")))
        #expect(clause.applies(to: contract) == .unknown("the rate the contractor offered is not known"))
    }

    @Test func `an obligation is a rate or a fixed sum`() {
        #expect(
            Sample("valueShare", "obligation: ^{  }, \(Sample.values)").faults == [
                "^ clause.obligation: found none of them, expected exactly one of the keys rate or fixed"
            ])
        #expect(
            Sample("valueShare", "obligation: ^{ rate: 5%, fixed: 1 EUR }, \(Sample.values)").faults == [
                "^ clause.obligation: found both rate and fixed, expected exactly one of the keys rate or fixed"
            ])
        #expect(
            Sample("valueShare", "obligation: ^{ rate: 5% }, \(Sample.values)").faults == [
                "^ clause.obligation: \"of\" is missing, expected contractValue, wageSum or invoiced"
            ])
    }

    @Test func `the terms of a rate do not go with a fixed sum`() {
        let fault = "this key belongs to a rate, not to a fixed sum"
        #expect(
            Sample.obligation("fixed: 5 EUR, of: ^wageSum, offered: ^{ from: 1% }, minimum: ^1 EUR, cap: ^9 EUR").faults
                == [
                    "^ clause.obligation.of: \(fault)", "^ clause.obligation.offered: \(fault)",
                    "^ clause.obligation.minimum: \(fault)", "^ clause.obligation.cap: \(fault)",
                ])
    }

    @Test func `the faults of the other keys are told where the amount has one`() {
        #expect(
            Sample("valueShare", "obligation: ^{ elsewhere: ^half }, \(Sample.values)").faults == [
                "^ clause.obligation: found none of them, expected exactly one of the keys rate or fixed",
                "^ clause.obligation.elsewhere: found \"half\", expected a share from 0% to 100%, such as \"10%\"",
            ])
    }

    @Test func `a minimum above the cap is refused`() {
        #expect(
            Sample("valueShare", "obligation: ^{ rate: 5%, of: wageSum, minimum: 2 EUR, cap: 1 EUR }, \(Sample.values)")
                .faults == [
                    "^ clause.obligation: the minimum 2.00 EUR is above the cap 1.00 EUR"
                ])
    }

    @Test func `an offer lies between its bounds, the policy's own share too`() {
        #expect(
            Sample.obligation("of: wageSum, offered: ^{ from: 5%, upTo: 2% }").faults == [
                "^ clause.obligation.offered: the least offer is above the most"
            ])
        #expect(
            Sample.obligation("rate: 5%, of: wageSum, offered: ^{ upTo: 2% }").faults == [
                "^ clause.obligation.offered: the policy's own share is above the most that can be offered"
            ])
    }

    @Test func `a lapse goes with reductions, each certificate once`() {
        #expect(
            Sample.obligation("fixed: 1 EUR, onLapse: ^reopensAll").faults == [
                "^ clause.obligation.onLapse: a lapse goes with reductions, and there are none"
            ])
        #expect(
            Sample.obligation(
                "fixed: 1 EUR, reductions: [ { certificate: p, by: 1% }, { certificate: ^p, by: ^101% } ]"
            ).faults
                == [
                    "^ clause.obligation.reductions[1].certificate: \"p\" stands above already, "
                        + "expected each certificate once",
                    "^ clause.obligation.reductions[1].by: found \"101%\", expected a share from 0% to 100%, "
                        + "such as \"10%\"",
                ])
    }

    @Test func `what was invoiced is due at once`() {
        #expect(Sample.obligation("rate: 5%, of: invoiced").obligation == .rate(share(5), of: .invoiced))
        #expect(
            Sample.obligation("rate: 5%, of: invoiced", ", due: ^linear").faults == [
                "^ clause.due: a share of what was invoiced is due at once, so there is no curve"
            ])
    }

    @Test(arguments: ["spendShare", "hoursShare"])
    func `a target can be the contract's own within bounds`(kind: String) throws {
        let rest = kind == "spendShare" ? "eligible: { any: [sme] }" : "groups: [local]"
        let clause = try #require(Sample(kind, "target: 5%, offered: { from: 2%, upTo: 8% }, \(rest)").clause)
        let offer = Offer(from: share(2), upTo: share(8))
        #expect((clause.spendShare?.offered ?? clause.hoursShare?.offered) == offer)
    }
}
