import Assessment
import Contracts
import Policies
import Testing

/// What changes while a contract runs: its value and term, the edition, a suspension, and what endeavours do.
@Suite struct AgreedChangeTests {
    private let table = ValueTable(basis: .hours("36"), blocks: [.unit("h", .hour, "10 EUR")])

    private func sample(_ amendments: Amendment..., asOf: Day = "2025-03-01") -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [.value(table)]
        sample.amendments = amendments
        sample.asOf = asOf
        return sample
    }

    // 50,000 x 182/366 = 24,863.3880 fell due in the first half of 2024. Of the 75,136.6120 that are left, 184 of the
    // 549 days to the end of 2025 have passed: 25,182.3982 more.
    @Test func `a higher value and a later end spread what is left`() throws {
        let more = Amendment(from: "2024-07-01", value: "2000000", end: "2025-12-31")
        #expect(try sample(more, asOf: "2024-08-15").assessment().due == "24863.3880")
        let assessment = try sample(more).assessment()
        #expect(assessment.required == "100000")
        #expect(assessment.due == "50045.7862")
    }

    // 25,136.6120 over the 365 days to the end of June 2025, of which 184 passed.
    @Test func `a later end alone spreads the rest`() throws {
        let assessment = try sample(Amendment(from: "2024-07-01", end: "2025-06-30")).assessment()
        #expect(assessment.required == "50000")
        #expect(assessment.due == "37534.9951")
    }

    @Test func `never more is due than is owed after a lower value`() throws {
        // 5% of 400,000 is less than what had fallen due.
        let assessment = try sample(Amendment(from: "2024-07-01", value: "400000")).assessment()
        #expect([assessment.required, assessment.due] == ["20000", "20000"])
    }

    @Test func `an amendment holds from its day on and is not known before`() throws {
        let assessment = try sample(Amendment(from: "2025-03-02", value: "2000000")).assessment()
        #expect([assessment.required, assessment.due] == ["50000", "50000"])
        let late = try sample(Amendment(from: "2025-01-15", value: "2000000")).assessment()
        #expect([late.required, late.due] == ["50000", "50000"])
    }

    @Test func `of amendments from one day the later in the list holds`() throws {
        let assessment = try sample(
            Amendment(from: "2024-01-01", value: "3000000"), Amendment(from: "2024-01-01", value: "2000000")
        ).assessment()
        #expect([assessment.required, assessment.due] == ["100000", "100000"])
    }

    // The hour rises from 10 to 20 in July; a line is valued by the table of its own day.
    @Test func `lines before a later edition keep the old table`() throws {
        var sample = sample()
        var table = table
        table.blocks = [.unit("h", .hour, "20 EUR")]
        sample.later = [("2024-07-01", .value(table, of: .rate("10%", of: .contractValue)))]
        sample.act("100", on: "2024-06-30")
        sample.act("100", on: "2024-07-01")
        let assessment = try sample.assessment()
        #expect(try sample.credits() == ["1000", "2000"])
        #expect([assessment.required, assessment.due] == ["100000", "100000"])
        sample.asOf = "2024-08-15"
        #expect(try sample.assessment().required == "50000")
    }

    private func suspended(_ reach: Suspension.Reach, from: Day, to: Day?) -> SampleContract {
        var sample = sample()
        sample.clauses[0].suspended = [Suspension(from: from, to: to, contracts: reach, because: "appeal")]
        return sample
    }

    @Test func `a suspension for new contracts unbinds those signed in it`() {
        #expect(suspended(.new, from: "2023-12-01", to: "2023-12-01").evaluation.assessments.isEmpty)
        #expect(suspended(.new, from: "2023-12-02", to: nil).evaluation.assessments.count == 1)
    }

    @Test func `a suspension for all withholds the verdict while it lasts`() throws {
        let held = try suspended(.all, from: "2024-12-31", to: nil).assessment()
        #expect(held.withheld == .suspended)
        #expect(held.required == "50000")
        #expect(suspended(.all, from: "2024-12-31", to: nil).evaluation.flags.isEmpty)
        #expect(try suspended(.all, from: "2024-01-01", to: "2024-12-30").assessment().outcome == .inadequate)
    }

    private func endeavours(strategyOn day: Day?) -> SampleContract {
        var sample = sample()
        sample.clauses[0].effort = .reasonableEndeavours
        sample.clauses[0].steps = ["strategy"]
        sample.clauses[0].consequence = Consequence(rate: "50%")
        sample.clauses.append(
            Clause(code: "strategy", rule: .duty(Duty(statement: "strategy", by: .within("P30D", after: .start)))))
        if let day { sample.line(.statement(code: "strategy", value: .yes, date: day)) }
        return sample
    }

    @Test func `shown endeavours keep the conduct, and a shortfall then costs nothing`() throws {
        let shown = try endeavours(strategyOn: "2024-01-20").assessment()
        #expect(shown.outcome == .inadequate)
        #expect(shown.conduct == .kept)
        #expect(shown.consequence == nil)
    }

    @Test func `a step that was not taken breaks the conduct, and the shortfall costs`() throws {
        let missed = try endeavours(strategyOn: nil).assessment()
        #expect(missed.conduct == .notKept)
        #expect(missed.consequence == "25000")
    }
}
