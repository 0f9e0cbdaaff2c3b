import Contracts
import Policies
import Testing

@testable import Assessment

@Suite struct ClauseExampleTests {
    @Test(arguments: try ShippedClause.andUnusual())
    func `every clause has an example in both languages, within a hundred columns`(shipped: ShippedClause) throws {
        let example = try #require(ClauseExample(of: shipped.clause, in: shipped.currency, under: shipped.edition))
        for (language, heading) in [(Language.en, "Worked example"), (.nl, "Rekenvoorbeeld")] {
            let words = ExampleWords(example, in: language)
            #expect(words.section.heading == heading)
            #expect(words.section.sentences.count >= 3)
            #expect(words.section.rows.isEmpty)
            #expect(words.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        }
    }

    @Test(arguments: try ShippedClause.andUnusual())
    func `the figures are those of a fresh assessment of the sample`(shipped: ShippedClause) throws {
        let example = try #require(ClauseExample(of: shipped.clause, in: shipped.currency, under: shipped.edition))
        let drawing = try #require(ExampleDrawing(shipped.clause, in: shipped.currency, under: shipped.edition))
        let asOf = drawing.lastDayOfDuty ?? drawing.sample.asOf
        let fresh = try #require(assess(drawing.sample.dossier, asOf: asOf).assessments.first)
        #expect(example.answer.required == fresh.required)
        #expect(example.answer.due == fresh.due)
        #expect(example.answer.credited == fresh.creditedLow)
        #expect(fresh.creditedLow == fresh.creditedHigh)
        #expect(example.answer.shortfall == fresh.shortfall)
        #expect(example.answer.cost == fresh.consequence)
        #expect(example.answer.isMet == (fresh.outcome == .met))
        #expect(example.contract == drawing.sample.contract)
        if shipped.clause.kind == .valueShare || shipped.clause.kind == .spendShare {
            #expect(example.entries.reduce(.zero) { $0 + $1.credited } == fresh.creditedLow)
        }
    }

    @Test(arguments: try ShippedClause.andUnusual())
    func `no sentence holds a number that is not one of the example's`(shipped: ShippedClause) throws {
        let example = try #require(ClauseExample(of: shipped.clause, in: shipped.currency, under: shipped.edition))
        let known = PrintedNumbers(example).all
        for language in Language.allCases {
            for sentence in ExampleWords(example, in: language).section.sentences {
                for number in PrintedNumbers.found(in: sentence, language) {
                    #expect(known.contains(number), "\(number) in: \(sentence)")
                }
            }
        }
    }

    @Test(arguments: try ShippedClause.andUnusual())
    func `the arithmetic that is shown gives what the engine counts`(shipped: ShippedClause) throws {
        let example = try #require(ClauseExample(of: shipped.clause, in: shipped.currency, under: shipped.edition))
        for entry in example.entries where !entry.factors.isEmpty {
            let product = entry.factors.reduce(Fraction.one) { $0 * $1.value } + Fraction(entry.extra ?? .zero)
            #expect(product.roundedHalfEven == entry.credited, "\(entry)")
        }
        for variant in example.variants {
            guard case .window(_, _, _, let factors, let counted) = variant else { continue }
            #expect(factors.reduce(Fraction.one) { $0 * $1.value }.roundedHalfEven == counted, "\(variant)")
        }
    }

    @Test(arguments: try ShippedClause.andUnusual())
    func `the clause binds its sample, which falls under the edition`(shipped: ShippedClause) throws {
        let example = try #require(ClauseExample(of: shipped.clause, in: shipped.currency, under: shipped.edition))
        #expect(example.clause.applies(to: example.contract) == .yes)
        let only = Policy(code: "", title: [:], editions: [shipped.edition])
        #expect(only.edition(for: example.contract) == shipped.edition)
        #expect(example.contract.currency == shipped.clause.currency ?? shipped.currency)
    }

    @Test func `a clause that can bind no contract has no example`() throws {
        var clause = try ShippedClause.named("nl.utrecht", "2023", "social-return").clause
        clause.appliesTo.kinds = []
        #expect(ClauseExample(of: clause) == nil)
        clause.appliesTo.kinds = nil
        clause.appliesTo.conditions.contractValue = Bounds(lower: .above("900.00 EUR"), upper: .below("800.00 EUR"))
        #expect(ClauseExample(of: clause) == nil)
        clause.appliesTo.conditions.contractValue = nil
        clause.suspended = [Suspension(from: "1990-01-01", contracts: .all, because: "gone")]
        #expect(ClauseExample(of: clause) == nil)
        clause.suspended = []
        #expect(ClauseExample(of: clause) != nil)
    }

    @Test func `the sample keeps to bounds, length and suspensions`() throws {
        let band = try example(of: "narrow-band").contract
        #expect(band.value == "300000")
        #expect((band.start, band.end) == ("2025-01-01", "2027-12-31"))
        let yearly = try example(of: "yearly-and-labour").contract
        #expect((yearly.kind, yearly.value, yearly.wageSum) == (.permit, "2000000", "800000"))
        #expect(try example(of: "each-tier").contract.start == "2021-01-01")
        #expect(try example(of: "offered-invoiced").contract.end == "2010-12-31")
        #expect(try example(of: "placements-per-million").contract.currency == "USD")
        #expect(try example(of: "plan").contract.currency == "EUR")
    }

    /// 5% of a wage sum of 800,000 is 40,000: 10% of it in one category, half of it on other projects. With 20% labour
    /// 2% make 16,000, less than the least of 30,000. 90,000 is the most; twice as much is 5% of 40% of 9,000,000.
    @Test func `special rules are shown with what they change`() throws {
        let variants = try example(of: "yearly-and-labour").variants
        #expect(
            variants.contains(.cap(ValueTable.Cap(category: "visits", share: "10%"), claimed: "8000", counted: "4000")))
        #expect(variants.contains(.elsewhere(most: "50%", claimed: "40000", counted: "20000")))
        #expect(variants.contains(.littleLabour("20%", share: "2%", required: "30000")))
        #expect(variants.contains(.bound(value: "9000000", unbounded: "180000", required: "90000")))
        #expect(
            try example(of: "milestones-by-day").variants.contains(.nothing(shortfall: "4000", cost: "4000")))
        #expect(try example(of: "worked-hours").variants == [.offer("12.5%", required: "1187.5")])
    }

    /// Half of 30% of 24,000 is 3,600: too little for work of its own.
    @Test func `a firm that passes nearly all on counts nothing, and a late report brings the cost back`() throws {
        let dbe = try ShippedClause.named("us.dbe-49-cfr-26-55", "2024", "dbe-participation")
        let variants = try #require(ClauseExample(of: dbe.clause, in: dbe.currency)).variants
        #expect(variants.contains(.passThrough(paidOn: "20400", kept: "3600", line: "30%", counted: "0")))
        let plan = try ShippedClause.named("us.far-52-219-9", "2022", "small-business")
        let example = try #require(ClauseExample(of: plan.clause))
        #expect(example.answer.shortfall == "24000")
        #expect(example.answer.cost == nil)
        #expect(example.variants.last == .lateReport(cost: "24000"))
    }

    private func example(of code: String) throws -> ClauseExample {
        let found = try #require(try ShippedClause.unusual().first { $0.clause.code == code })
        return try #require(ClauseExample(of: found.clause))
    }
}
