import Assessment
import Contracts
import Policies
import Testing

@Suite struct ShortfallProjectedTests {
    /// 50,000.00 EUR owed by the end of 2024 and nothing before; 182 of 366 days have passed at the cut-off.
    private func sample(hours: Quantity, end: Day = "2024-12-31") -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [.value(ValueTable(blocks: [ValueBlock(code: "h", worth: .unit(.hour, "1 EUR"))]), due: .end)]
        sample.contract.end = end
        sample.asOf = "2024-08-15"
        sample.line(.activity(block: "h", quantity: hours, date: "2024-03-01"))
        return sample
    }

    @Test func `a pace that ends below what is required is flagged with what will be missing`() throws {
        let sample = sample(hours: "20000")
        let flag = try #require(sample.flags(.shortfallProjected).first)
        // 20,000 x 366 / 182 = 40,219.7802
        #expect(flag.amount == "9780.2198")
        #expect(flag.key == "shortfallProjected|social-return|n0|2024-01-01/2024-06-30")
        #expect(flag.because == ["1"])
        #expect(flag.rule == Flag.Rule(version: 2, bounds: ">= 50,000.00 EUR, from 25% of the term on"))
        #expect(
            flag.message
                == "\"social-return\" at prime (n0): 20,000.00 EUR counts after 182 of 366 days; at that pace it comes "
                + "to 40,219.78 EUR by 31 December 2024 of 50,000.00 EUR required, 9,780.22 EUR less.")
        #expect(
            try sample.assessment().projected
                == .init(low: "40219.7802", high: "40219.7802", requiredAtBest: "50000"))
    }

    // 20,000 surely and 4,863.38 that are disputed: 24,863.38 x 366 / 182 = 49,999.9840; one cent more comes to 50,000.0041.
    @Test(arguments: [("4863.38", true), ("4863.39", false)] as [(Quantity, Bool)])
    func `with lines open it falls short only where it does at best as well`(open: Quantity, isShort: Bool) throws {
        var sample = sample(hours: "20000")
        sample.line(.activity(block: "h", quantity: open, date: "2024-03-01"), confirmation: .disputed)
        let flag = sample.flags(.shortfallProjected).first
        #expect(try sample.assessment().withheld == .notDue)
        #expect(try sample.assessment().projected?.low == "40219.7802")
        #expect((flag != nil) == isShort)
        guard let flag else { return }
        #expect(flag.amount == "9780.2198")
        #expect(
            flag.message
                == "\"social-return\" at prime (n0): between 20,000.00 EUR and 24,863.38 EUR counts after 182 of 366 days; "
                + "at that pace it comes to between 40,219.78 EUR and 49,999.98 EUR by 31 December 2024 of 50,000.00 EUR "
                + "required, between 0.02 EUR and 9,780.22 EUR less.")
        #expect(
            try sample.assessment().reckoning.verdict.last
                == "projected: 20,000.00 EUR to 24,863.38 EUR x 366/182 days = 40,219.7802 EUR to 49,999.9840 EUR by "
                + "2024-12-31, of 50,000.00 EUR required")
    }

    @Test func `a certificate that may halve what is required leaves open whether the pace suffices`() {
        var sample = sample(hours: "20000")
        var obligation = Obligation.rate("5%", of: .contractValue)
        obligation.reductions = [Obligation.Reduction(certificate: "pso-2", by: "50%")]
        let table = ValueTable(blocks: [ValueBlock(code: "h", worth: .unit(.hour, "1 EUR"))])
        sample.clauses = [.value(table, of: obligation, due: .end)]
        #expect(sample.flags(.shortfallProjected).map(\.amount) == ["9780.2198"])
        sample.party("prime", ["pso-2": .unknown])
        #expect(sample.flags(.shortfallProjected) == [])
    }

    @Test func `what is required at least and at most is told where a certificate may halve it`() throws {
        var sample = sample(hours: "10000")
        var obligation = Obligation.rate("5%", of: .contractValue)
        obligation.reductions = [Obligation.Reduction(certificate: "pso-2", by: "50%")]
        let table = ValueTable(blocks: [ValueBlock(code: "h", worth: .unit(.hour, "1 EUR"))])
        sample.clauses = [.value(table, of: obligation, due: .end)]
        sample.party("prime", ["pso-2": .unknown])
        let flag = try #require(sample.flags(.shortfallProjected).first)
        #expect(flag.amount == "29890.1099")
        #expect(
            flag.message.hasSuffix(
                "it comes to 20,109.89 EUR by 31 December 2024 of between 25,000.00 EUR and 50,000.00 EUR required, "
                    + "between 4,890.11 EUR and 29,890.11 EUR less."))
        #expect(flag.rule?.bounds == ">= 25,000.00 EUR, from 25% of the term on")
        #expect(try sample.assessment().projected?.requiredAtBest == "25000")
    }

    @Test(arguments: [("24863.38", 1), ("24863.39", 0)] as [(Quantity, Int)])
    func `the pace is compared with the whole of what is required`(hours: Quantity, count: Int) {
        #expect(sample(hours: hours).flags(.shortfallProjected).count == count)
    }

    @Test(arguments: [("2025-12-28", 1), ("2025-12-29", 0)] as [(Day, Int)])
    func `nothing is projected before a quarter of the term has passed`(end: Day, count: Int) {
        #expect(sample(hours: "12499", end: end).flags(.shortfallProjected).count == count)
    }

    @Test func `what is short already is a shortfall and nothing else`() {
        var sample = sample(hours: "20000")
        sample.clauses = [.value(ValueTable(blocks: [ValueBlock(code: "h", worth: .unit(.hour, "1 EUR"))]))]
        #expect(sample.flags(.shortfall).map(\.amount) == ["4863.388"])
        #expect(sample.flags(.shortfallProjected) == [])
    }

    @Test func `a silent period leaves no pace`() throws {
        var dossier = sample(hours: "20000").dossier
        dossier.reports[0].period = "2024-01-01/2024-06-29"
        let evaluation = assess(dossier, asOf: "2024-08-15", rules: .all)
        #expect(evaluation.assessments.map(\.withheld) == [.silent])
        #expect(evaluation.assessments.map(\.projected) == [nil])
        #expect(evaluation.flags.filter { $0.kind == .shortfallProjected } == [])
    }

    @Test func `a share of what was paid moves with the payments and has no pace`() throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained)]
        sample.party("a", ["certified": .yes])
        sample.pay("a", "100")
        #expect(try sample.assessment().projected == nil)
        sample.clauses = [.spend("10%", .direct) { $0.base = .contractValue }]
        sample.asOf = "2024-08-15"
        let made = try sample.assessment()
        #expect(made.projected == .init(low: "201.0989", high: "201.0989", requiredAtBest: made.required))
    }

    @Test func `people are projected as money is, rounded once`() throws {
        var sample = SampleContract()
        var rule = CountRule(counts: .placement(blocks: []), required: .number("3"))
        rule.due = .end
        sample.clauses = [Clause(code: "jobs", rule: .count(rule))]
        sample.asOf = "2024-08-15"
        sample.place("k-1", block: "pw", "2024-02-01/2024-06-30", hours: "36")
        // 366 / 182 = 2.01098...
        #expect(try sample.assessment().projected == .init(low: "2.011", high: "2.011", requiredAtBest: "3"))
        #expect(sample.flags(.shortfallProjected).map(\.amount) == ["0.989"])
    }
}
