import Contracts
import Foundation
import Policies
import Testing

@Suite struct ApplicabilityTests {
    /// The golden cases of thresholds; fields as published, all of them texts.
    private struct Case: Decodable {
        struct Row: Decodable {
            var contract: String
            var contractSum: String?
            var labourShare: String?
            var minimumObligation: String?
        }
        struct Given: Decodable {
            var contractSum: String?
            var tenderSum: String?
            var wageSum: String?
            var thresholdFrom: String?
            var thresholdAbove: String?
            var rate: String
            var rateWhereLabourUnder30Percent: String?
            var contracts: [Row]?
        }
        struct Expect: Decodable {
            var applies: String?
            var obligation: String?
            var contracts: [Row]?
        }
        var id: String
        var source: String
        var given: Given
        var expect: Expect
    }

    private func golden(_ id: String) throws -> Case {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let cases = try decoder.decode([Case].self, from: try Fixture("thresholds.json").data())
        return try #require(cases.first { $0.id == id })
    }

    private func money(_ text: String?) throws -> Money {
        let text = try #require(text)
        return try #require(Money(text))
    }

    private func percent(_ text: String?) throws -> Fraction {
        let text = try #require(text)
        return try #require(Fraction(percent: text))
    }

    private func contract(_ value: Money, kind: Contract.Kind = .services, end: String = "2024-12-31") throws
        -> Contract
    {
        Contract(
            ref: "C-1", kind: kind, currency: value.currency, value: value.amount,
            start: try #require(Day("2024-01-01")), end: try #require(Day(end)))
    }

    private func clause(_ given: Case.Given, of base: Obligation.Base = .contractValue) throws -> Clause {
        let table = ValueTable(blocks: [ValueBlock(code: "buy", worth: .invoice(ValueBlock.InvoiceWorth(share: .one)))])
        let rate = try percent(given.rate)
        return Clause(
            code: "social-return", rule: .valueShare(ValueShare(obligation: .rate(rate, of: base), values: table)))
    }

    private func obligation(_ clause: Clause, _ contract: Contract, on base: Quantity) throws -> Money {
        let rate = try #require(clause.rate(for: contract))
        return Money((Fraction(base) * rate).roundedHalfEven, contract.currency)
    }

    @Test func `a threshold from an amount includes the amount`() throws {
        let golden = try golden("val-the-hague-threshold-inclusive")
        var clause = try clause(golden.given)
        clause.appliesTo.conditions.contractValue = Bounds(lower: .from(try money(golden.given.thresholdFrom)))
        let contract = try contract(try money(golden.given.tenderSum))
        #expect(golden.expect.applies == "yes")
        #expect(clause.applies(to: contract) == .yes)
        #expect(try obligation(clause, contract, on: contract.value) == money(golden.expect.obligation))
        let below = try self.contract(try money("214999.99 EUR"))
        #expect(
            clause.applies(to: below)
                == .no("the contract value is 214999.99 EUR, the clause binds from 215000.00 EUR"))
    }

    @Test func `a threshold above an amount excludes the amount`() throws {
        let golden = try golden("val-lekstroom-threshold-exclusive")
        var clause = try clause(golden.given)
        clause.appliesTo.conditions.contractValue = Bounds(lower: .above(try money(golden.given.thresholdAbove)))
        #expect(golden.expect.applies == "no")
        #expect(
            clause.applies(to: try contract(try money(golden.given.contractSum)))
                == .no("the contract value is 100000.00 EUR, the clause binds above 100000.00 EUR"))
        #expect(clause.applies(to: try contract(try money("100000.01 EUR"))) == .yes)
    }

    @Test func `a wage sum is held to its own threshold, and unknown is no answer`() throws {
        let golden = try golden("val-rijk-wage-sum")
        let bound = try money(golden.given.thresholdAbove)
        var clause = try clause(golden.given, of: .wageSum)
        clause.appliesTo.kinds = [.services]
        clause.appliesTo.conditions.contractValue = Bounds(lower: .above(bound))
        clause.appliesTo.conditions.wageSum = Bounds(lower: .above(bound))
        clause.appliesTo.conditions.minDuration = Span("P6M")
        var contract = try contract(try money(golden.given.contractSum))
        contract.wageSum = try money(golden.given.wageSum).amount
        #expect(golden.expect.applies == "yes")
        #expect(clause.applies(to: contract) == .yes)
        let wageSum = try #require(contract.wageSum)
        #expect(try obligation(clause, contract, on: wageSum) == money(golden.expect.obligation))
        contract.wageSum = bound.amount
        #expect(
            clause.applies(to: contract) == .no("the wage sum is 250000.00 EUR, the clause binds above 250000.00 EUR"))
        contract.wageSum = nil
        #expect(
            clause.applies(to: contract)
                == .unknown("the wage sum is not known, the clause binds above 250000.00 EUR"))
    }

    @Test func `below the labour share the lower rate holds, on the line the full one`() throws {
        let golden = try golden("val-labour-share-line")
        var clause = try clause(golden.given)
        clause.appliesTo.labourRule = Applicability.LabourRule(
            below: Fraction(30, over: 100), then: try percent(golden.given.rateWhereLabourUnder30Percent))
        let given = try #require(golden.given.contracts)
        let expected = try #require(golden.expect.contracts)
        #expect(given.count == 2)
        for (row, result) in zip(given, expected) {
            var contract = try contract(try money(row.contractSum))
            contract.labourShare = try percent(row.labourShare).roundedHalfEven
            #expect(
                try obligation(clause, contract, on: contract.value) == money(result.minimumObligation),
                "\(row.contract)")
        }
        let unknown = try contract(try money(given[0].contractSum))
        #expect(clause.rate(for: unknown) == Fraction(5, over: 100))
    }

    @Test(arguments: [("2024-06-30", true), ("2024-06-29", false), ("2026-01-01", true)])
    func `a term lasts six months when it ends on the day before the sixth month is over`(end: String, long: Bool)
        throws
    {
        var clause = Clause(code: "c", rule: .duty(Duty(statement: "s", by: .beforeContractStart)))
        clause.appliesTo.conditions.minDuration = Span("P6M")
        let answer = clause.applies(to: try contract(try money("1.00 EUR"), end: end))
        #expect(answer == (long ? .yes : .no("the term 2024-01-01 to \(end) is shorter than P6M")))
    }

    @Test func `a contract of another kind is not bound, whatever else is unknown`() throws {
        var clause = Clause(code: "c", rule: .duty(Duty(statement: "s", by: .beforeContractStart)))
        clause.appliesTo.kinds = [.services, .works]
        clause.appliesTo.conditions.wageSum = Bounds(lower: .above(try money("1.00 GBP")))
        #expect(
            clause.applies(to: try contract(try money("1.00 EUR"), kind: .permit))
                == .no("the kind of the contract is permit, the clause binds works, services"))
    }

    @Test func `amounts of another currency than the contract's give no answer`() throws {
        var clause = Clause(code: "c", rule: .duty(Duty(statement: "s", by: .beforeContractStart)))
        clause.passDown = PassDown()
        clause.passDown?.threshold = .from(try money("50000.00 EUR"))
        #expect(
            clause.applies(to: try contract(try money("1.00 GBP")))
                == .unknown("policy amounts are in EUR, the contract is in GBP"))
        #expect(clause.applies(to: try contract(try money("1.00 EUR"))) == .yes)
    }

    // MARK: The further conditions

    private func duty(_ conditions: String) throws -> Clause {
        try #require(Sample.duty("appliesTo: { \(conditions) }").clause)
    }

    @Test(arguments: [
        ("24999.99", "from 25000.00 EUR up to 100000.00 EUR"), ("25000", nil), ("100000", nil),
        ("100000.01", "from 25000.00 EUR up to 100000.00 EUR"),
    ])
    func `bounds on both sides hold with the bounds themselves`(value: String, bound: String?) throws {
        let answer = try duty("contractValue: { from: 25000 EUR, upTo: 100000 EUR }")
            .applies(to: contract(try money("\(value) EUR")))
        guard let bound else {
            #expect(answer == .yes)
            return
        }
        #expect(answer == .no("the contract value is \(value) EUR, the clause binds \(bound)"))
    }

    @Test(arguments: [("25000", false), ("25000.01", true), ("99999.99", true), ("100000", false)])
    func `bounds above and below leave the bounds themselves out`(value: String, binds: Bool) throws {
        let answer = try duty("contractValue: { above: 25000 EUR, below: 100000 EUR }")
            .applies(to: contract(try money("\(value) EUR")))
        #expect((answer == .yes) == binds)
    }

    @Test func `the value of a year is the value over the years of the term`() throws {
        let clause = try duty("yearlyValue: { above: 200000 EUR }")
        #expect(
            clause.applies(to: try contract(try money("600000 EUR"), end: "2026-12-31"))
                == .no(
                    "the contract value a year is 200000.00 EUR, the clause binds above 200000.00 EUR"))
        #expect(clause.applies(to: try contract(try money("600000.01 EUR"), end: "2026-12-31")) == .yes)
        #expect(clause.applies(to: try contract(try money("100000.01 EUR"), end: "2024-06-30")) == .yes)
        #expect(clause.applies(to: try contract(try money("100000 EUR"), end: "2024-06-30")) != .yes)
    }

    @Test func `a condition of one kind of contract takes the place of the general one of its name`() throws {
        let clause = try duty(
            "contractValue: { from: 100 EUR }, minDuration: P6M, "
                + "byKind: { works: { contractValue: { from: 500 EUR } } }"
        )
        #expect(clause.applies(to: try contract(try money("100 EUR"), kind: .services)) == .yes)
        #expect(
            clause.applies(to: try contract(try money("499.99 EUR"), kind: .works))
                == .no("the contract value is 499.99 EUR, the clause binds from 500.00 EUR"))
        #expect(clause.applies(to: try contract(try money("500 EUR"), kind: .works)) == .yes)
        #expect(
            clause.applies(to: try contract(try money("500 EUR"), kind: .works, end: "2024-05-31"))
                == .no("the term 2024-01-01 to 2024-05-31 is shorter than P6M"))
    }

    @Test func `a least labour share binds from that share on, and unknown is no answer`() throws {
        let clause = try duty("labourShare: { from: 30% }")
        var contract = try contract(try money("1 EUR"))
        #expect(
            clause.applies(to: contract)
                == .unknown("the labour share is not known, the clause binds contracts from 30% labour"))
        contract.labourShare = Quantity("0.3")
        #expect(clause.applies(to: contract) == .yes)
        contract.labourShare = Quantity("0.2999")
        #expect(
            clause.applies(to: contract)
                == .no("the labour share is 29.99%, the clause binds contracts from 30% labour"))
    }

    @Test(arguments: [
        ("2020-02-29", true), ("2020-03-01", false), ("2020-06-30", false), ("2020-07-01", true),
    ])
    func `a contract made in a suspension of new ones is not bound`(signed: String, binds: Bool) throws {
        let clause = try #require(
            Sample.duty(
                "suspended: [ { from: 2020-03-01, to: 2020-06-30, contracts: new, because: the lockdown }, "
                    + "{ from: 2020-01-01, contracts: all, because: expired } ]"
            ).clause)
        var contract = try contract(try money("1 EUR"))
        contract.signed = Day(signed)
        #expect(
            clause.applies(to: contract)
                == (binds
                    ? .yes : .no("the clause is suspended for contracts made from 2020-03-01 on: the lockdown")))
    }
}
