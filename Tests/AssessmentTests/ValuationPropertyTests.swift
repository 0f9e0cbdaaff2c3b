import Assessment
import Contracts
import Foundation
import Policies
import Testing

/// What must hold of every table and every line: drawn ones, held against reckoning on paper.
@Suite struct ValuationPropertyTests {
    static let seeds = Array(UInt64(1)...150)

    @Test func `numbers on paper are sums of school`() {
        let third = ExactNumber(1, over: 3)
        let whole = third + third + third
        #expect(whole == ExactNumber(1))
        let half = ExactNumber(5, over: 2)
        #expect(half.roundedHalfEven == 2)
        let below = half - ExactNumber(6)
        #expect(below.roundedHalfEven == -4)
        let product = ExactNumber(123_456_789) * ExactNumber(1_000_003)
        #expect(product.roundedHalfEven == 123_457_159_370_367)
        #expect(PaperDay(year: 2024, month: 2, day: 28).next.day == 29)
        #expect(PaperDay(year: 2100, month: 2, day: 28).next.day == 1)
    }

    @Test(arguments: seeds)
    func `each placement counts what it does on paper, rounded once`(seed: UInt64) throws {
        let drawn = GeneratedValues(seed: seed)
        let credits = try drawn.sample.credits().map { Int($0.units) }
        #expect(credits.count == drawn.expected.count, "seed \(seed)")
        for (position, pair) in zip(credits, drawn.expected).enumerated() where pair.0 != pair.1 {
            let reason = try drawn.sample.reason(ofLine: position + 1) ?? ""
            Issue.record("seed \(seed), line \(position + 1): \(pair.0), on paper \(pair.1): \(reason)")
        }
        #expect(drawn.expected.contains { $0 > 0 }, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `credits add up to what is credited and gaps to what is missing, whatever bounds they share`(
        seed: UInt64
    ) throws {
        let drawn = GeneratedValues(seed: seed, lines: 40, shares: true)
        for assessment in drawn.sample.evaluation.assessments {
            let low = assessment.credits.reduce(Quantity.zero) { $0 + $1.low }
            let high = assessment.credits.reduce(Quantity.zero) { $0 + $1.high }
            #expect([low, high] == [assessment.creditedLow, assessment.creditedHigh], "seed \(seed)")
            let gaps = assessment.attribution.reduce(Quantity.zero) { $0 + $1.gap }
            #expect(gaps == assessment.due - assessment.creditedLow, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `the order of lines in the file changes nothing`(seed: UInt64) throws {
        let drawn = GeneratedValues(seed: seed, lines: 30, shares: true)
        var (other, random) = (drawn.sample, drawn.random)
        other.lines.shuffle(using: &random)
        func credits(_ sample: SampleContract) throws -> [String: [Quantity]] {
            Dictionary(uniqueKeysWithValues: try sample.assessment().credits.map { ($0.line, [$0.low, $0.high]) })
        }
        #expect(try credits(other) == credits(drawn.sample), "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `a higher amount of a block or a bonus never lowers what is credited`(seed: UInt64) throws {
        // Without corrections, which a higher amount makes larger as well.
        var drawn = GeneratedValues(seed: seed, lines: 30, shares: true).sample
        drawn.lines.removeAll { if case .activity(_, let quantity, _) = $0.fact { quantity < .zero } else { false } }
        guard case .valueShare(let share) = drawn.clauses[0].rule else { return }
        let before = try drawn.assessment().creditedLow
        for index in share.values.blocks.indices {
            var higher = share
            higher.values.blocks[index].worth = share.values.blocks[index].worth.raised
            drawn.clauses[0].rule = .valueShare(higher)
            #expect(try drawn.assessment().creditedLow >= before, "seed \(seed), block \(index)")
        }
        for index in share.values.bonuses.indices {
            var higher = share
            higher.values.bonuses[index].worth = share.values.bonuses[index].worth.raised
            drawn.clauses[0].rule = .valueShare(higher)
            #expect(try drawn.assessment().creditedLow >= before, "seed \(seed), bonus \(index)")
        }
    }

    // Exactly this holds: cut where a month from its first day ends, and begun on the 1st to 28th, the two parts of a
    // placement are the same part of a year as the whole, so only their own rounding can tell them apart. From the
    // 29th on the month's end is clamped, and a cut moves the months that follow.
    @Test(arguments: seeds)
    func `a placement cut at a month of its own is worth the same but for rounding`(seed: UInt64) throws {
        var random = GeneratedChain.Seeded(state: seed)
        let start = Day(stringLiteral: "2024-01-01").adding(days: Int.random(in: 0..<330, using: &random))
        let months = Int.random(in: 1...12, using: &random)
        let cut = start.adding(months: months)
        let last = cut.adding(days: Int.random(in: 0..<300, using: &random))
        guard start.parts.day <= 28 else { return }
        func credited(_ periods: [Period?]) throws -> Quantity {
            var sample = SampleContract.valued(by: .year("33333.3333 EUR")).overThreeYears
            for period in periods.compactMap({ $0 }) { sample.work(period, hours: "17.3") }
            return try sample.assessment().creditedLow
        }
        let whole = try credited([Period(start: start, end: last)])
        let parts = try credited([Period(start: start, end: cut.adding(days: -1)), Period(start: cut, end: last)])
        #expect(abs(whole.units - parts.units) <= 1, "seed \(seed): \(whole) as one, \(parts) in two")
    }

    @Test(arguments: seeds.prefix(60))
    func `what is due moves on without a jump where a value rises, and never falls`(seed: UInt64) throws {
        var random = GeneratedChain.Seeded(state: seed)
        var sample = SampleContract(value: Quantity(Int.random(in: 1...5_000_000, using: &random)))
        sample.clauses = [.value(ValueTable(blocks: []))]
        sample.clauses[0].report.every = 1
        let month = Int.random(in: 1...10, using: &random)
        let from = sample.contract.start.adding(months: month)
        let amendment = Amendment(
            from: from, value: sample.contract.value + Quantity(Int.random(in: 0...2_000_000, using: &random)))
        var last = Quantity.zero
        for cut in 1...12 {
            sample.asOf = sample.contract.start.adding(months: cut).adding(days: 40)
            sample.amendments = []
            let plain = try sample.assessment()
            sample.amendments = [amendment]
            let amended = try sample.assessment()
            if plain.cutOff.map({ $0 < from }) ?? true {
                #expect(amended.due == plain.due, "seed \(seed), month \(cut)")
            }
            #expect(amended.due.units + 1 >= plain.due.units, "seed \(seed), month \(cut)")
            #expect(amended.due >= last, "seed \(seed), month \(cut)")
            last = amended.due
        }
        #expect(last == (try sample.assessment().required), "seed \(seed)")
    }

    @Test func `a policy edited after freezing changes nothing`() throws {
        for name in try Fixture.names(in: "dossiers").prefix(8) {
            let data = try Fixture.data("dossiers/\(name)")
            let golden = try GoldenDossier(name)
            let whole = try JSONSerialization.jsonObject(with: data) as? [String: Any]
            let part = try JSONSerialization.data(withJSONObject: whole?["dossier"] as? [String: Any] ?? [:])
            let edited = Clause.value(ValueTable(blocks: []), of: .fixed("1 EUR"))
            let dossier = try Dossier(json: part) { _, _, _ in edited }
            #expect(assess(dossier, asOf: golden.asOf) == assess(golden.dossier, asOf: golden.asOf), "\(name)")
        }
    }
}

extension Money {
    fileprivate var raised: Money { Money(amount + "123.4567", currency) }
}

extension ValueBlock.Worth {
    fileprivate var raised: ValueBlock.Worth {
        switch self {
        case .fteYear(let money): .fteYear(money.raised)
        case .unit(let unit, let money): .unit(unit, money.raised)
        case .invoice, .adviser: self
        }
    }
}

extension ValueBonus.Worth {
    fileprivate var raised: ValueBonus.Worth {
        switch self {
        case .once(let money): .once(money.raised)
        case .perYear(let money): .perYear(money.raised)
        case .proRata(let money): .proRata(money.raised)
        case .multiple(let factor): .multiple(factor + Fraction(1, over: 7))
        case .multipleOfAmount(let factor): .multipleOfAmount(factor + Fraction(1, over: 7))
        }
    }
}
