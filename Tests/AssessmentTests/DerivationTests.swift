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

    @Test(arguments: try GoldenDossierTests.dossiers.get())
    func `every gap and every shortfall that is told is the one that is published`(golden: GoldenDossier) throws {
        for made in assess(golden.dossier, asOf: golden.asOf).assessments where made.cutOff != nil {
            for gap in made.attribution where made.attribution.count > 1 && gap.gap != .zero {
                let sum = try #require(made.reckoning.gaps[gap.node], "\(made.commitment) \(gap.node)")
                #expect(try result(of: sum) == gap.gap, "\(sum)")
            }
            guard let told = made.reckoning.verdict.first(where: { $0.hasPrefix("shortfall: ") }) else {
                #expect(made.withheld != nil)
                continue
            }
            let figure = try result(of: told)
            #expect(
                (made.shortfall == .zero && told.contains("which is below zero, so 0")) || figure == made.shortfall,
                "\(told)")
        }
    }

    // 20% of 10,000 are due. The firm keeps 4,000 - 3,000 and pays 500 to the maker and 2,500 to others: 20% of 4,000
    // are 800, and 1,000 + 500 count. The prime's own: 2,000 - 1,500 + 700.
    @Test func `the gaps, the thresholds and what is missing are told as sums`() throws {
        var sample = SampleContract()
        sample.clauses = [.spend("20%", .retained)]
        for (party, status) in [("firm", Status.yes), ("maker", .yes), ("other", .no)] {
            sample.party(party, ["certified": status])
        }
        sample.node("firm", under: "n0")
        sample.pay("firm", "4000")
        sample.pay("maker", "500", from: "firm")
        sample.pay("other", "2500", from: "firm")
        sample.pay("other", "6000")
        let made = try sample.assessment()
        #expect(
            made.reckoning.verdict == [
                "met from 2,000.00 EUR due, approaching from 85% of it = 1,700.00 EUR, requiresImprovement from 60% of it "
                    + "= 1,200.00 EUR, inadequate below",
                "1,500.00 EUR counts: requiresImprovement",
                "shortfall: 2,000.00 EUR - 1,500.00 EUR = 500.00 EUR",
            ])
        #expect(
            made.reckoning.gaps == [
                "firm":
                    "20% x (1,000.00 EUR kept + 3,000.00 EUR paid outside the chain) - 1,500.00 EUR of it that counts "
                    + "= -700.00 EUR",
                "n0":
                    "the rest: 2,000.00 EUR due - 1,500.00 EUR counted - -700.00 EUR at the nodes below = 1,200.00 EUR",
            ])
        sample.clauses = [.spend("10%", .retained, .atMost)]
        #expect(
            try sample.assessment().reckoning.verdict == [
                "met up to 1,000.00 EUR allowed, approaching up to it / 85% = 1,176.4706 EUR, requiresImprovement up to "
                    + "it / 60% = 1,666.6667 EUR, inadequate above",
                "1,500.00 EUR counts: requiresImprovement",
                "shortfall: 1,500.00 EUR - 1,000.00 EUR = 500.00 EUR",
            ])
    }

    // 400 hours of 100 in the 182 days up to the end of June, of 366.
    @Test func `what comes of it by the end is told as a sum`() throws {
        var sample = SampleContract.valued(by: .unit("h", .hour, "100 EUR"))
        sample.asOf = "2024-09-01"
        sample.act("400")
        #expect(
            try sample.assessment().reckoning.verdict.last
                == "projected: 40,000.00 EUR x 366/182 days = 80,439.5604 EUR by 2024-12-31, of 100,000.00 EUR required"
        )
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
