import Contracts
import Testing

@testable import Policies

/// Each choice of the clause language has words of its own.
@Suite struct ChoiceWordsTests {
    private func expectApart(_ clauses: [Clause], _ comment: Comment) {
        for language in Language.allCases {
            let words = clauses.map { ClauseWords($0, in: language).text }
            #expect(Set(words).count == clauses.count, comment)
        }
    }

    private func valueShare<Choice>(_ choices: [Choice], _ choose: (inout ValueShare, Choice) -> Void) throws
        -> [Clause]
    {
        try choices.map { choice in
            var clause = try SampleClauses.valueShare()
            guard case .valueShare(var share) = clause.rule else { return clause }
            choose(&share, choice)
            clause.rule = .valueShare(share)
            return clause
        }
    }

    private func spendShare<Choice>(_ choices: [Choice], _ choose: (inout SpendShare, Choice) -> Void) throws
        -> [Clause]
    {
        try choices.map { choice in
            var clause = try SampleClauses.spendShare()
            guard case .spendShare(var share) = clause.rule else { return clause }
            choose(&share, choice)
            clause.rule = .spendShare(share)
            return clause
        }
    }

    private func duty(_ deadlines: [Duty.Deadline]) -> [Clause] {
        deadlines.map { Clause(code: "plan", rule: .duty(Duty(statement: "plan", by: $0))) }
    }

    private func clause<Choice>(_ choices: [Choice], _ choose: (inout Clause, Choice) -> Void) throws -> [Clause] {
        try choices.map { choice in
            var clause = try SampleClauses.spendShare()
            choose(&clause, choice)
            return clause
        }
    }

    @Test func `of every kind of clause`() throws {
        expectApart(try clause(Clause.Level.allCases) { $0.countsFrom = $1 }, "levels")
        expectApart(try clause(Clause.Effort.allCases) { $0.effort = $1 }, "efforts")
        expectApart(try clause(Confidence.allCases.map { $0 } + [nil]) { $0.confidence = $1 }, "confidences")
        expectApart(try clause(ReportRule.Reporter.allCases) { $0.report.by = $1 }, "reporters")
        expectApart(
            try clause([ReportRule.Anchor.contractStart, .calendar(months: [1]), .calendar(months: [2]), .term]) {
                $0.report.anchor = $1
            }, "anchors")
        expectApart(try clause(PassDown.Reach.allCases) { $0.passDown?.reach = $1 }, "reaches")
        expectApart(try clause(Suspension.Reach.allCases) { $0.suspended[0].contracts = $1 }, "suspensions")
        expectApart(try clause(Consequence.How.allCases + [nil]) { $0.consequence?.how = $1 }, "ways to take a cost")
        expectApart(try clause(Consequence.Excuse.allCases + [nil]) { $0.consequence?.excuse = $1 }, "excuses")
        expectApart(try clause(Contract.Kind.allCases.map { [$0] }) { $0.appliesTo.kinds = $1 }, "kinds of contract")
        let money = try SampleClauses.money("5 EUR")
        let bounds = [
            Bounds(lower: .above(money)), Bounds(lower: .from(money)), Bounds(upper: .below(money)),
            Bounds(upper: .upTo(money)),
        ]
        expectApart(try clause(bounds) { $0.appliesTo.conditions.wageSum = $1 }, "bounds")
    }

    @Test func `of an obligation`() throws {
        let third = Fraction(3, over: 100)
        expectApart(
            try valueShare(Obligation.Base.allCases) { $0.obligation.amount = .rate(third, of: $1) }, "bases")
        expectApart(
            try valueShare([Fraction?.none, third]) { $0.obligation.amount = .rate($1, of: .wageSum) }, "open rates")
        expectApart(try valueShare(Obligation.Lapse.allCases) { $0.obligation.onLapse = $1 }, "lapses")
        expectApart(try valueShare(ValueShare.ChainCredit.allCases) { $0.credit = $1 }, "credits")
        let day = DueCurve.Milestone(by: .day(try SampleClauses.day("2025-06-30")), share: third)
        let later = DueCurve.Milestone(by: .afterStart(Span(months: 6)), share: third)
        let first = DueCurve.Milestone(by: .afterStart(Span()), share: third)
        let curves: [DueCurve] = [
            .linear, .end, .milestones([day]), .milestones([later]), .milestones([first]), .milestones([day, later]),
        ]
        expectApart(try valueShare(curves) { $0.due = $1 }, "curves")
    }

    @Test func `of a block`() throws {
        let money = try SampleClauses.money("10 EUR")
        let half = Fraction(1, over: 2)
        let invoices = ValueBlock.InvoiceWorth.Part.allCases.flatMap { part in
            [Fraction.one, half].map { ValueBlock.InvoiceWorth(share: $0, part: part) }
        }
        let bonuses = [nil, money].map { most in
            ValueBlock.InvoiceWorth(share: half, bonus: ValueBlock.InvoiceWorth.Bonus(share: .one, upTo: most))
        }
        let worths =
            ValueBlock.Unit.allCases.map { ValueBlock.Worth.unit($0, money) } + [.fteYear(money), .adviser]
            + (invoices + bonuses).map { .invoice($0) }
        expectApart(try valueShare(worths) { $0.values.blocks[0].worth = $1 }, "worths")
        let limits = ValueBlock.Limit.Stretch.allCases.flatMap { stretch in
            [ValueBlock.Limit(.amount(money), each: stretch), ValueBlock.Limit(.quantity(Quantity(10)), each: stretch)]
        }
        expectApart(try valueShare(limits) { $0.values.blocks[0].limits = [$1] }, "limits")
        let windows = ValueBlock.Window.Reach.allCases.flatMap { reach in
            ValueBlock.Window.Clock.allCases.map { ValueBlock.Window(Span(months: 24), per: reach, clock: $0) }
        }
        expectApart(try valueShare(windows) { $0.values.blocks[0].window = $1 }, "windows")
        let added: [ValueBonus.Worth] = [.once(money), .perYear(money), .proRata(money), .multiple(.one)]
        expectApart(try valueShare(added) { $0.values.bonuses[0].worth = $1 }, "bonuses")
        expectApart(
            try valueShare([true, false]) {
                $0.values.blocks[0].worth = .unit(.month, money)
                $0.values.blocks[0].isProRataByHours = $1
            }, "part-time by the month")
    }

    @Test func `of a share of spend, a count and a duty`() throws {
        expectApart(try spendShare(SpendShare.Mode.allCases) { $0.mode = $1 }, "modes")
        expectApart(try spendShare(SpendShare.Base.allCases) { $0.base = $1 }, "bases")
        expectApart(try spendShare(SpendShare.Comparison.allCases) { $0.comparison = $1 }, "comparisons")
        expectApart(try spendShare(SpendShare.Exclusion.allCases) { $0.exclude = [$1] }, "exclusions")
        expectApart(try spendShare(SpendShare.JointVentures.allCases) { $0.jointVentures = $1 }, "joint ventures")
        expectApart(try spendShare(StatusDay.allCases) { $0.statusOn = $1 }, "days of a status")
        expectApart(try spendShare(Overlap.How.allCases) { $0.overlap = Overlap(with: ["wbe"], how: $1) }, "overlaps")
        let counted: [CountRule.Counted] = [
            .outreach(outcome: "invited"), .outreach(outcome: "quoted"), .outreach(outcome: "awarded"),
            .outreach(outcome: "met"), .placement(blocks: []), .placement(blocks: ["bbl"]),
            .placement(blocks: ["bbl", "bol"]), .statement(code: "plan"),
        ]
        expectApart(
            counted.map { Clause(code: "n", rule: .count(CountRule(counts: $0, required: .number(Quantity(2))))) },
            "things counted")
        let deadlines =
            Duty.Event.allCases.flatMap { event in
                [Duty.Deadline.within(Span(days: 7), after: event), .withinWorkingDays(7, after: event)]
            } + [.beforeContractStart]
        expectApart(duty(deadlines), "deadlines")
    }

    @Test func `every key of the language has readable words`() {
        let maps: [Keys] = [
            .policy, .bounds, .appliesTo, .conditions, .leastLabour, .labourShare, .suspension, .report, .passDown,
            .bands, .consequence, .obligation, .offer, .reduction, .milestones, .milestone, .chain, .eligible, .overlap,
            .counted,
            .required, .deadline, .table, .persons, .block, .invoiceBonus, .window, .limit, .bonus, .cap, .title,
        ]
        let clauses = Clause.Kind.allCases.map { Keys.clause($0) }
        let outside: Set = ["policy", "authority", "tables", "editions"]
        let silent = Set((maps + clauses).flatMap(\.names)).subtracting(outside).filter { PathWords.keys[$0] == nil }
        #expect(silent.isEmpty, "without words: \(silent.sorted())")
    }
}
