import Contracts
import Policies
import Testing

/// One clause of each kind in which everything that can be given is given.
enum SampleClauses {
    static func valueShare() throws -> Clause {
        var obligation = Obligation.rate(Fraction(5, over: 100), of: .contractValue)
        obligation.offered = Offer(from: Fraction(2, over: 100), upTo: Fraction(9, over: 100))
        obligation.minimum = try money("1000 EUR")
        obligation.cap = try money("300000 EUR")
        obligation.reductions = [
            Obligation.Reduction(certificate: "pso-1", by: Fraction(10, over: 100)),
            Obligation.Reduction(certificate: "pso-30-plus", by: .one),
        ]
        obligation.elsewhere = Fraction(50, over: 100)
        let share = ValueShare(obligation: obligation, values: try table())
        return try filled(Clause(code: "social-return", rule: .valueShare(share)))
    }

    static func spendShare() throws -> Clause {
        var share = SpendShare(target: Fraction(10, over: 100), eligible: .all(["local", "sme"]))
        share.roles = ["dealer": Fraction(60, over: 100)]
        share.usefulFunction = Fraction(40, over: 100)
        share.exclude = [.prime]
        share.base = .contractValue
        share.leaveOut = ["materials"]
        share.overlap = Overlap(with: ["wbe"])
        share.matched = ["truckLease"]
        share.due = .linear
        return try filled(Clause(code: "local-sme", rule: .spendShare(share)))
    }

    static func count() throws -> Clause {
        let count = CountRule(counts: .outreach(outcome: "invited"), required: .number(Quantity(10)))
        return try filled(Clause(code: "invited", rule: .count(count)))
    }

    static func hoursShare() throws -> Clause {
        var share = HoursShare(target: Fraction(25, over: 100), groups: ["local"])
        share.leaveOut = ["professional"]
        return try filled(Clause(code: "hours", rule: .hoursShare(share)))
    }

    static func duty() throws -> Clause {
        let duty = Duty(statement: "action-plan", by: .within(Span(days: 7), after: .signed))
        return try filled(Clause(code: "plan", rule: .duty(duty)))
    }

    static func money(_ text: String) throws -> Money {
        try #require(Money(text))
    }

    static func day(_ text: String) throws -> Day {
        try #require(Day(text))
    }

    private static func table() throws -> ValueTable {
        var block = ValueBlock(code: "wajong", worth: .fteYear(try money("50000 EUR")))
        block.title = ["en": "Young disabled", "nl": "Wajong"]
        block.hourly = try money("24.04 EUR")
        block.category = "placement"
        block.window = ValueBlock.Window(Span(months: 24))
        block.minHoursPerWeek = Quantity(12)
        block.sameEmployer = Span(months: 6)
        block.requires = ["socialEnterprise"]
        block.limits = [ValueBlock.Limit(.amount(try money("9000 EUR")), each: .month)]
        var bonus = ValueBonus(code: "over50", worth: .once(try money("10000 EUR")))
        bonus.title = ["en": "Older than 50", "nl": "Ouder dan 50"]
        bonus.blocks = ["wajong"]
        bonus.excludes = ["permanent"]
        var table = ValueTable(
            basis: .hours(Quantity(36)), blocks: [block], bonuses: [bonus],
            caps: [ValueTable.Cap(category: "placement", share: Fraction(80, over: 100))])
        table.source = "https://example.org/table"
        table.confidence = .primary
        table.lookBack = Span(months: 12)
        table.persons.minHoursPerWeek = Quantity(8)
        table.persons.sameEmployer = Span(months: 3)
        return table
    }

    private static func filled(_ bare: Clause) throws -> Clause {
        var clause = bare
        clause.title = ["en": "A title", "nl": "Een titel"]
        clause.legalBasis = "Some rules"
        clause.source = "https://example.org/rules"
        clause.confidence = .secondary
        clause.councilChoice = ["report"]
        clause.appliesTo = try applicability()
        clause.suspended = [
            Suspension(
                from: try day("2025-01-01"), to: try day("2025-06-30"), contracts: .new, because: "A court said so.",
                source: "https://example.org/court")
        ]
        clause.passDown = PassDown()
        clause.passDown?.threshold = .from(try money("50000 EUR"))
        clause.consequence = Consequence(rate: Fraction(125, over: 100))
        clause.consequence?.how = .withheld
        clause.consequence?.remedy = Span(days: 30)
        clause.consequence?.excuse = .noFault
        clause.effort = .reasonableEndeavours
        clause.steps = ["strategy"]
        return clause
    }

    private static func applicability() throws -> Applicability {
        var rule = Applicability()
        rule.kinds = [.works, .services]
        rule.conditions.contractValue = Bounds(lower: .above(try money("100000 EUR")))
        rule.conditions.yearlyValue = Bounds(lower: .from(try money("25000 EUR")))
        rule.conditions.wageSum = Bounds(upper: .below(try money("9000000 EUR")))
        rule.conditions.minDuration = Span(months: 6)
        rule.conditions.leastLabourShare = Fraction(30, over: 100)
        var works = Applicability.Conditions()
        works.contractValue = Bounds(lower: .above(try money("1500000 EUR")))
        rule.byKind = [.works: works]
        rule.labourRule = Applicability.LabourRule(below: Fraction(40, over: 100), then: Fraction(2, over: 100))
        return rule
    }
}
