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

    // Half of 0.0003 is 0.00015, half-even 0.0002, and of 0.0005 it is 0.00025, 0.0002; the clause whose code comes first
    // has it, the other one the rest.
    @Test(
        arguments: [("0.0003", "0.0002", "0.0001"), ("0.0005", "0.0002", "0.0003"), ("0.0001", "0", "0.0001")]
            as [(Quantity, Quantity, Quantity)], [false, true])
    func `a half is rounded half-even, and two halves are the whole`(
        sum: (whole: Quantity, mbe: Quantity, wbe: Quantity), node: Bool
    ) {
        var sample = sample(.halves)
        pay(&sample, sum.whole, for: nil, node: node)
        #expect(credits(sample) == ["mbe": [sum.mbe, sum.mbe], "wbe": [sum.wbe, sum.wbe]])
    }

    @Test func `half of a correction is the half of the amount, taken off`() {
        var sample = sample(.halves)
        pay(&sample, "-0.0003", for: nil)
        #expect(credits(sample) == ["mbe": ["-0.0002", "-0.0002"], "wbe": ["-0.0001", "-0.0001"]])
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
                "1,000.00\(node ? " on 2024-06-01" : "") to firm" + end
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
                said, said + "; the line claims it for wbe; counts nothing",
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

    // The firm gets 300 for mbe, and 150 that were paid for wbe before the contract are taken back: it keeps 150.
    @Test func `a correction on the other claim takes off what is kept`() throws {
        var sample = sample(.oneOnly)
        pay(&sample, "300", for: "mbe", node: true)
        pay(&sample, "-150", for: "wbe", node: true)
        #expect(credits(sample) == ["mbe": ["150", "150"], "wbe": ["0", "0"]])
        #expect(try sample.assessment().credits.map(\.low) == ["300", "-150"])
    }

    // 300 for mbe and 100 for sme, less 200 for wbe: the 200 kept are 300/400 and 100/400 of it.
    @Test func `of several claims each bears its part of what is taken back`() throws {
        var sample = sample(.oneOnly)
        let codes = ["mbe", "sme", "wbe"]
        sample.clauses = codes.map { code in
            var clause = Self.clause(code, other: "", .oneOnly)
            if case .spendShare(var share) = clause.rule {
                share.eligible = .all(["mbe"])
                share.overlap = Overlap(with: codes.filter { $0 != code }, how: .oneOnly)
                clause.rule = .spendShare(share)
            }
            return clause
        }
        pay(&sample, "300", for: "mbe", node: true)
        pay(&sample, "100", for: "sme", node: true)
        pay(&sample, "-200", for: "wbe", node: true)
        #expect(credits(sample) == ["mbe": ["150", "150"], "sme": ["50", "50"], "wbe": ["0", "0"]])
    }

    // The firm is no wbe, so what its line claims for wbe counts for neither.
    @Test(arguments: [false, true])
    func `a line that names a clause the firm does not qualify for counts nowhere, and says so`(node: Bool) throws {
        var sample = sample(.oneOnly, wbe: .no)
        pay(&sample, "100", for: "wbe", node: node)
        #expect(credits(sample) == ["mbe": ["0", "0"], "wbe": ["0", "0"]])
        let (name, day) = node ? ("firm (firm)", "2024-01-01") : ("firm", "2024-06-01")
        let paid = node ? " on 2024-06-01" : ""
        let reasons = sample.evaluation.assessments.flatMap { $0.credits.map(\.reason) }
        #expect(
            reasons == [
                "100.00\(paid) to \(name): mbe yes on \(day); the line claims it for wbe, which does not count this payee, so it "
                    + "counts nowhere; counts nothing",
                "100.00\(paid) to \(name): wbe no on \(day); the line claims it for this clause, which does not count this "
                    + "payee, so it counts nowhere; counts nothing",
            ])
    }

    static let seeds = Array(UInt64(1)...200)

    @Test(arguments: [Overlap.How.halves, .oneOnly], [SpendShare.Mode.direct, .retained, .ownForces])
    func `no amount counts twice, and nothing counts that the prime did not pay`(
        how: Overlap.How, mode: SpendShare.Mode
    ) throws {
        for seed in Self.seeds + Self.seeds.map({ $0 + 1_000 }) {
            let chain = GeneratedShares(
                seed: seed, corrects: seed > 1_000 && mode != .direct,
                clauses: [Self.clause("mbe", other: "wbe", how, mode), Self.clause("wbe", other: "mbe", how, mode)])
            let found = chain.sample.evaluation.assessments.filter { $0.node == "n0" }
            try #require(found.count == 2)
            let sure = found.reduce(Quantity.zero) { $0 + $1.creditedLow }
            let paid = try #require(found[0].denominator)
            #expect(sure <= paid, "seed \(seed)")
            for assessment in found {
                #expect(assessment.creditedLow <= assessment.creditedHigh, "seed \(seed)")
                // At best a disputed correction never was, and more counts than is left of what was paid.
                #expect(seed > 1_000 || assessment.creditedHigh <= paid, "seed \(seed)")
                #expect(assessment.credits.reduce(.zero) { $0 + $1.low } == assessment.creditedLow, "seed \(seed)")
                #expect(assessment.credits.reduce(.zero) { $0 + $1.high } == assessment.creditedHigh, "seed \(seed)")
                let gaps = assessment.attribution.reduce(Quantity.zero) { $0 + $1.gap }
                #expect(gaps == assessment.due - assessment.creditedLow, "seed \(seed)")
            }
        }
    }
}
