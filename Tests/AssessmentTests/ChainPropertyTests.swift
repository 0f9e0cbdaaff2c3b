import Assessment
import Contracts
import Policies
import Testing

/// What must hold whatever the chain: two hundred drawn ones each.
@Suite struct ChainPropertyTests {
    static let seeds = Array(UInt64(1)...200)

    private let value = Clause.value(
        ValueTable(basis: .hours("36"), blocks: [ValueBlock(code: "pw", worth: .fteYear("40000 EUR"))]))

    private func spend(_ mode: SpendShare.Mode) -> Clause {
        .spend("30%", mode) { $0.roles = ["dealer": "60%"] }
    }

    @Test(arguments: seeds)
    func `what is retained below the prime adds up to what the prime paid`(seed: UInt64) throws {
        // Everybody eligible and nobody paying on more than it got: then the sum is the whole spend of the prime.
        var chain = GeneratedChain(seed: seed, clauses: [.spend("30%", .retained)], returns: false)
        chain.sample.parties = chain.sample.parties.map { party in
            Party(id: party.id, name: "", attributes: [Attribute(code: "certified", value: .yes)])
        }
        for index in chain.sample.lines.indices { chain.sample.lines[index].confirmation = nil }
        chain.sample.lines = funded(chain.sample)
        let assessment = try chain.sample.assessment()
        #expect(assessment.creditedLow == assessment.denominator)
        #expect(assessment.creditedLow > .zero)
    }

    /// The lines with one more payment to each node, from the leaves up, so that none pays out more than it gets.
    private func funded(_ sample: SampleContract) -> [Line] {
        var sample = sample
        sample.pay("p0", "1")
        for node in sample.chain.reversed() {
            guard let parent = node.parent else { continue }
            let paid = sample.lines.reduce(Quantity.zero) { sum, line in
                guard case .payment(let payment) = line.fact, line.node == node.node else { return sum }
                return sum + payment.amount
            }
            sample.pay(node.node, paid + "1", from: parent)
        }
        return sample.lines
    }

    @Test(arguments: seeds)
    func `the gaps of a subtree add up to what is due less what is credited`(seed: UInt64) {
        let chain = GeneratedChain(seed: seed, clauses: [value, spend(.retained)])
        for assessment in chain.sample.evaluation.assessments {
            let gaps = assessment.attribution.reduce(Quantity.zero) { $0 + $1.gap }
            #expect(gaps == assessment.due - assessment.creditedLow, "\(assessment.commitment) \(assessment.node)")
        }
    }

    @Test(arguments: SpendShare.Mode.allCases)
    func `the credits add up to the figures in every mode`(mode: SpendShare.Mode) {
        for seed in Self.seeds {
            let chain = GeneratedChain(seed: seed, clauses: [value, spend(mode)])
            for assessment in chain.sample.evaluation.assessments {
                let low = assessment.credits.reduce(Quantity.zero) { $0 + $1.low }
                let high = assessment.credits.reduce(Quantity.zero) { $0 + $1.high }
                #expect(low == assessment.creditedLow, "\(assessment.commitment) \(assessment.node), seed \(seed)")
                #expect(high == assessment.creditedHigh, "\(assessment.commitment) \(assessment.node), seed \(seed)")
            }
        }
    }

    @Test(arguments: SpendShare.Mode.allCases)
    func `the sure figure is never above the best one`(mode: SpendShare.Mode) {
        for seed in Self.seeds {
            let chain = GeneratedChain(seed: seed, clauses: [value, spend(mode)])
            for assessment in chain.sample.evaluation.assessments {
                #expect(assessment.creditedLow <= assessment.creditedHigh, "seed \(seed)")
                #expect(assessment.certainShortfall <= assessment.shortfall, "seed \(seed)")
            }
        }
    }

    @Test(arguments: seeds.prefix(20))
    func `the order of nodes and reports in the dossier changes no figure`(seed: UInt64) {
        let chain = GeneratedChain(seed: seed, clauses: [value, spend(.ownForces)])
        var shuffled = chain.sample
        shuffled.chain.reverse()
        shuffled.lines.reverse()
        shuffled.parties.reverse()
        func figures(_ evaluation: Evaluation) -> [String: [Quantity]] {
            Dictionary(
                uniqueKeysWithValues: evaluation.assessments.map {
                    ("\($0.commitment) \($0.node)", [$0.due, $0.reported, $0.creditedLow, $0.creditedHigh])
                })
        }
        #expect(figures(shuffled.evaluation) == figures(chain.sample.evaluation))
        #expect(chain.sample.evaluation == chain.sample.evaluation)
    }

    @Test(arguments: seeds)
    func `a placement never counts more than its block for the years it lasts`(seed: UInt64) throws {
        let chain = GeneratedChain(seed: seed, clauses: [value])
        let assessment = try chain.sample.assessment()
        let lines = Dictionary(uniqueKeysWithValues: chain.sample.lines.map { ($0.id, $0) })
        for credit in assessment.credits {
            guard case .placement(let placement) = try #require(lines[credit.line]).fact else { continue }
            let months = Fraction(Int128(placement.days.dayCount + 31), over: 28 * 12)
            #expect(Fraction(credit.low) <= Fraction(40_000) * months)
            #expect(credit.low >= .zero)
        }
    }

    @Test(arguments: seeds)
    func `what would settle a verdict settles it`(seed: UInt64) throws {
        var chain = GeneratedChain(seed: seed, clauses: [spend(.retained)])
        let before = try chain.sample.assessment()
        guard before.outcome == .undetermined else { return }
        for index in chain.sample.parties.indices where before.settledBy.contains(chain.sample.parties[index].id) {
            chain.sample.parties[index].attributes = [Attribute(code: "certified", value: .yes)]
        }
        let after = try chain.sample.assessment()
        #expect(after.creditedLow >= before.creditedLow)
        #expect(after.outcome == .met || !after.credits.filter { $0.low != $0.high }.isEmpty)
    }
}
