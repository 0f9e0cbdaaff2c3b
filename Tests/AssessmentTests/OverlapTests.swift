import Assessment
import Contracts
import Policies
import Testing

/// Payees that are eligible under two clauses: for each, half for each, or for the one the line names.
@Suite struct OverlapTests {
    static func clause(
        _ code: String, other: String, _ how: Overlap.How, _ mode: SpendShare.Mode = .retained
    ) -> Clause {
        var share = SpendShare(target: "10%", eligible: .all([code]))
        share.mode = mode
        share.overlap = Overlap(with: [other], how: how)
        return Clause(code: code, rule: .spendShare(share))
    }

    private func sample(_ how: Overlap.How, _ mode: SpendShare.Mode = .retained, wbe: Status = .yes) -> SampleContract {
        var sample = SampleContract(currency: "USD")
        sample.clauses = [Self.clause("mbe", other: "wbe", how, mode), Self.clause("wbe", other: "mbe", how, mode)]
        sample.party("firm", ["mbe": .yes, "wbe": wbe])
        sample.party("neither", ["mbe": .no, "wbe": .no])
        return sample
    }

    private func credits(_ sample: SampleContract) -> [String: [Quantity]] {
        Dictionary(
            uniqueKeysWithValues: sample.evaluation.assessments.filter { $0.node == "n0" }.map {
                ($0.commitment, [$0.creditedLow, $0.creditedHigh])
            })
    }

    private func pay(_ sample: inout SampleContract, _ amount: Quantity, for code: String?, node: Bool = false) {
        if node, sample.chain.count == 1 { sample.node("firm", under: "n0") }
        sample.line(
            .payment(
                Fact.Payment(
                    payee: "firm", payeeNode: node ? "firm" : nil, amount: amount, date: "2024-06-01", countsFor: code))
        )
    }

    @Test(arguments: [SpendShare.Mode.direct, .eachTier, .retained, .ownForces], [false, true])
    func `where many may count, an amount counts for each`(mode: SpendShare.Mode, node: Bool) {
        var sample = sample(.many, mode)
        pay(&sample, "500000", for: "wbe", node: node)
        #expect(credits(sample) == ["mbe": ["500000", "500000"], "wbe": ["500000", "500000"]])
    }

    // WAC 326-40-060, a combination firm: 500,000 counts 250,000 for each.
    @Test(arguments: [SpendShare.Mode.direct, .eachTier, .retained, .ownForces], [false, true])
    func `halves count half for each`(mode: SpendShare.Mode, node: Bool) {
        var sample = sample(.halves, mode)
        pay(&sample, "500000", for: nil, node: node)
        #expect(credits(sample) == ["mbe": ["250000", "250000"], "wbe": ["250000", "250000"]])
    }

    // 0.0003 has no two equal halves of four decimals: the clause whose code comes first has 0.0001.
    @Test(arguments: [false, true]) func `two halves are never more than the whole`(node: Bool) {
        var sample = sample(.halves)
        pay(&sample, "0.0003", for: nil, node: node)
        #expect(credits(sample) == ["mbe": ["0.0001", "0.0001"], "wbe": ["0.0002", "0.0002"]])
    }

    @Test(arguments: [false, true])
    func `while the status for the other clause is not known, half counts surely and the whole at best`(
        node: Bool
    ) throws {
        var sample = sample(.halves, wbe: .unknown)
        pay(&sample, "1000", for: nil, node: node)
        #expect(credits(sample) == ["mbe": ["500", "1000"], "wbe": ["0", "500"]])
        let end = node ? " (firm): mbe yes on 2024-01-01" : ": mbe yes on 2024-06-01"
        #expect(
            try sample.assessment().credits.map(\.reason) == [
                "1,000.00 to firm" + end
                    + "; whether half of it is for wbe is not known, half counts only at best"
            ])
    }

    @Test func `a firm that only one clause has counts whole there`() {
        var sample = sample(.halves, wbe: .no)
        pay(&sample, "1000", for: nil)
        #expect(credits(sample) == ["mbe": ["1000", "1000"], "wbe": ["0", "0"]])
        var alone = self.sample(.halves)
        alone.clauses.removeLast()
        pay(&alone, "1000", for: nil)
        #expect(credits(alone) == ["mbe": ["1000", "1000"]])
    }

    // cnt-one-category-only, WAC 326-40-060 (lawfilesext.leg.wa.gov): 500,000 to either, never to both.
    @Test(
        arguments: [
            ("mbe", ["mbe": ["500000", "500000"], "wbe": ["0", "0"]]),
            ("wbe", ["mbe": ["0", "0"], "wbe": ["500000", "500000"]]),
            (nil, ["mbe": ["0", "500000"], "wbe": ["0", "500000"]]),
            ("sme", ["mbe": ["0", "500000"], "wbe": ["0", "500000"]]),
        ] as [(String?, [String: [Quantity]])], [false, true])
    func `one only is the one the line names, and open while it names none`(
        expected: (named: String?, credits: [String: [Quantity]]), node: Bool
    ) {
        var sample = sample(.oneOnly)
        pay(&sample, "500000", for: expected.named, node: node)
        #expect(credits(sample) == expected.credits)
    }

    @Test func `a reason says what a claim makes of a line`() throws {
        var sample = sample(.oneOnly)
        for name in ["mbe", "wbe", nil] { pay(&sample, "100", for: name) }
        let said = "100.00 to firm: mbe yes on 2024-06-01"
        #expect(
            try sample.assessment().credits.map(\.reason) == [
                said, said + "; the line claims it for another clause; counts nothing",
                said + "; eligible for wbe too, and the line names neither; counts only at best",
            ])
        #expect(try sample.assessment().settledBy == [])
    }

    @Test func `no status would settle a verdict that hangs on what a line is claimed for`() throws {
        var sample = sample(.oneOnly)
        pay(&sample, "100", for: nil)
        sample.pay("neither", "100")
        let assessment = try sample.assessment()
        #expect(assessment.outcome == .undetermined)
        #expect(assessment.settledBy == [])
    }

    // The firm gets 300 for mbe and 100 for wbe and pays 200 on, three quarters of it out of the 300:
    // 300 - 150 = 150 and 100 - 50 = 50, together the 200 it keeps.
    @Test func `what a firm pays on is taken off each claim in proportion`() throws {
        var sample = sample(.oneOnly)
        pay(&sample, "300", for: "mbe", node: true)
        pay(&sample, "100", for: "wbe", node: true)
        sample.pay("neither", "200", from: "firm")
        #expect(credits(sample) == ["mbe": ["150", "150"], "wbe": ["50", "50"]])
        #expect(try sample.assessment().credits.map(\.low) == ["300", "0", "-150"])
    }

    static let seeds = Array(UInt64(1)...200)

    @Test(arguments: [Overlap.How.halves, .oneOnly], [SpendShare.Mode.direct, .retained, .ownForces])
    func `no amount counts twice, and nothing counts that the prime did not pay`(
        how: Overlap.How, mode: SpendShare.Mode
    ) throws {
        for seed in Self.seeds {
            let chain = GeneratedShares(
                seed: seed,
                clauses: [Self.clause("mbe", other: "wbe", how, mode), Self.clause("wbe", other: "mbe", how, mode)])
            let found = chain.sample.evaluation.assessments.filter { $0.node == "n0" }
            try #require(found.count == 2)
            let sure = found.reduce(Quantity.zero) { $0 + $1.creditedLow }
            let paid = try #require(found[0].denominator)
            #expect(sure <= paid, "seed \(seed)")
            for assessment in found {
                #expect(assessment.creditedLow <= assessment.creditedHigh, "seed \(seed)")
                #expect(assessment.creditedHigh <= paid, "seed \(seed)")
                #expect(assessment.credits.reduce(.zero) { $0 + $1.low } == assessment.creditedLow, "seed \(seed)")
                #expect(assessment.credits.reduce(.zero) { $0 + $1.high } == assessment.creditedHigh, "seed \(seed)")
                let gaps = assessment.attribution.reduce(Quantity.zero) { $0 + $1.gap }
                #expect(gaps == assessment.due - assessment.creditedLow, "seed \(seed)")
            }
        }
    }
}
