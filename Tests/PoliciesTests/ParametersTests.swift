import Contracts
import Foundation
import Policies
import Testing

@Suite struct ParametersTests {
    private func clause(_ obligation: String, basis: String = "contractor") throws -> Clause {
        try #require(
            Sample(
                "valueShare",
                "obligation: { \(obligation) }, values: { basis: \(basis), "
                    + "blocks: [ { code: b, per: fteYear, amount: 1 EUR } ] }"
            ).clause)
    }

    private func read(_ json: String, of clause: Clause) throws(PolicyFaults) -> Parameters {
        guard let node = try? JSONDecoder().decode(PolicyNode.self, from: Data(json.utf8)) else {
            throw PolicyFaults([])
        }
        return try Parameters(node, of: clause, at: "commitments[0].parameters")
    }

    private func faults(_ json: String, of clause: Clause) -> [String] {
        do throws(PolicyFaults) {
            _ = try read(json, of: clause)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test func `the offer takes the place of the rate and the contractor's week that of the basis`() throws {
        let clause = try clause("rate: 5%, of: wageSum, offered: { from: 2%, upTo: 8% }")
        let parameters = try read(#"{ "rate": "7%", "fullTime": "38 h/week" }"#, of: clause)
        #expect(parameters.rate == Fraction(7, over: 100))
        #expect(parameters.fullTime == Quantity(38))
        let share = clause.with(parameters).valueShare
        #expect(share?.obligation.amount == .rate(Fraction(7, over: 100), of: .wageSum))
        #expect(share?.values.basis == .hours(Quantity(38)))
        #expect(clause.with(Parameters()) == clause)
    }

    @Test func `an offer on its bounds is taken, one beyond them refused`() throws {
        let clause = try clause("of: wageSum, offered: { from: 2%, upTo: 8% }")
        #expect(try read(#"{ "rate": "2%" }"#, of: clause).rate == Fraction(2, over: 100))
        #expect(try read(#"{ "rate": "8%" }"#, of: clause).rate == Fraction(8, over: 100))
        let path = "commitments[0].parameters.rate"
        #expect(faults(#"{ "rate": "1.99%" }"#, of: clause) == ["\(path): found 1.99%, expected an offer from 2%"])
        #expect(faults(#"{ "rate": "8.01%" }"#, of: clause) == ["\(path): found 8.01%, expected an offer up to 8%"])
    }

    @Test func `what the clause does not ask for is refused`() throws {
        let clause = try clause("rate: 5%, of: wageSum", basis: "36 h/week")
        #expect(
            faults(#"{ "fullTime": "38 h/week", "rate": "7%" }"#, of: clause) == [
                "commitments[0].parameters.rate: the clause c takes no offer, so no rate belongs here",
                "commitments[0].parameters.fullTime: the clause c states its full-time week itself, "
                    + "so none belongs here",
            ])
    }

    @Test func `unknown keys and values that are none are refused`() throws {
        let clause = try clause("of: wageSum, offered: { from: 2% }")
        #expect(
            faults(#"{ "rates": "7%", "fullTime": "38" }"#, of: clause) == [
                "commitments[0].parameters.rates: unknown key, known are rate, fullTime; did you mean \"rate\"?",
                "commitments[0].parameters.fullTime: found \"38\", expected hours a week, at most 168, "
                    + "such as \"36 h/week\"",
            ])
        #expect(
            faults("[]", of: clause) == ["commitments[0].parameters: found a list, expected the keys rate, fullTime"])
    }

    @Test func `the target of a share of spend can be the contract's own`() throws {
        let clause = try #require(
            Sample("spendShare", "target: 5%, offered: { upTo: 8% }, eligible: { any: [sme] }").clause)
        let settled = clause.with(try read(#"{ "rate": "7%" }"#, of: clause))
        #expect(settled.spendShare?.target == Fraction(7, over: 100))
    }
}
