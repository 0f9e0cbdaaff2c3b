import Assessment
import Contracts
import Policies
import Testing

/// What is said of how required and due came about.
@Suite struct DerivationTests {
    /// The amount behind the last equals sign of a sentence, without its unit and what follows.
    private func result(of sentence: String) throws -> Quantity {
        let tail = try #require(sentence.components(of: " = ").last)
        let digits = tail.drop { !"-0123456789".contains($0) }.prefix { "-0123456789.,".contains($0) }
        return try #require(Quantity(String(digits.filter { $0 != "," }).trimmed(".")))
    }

    @Test(arguments: try GoldenDossierTests.dossiers.get())
    func `the sums that are told give the figures that are published`(golden: GoldenDossier) throws {
        for made in assess(golden.dossier, asOf: golden.asOf).assessments {
            let told = made.derivation.filter { $0.contains(" = ") }
            guard made.cutOff != nil, let first = told.first, let last = told.last else { continue }
            #expect(try result(of: first) >= .zero)
            #expect(try result(of: last) == made.due, "\(made.commitment) \(made.node): \(last)")
        }
        let plain = assess(golden.dossier, asOf: golden.asOf, explaining: false).assessments
        #expect(plain.filter { !$0.derivation.isEmpty } == [])
    }

    // 5% of 1,000,000 until the end of June, of 2,000,000 from then on: 50,000 x 182/366, and of the rest of 100,000
    // what falls on 31 December, all of it.
    @Test func `a contract that grew is told phase by phase`() throws {
        var sample = SampleContract()
        sample.clauses = [.value(ValueTable(blocks: [.year("1 EUR")]))]
        sample.amendments = [Amendment(from: "2024-07-01", value: "2000000")]
        #expect(
            try sample.assessment().derivation == [
                "From 2024-01-01 to 2024-06-30:",
                "required: 5% of the contract value, 1,000,000.00 EUR = 50,000.00 EUR",
                "due by 2024-06-30: 50,000.00 EUR x 182/366 days = 24,863.3880 EUR",
                "From 2024-07-01 to 2024-12-31:",
                "required: 5% of the contract value, 2,000,000.00 EUR = 100,000.00 EUR",
                "due by 2024-12-31: 24,863.3880 EUR from before + (100,000.00 EUR - 24,863.3880 EUR) x 184/184 days "
                    + "= 100,000.00 EUR",
            ])
    }

    @Test func `bounds, certificates and the paid base are told`() throws {
        var obligation = Obligation.rate("5%", of: .contractValue)
        obligation.cap = "30000 EUR"
        obligation.reductions = [Obligation.Reduction(certificate: "pso-2", by: "50%")]
        var sample = SampleContract()
        sample.clauses = [.value(ValueTable(blocks: [.year("1 EUR")]), of: obligation, due: .end)]
        sample.party("prime", ["pso-2": .yes])
        #expect(
            try sample.assessment().derivation == [
                "required: 5% of the contract value, 1,000,000.00 EUR = 30,000.00 EUR, the cap of the clause",
                "less 50% by the contractor's own certificates = 15,000.00 EUR",
                "due by 2024-12-31: 15,000.00 EUR x 100%, as the last day has come = 15,000.00 EUR",
            ])
        sample.clauses = [.value(ValueTable(blocks: [.year("1 EUR")]), of: .rate("5%", of: .invoiced))]
        sample.line(.receipt(amount: "400", date: "2024-02-01"))
        #expect(
            try sample.assessment().derivation == [
                "required: 5% of what was paid by 2024-12-31, 400.00 EUR = 20.00 EUR", "due by 2024-12-31: all of it",
            ])
    }
}

extension String {
    fileprivate func components(of separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }

    fileprivate func trimmed(_ sign: Character) -> String {
        last == sign ? String(dropLast()) : self
    }
}
