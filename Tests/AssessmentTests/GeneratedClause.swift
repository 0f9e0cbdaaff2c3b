import Assessment
import Contracts
import Policies

extension GeneratedDossier {
    /// A clause of any kind with any of the terms that section 3.1 gives rules for.
    mutating func drawClause(_ code: String) -> Clause {
        var clause: Clause
        switch whole(0...9) {
        case 0...1: clause = Clause(code: code, rule: .valueShare(drawValueShare()))
        case 2...6: clause = Clause(code: code, rule: .spendShare(drawSpendShare()))
        case 7: clause = Clause(code: code, rule: .count(drawCount()))
        case 8: clause = Clause(code: code, rule: .hoursShare(drawHoursShare()))
        default: clause = Clause(code: code, rule: .duty(drawDuty()))
        }
        if chance(12) { clause.appliesTo.kinds = [.works, .services] }
        if chance(12) {
            clause.appliesTo.conditions.contractValue = Bounds(
                lower: chance(50) ? .above("50000 EUR") : .from("100000 EUR"))
        }
        drawReportRule(of: &clause)
        clause.countsFrom = one(of: [.reported, .reported, .confirmed, .verified])
        if chance(60) {
            clause.bands.approaching = one(of: ["30%", "50%", "90%", "100%"])
            clause.bands.requiresImprovement = one(of: ["5%", "10%", "30%"])
        }
        if chance(40) {
            var rule = PassDown()
            rule.threshold = one(of: [nil, .above("20000 EUR"), .from("50000 EUR"), .from("150000 EUR")])
            rule.reach = one(of: [.all, .nextTier])
            clause.passDown = rule
        }
        return clause
    }

    /// A clause on spend that does not count what leaves, reported every six months.
    mutating func drawSpendClause(_ code: String) -> Clause {
        var rule = drawSpendShare()
        if rule.mode == .leaving { rule.mode = .retained }
        if chance(50) { rule.eligible = .any([one(of: ["local", "sme"])]) }
        return Clause(code: code, rule: .spendShare(rule))
    }

    private mutating func drawReportRule(of clause: inout Clause) {
        clause.report.every = one(of: [6, 6, 3, 12, 1, 5])
        if chance(25) { clause.report.anchor = .calendar(months: one(of: [[1, 7], [1], [2, 5, 8, 11]])) }
        clause.report.dueAfter = one(of: ["P30D", "P14D", "P60D", "P1M"])
        clause.report.by = one(of: [.prime, .prime, .carrying, .all])
    }

    private mutating func share() -> Fraction {
        one(of: ["5%", "10%", "2.5%", "33.3%", "50%", "12.3456%", "80%", "100%"])
    }

    private mutating func curve() -> DueCurve {
        switch whole(0...5) {
        case 0: .end
        case 1:
            .milestones([
                .init(by: .afterStart("P3M"), share: "25%"), .init(by: .afterStart("P7M"), share: "60%"),
                .init(by: .day(dossier.contract.start.adding(days: whole(240...700))), share: "100%"),
            ])
        default: .linear
        }
    }

    private mutating func drawValueShare() -> ValueShare {
        var obligation: Obligation =
            chance(85)
            ? .rate(share(), of: chance(80) ? .contractValue : .wageSum)
            : .fixed(Money(amount(upTo: 90_000), "EUR"))
        if obligation.rate != nil {
            if chance(30) { obligation.minimum = "20000 EUR" }
            if chance(20) { obligation.cap = "60000 EUR" }
        }
        var worked = ValueBlock(code: "ww", worth: .fteYear("21234.5678 EUR"))
        if chance(50) { worked.window = ValueBlock.Window(one(of: ["P12M", "P3M", "P5M"])) }
        if chance(50) { worked.minHoursPerWeek = "12" }
        var knowledge = ValueBlock(code: "know", worth: .unit(.hour, "100 EUR"))
        knowledge.category = "activity"
        var bought = ValueBlock(code: "buy", worth: .invoice(.init(share: .one)))
        bought.category = "purchase"
        var social = ValueBlock(code: "soc", worth: .invoice(.init(share: "33.3%")))
        social.requires = chance(60) ? ["socialEnterprise"] : ["socialEnterprise", "sme"]
        var table = ValueTable(
            basis: .hours(one(of: ["36", "40"])),
            blocks: [
                ValueBlock(code: "pw", worth: .fteYear("40000 EUR")), worked, knowledge,
                ValueBlock(code: "talk", worth: .unit(.hour, "33.3333 EUR")), bought, social,
            ])
        if chance(70) {
            table.bonuses = [
                ValueBonus(code: "perm", worth: .once("5000 EUR")),
                ValueBonus(code: "age", worth: .proRata("5000 EUR")),
                ValueBonus(code: "dbl", worth: .multiple(Fraction(1, over: 2))),
            ]
        }
        if chance(50) { table.caps.append(.init(category: "activity", share: "10%")) }
        if chance(30) { table.caps.append(.init(category: "purchase", share: "25%")) }
        var rule = ValueShare(obligation: obligation, values: table)
        rule.due = curve()
        rule.credit = chance(80) ? .upward : .primeOnly
        return rule
    }

    private mutating func drawSpendShare() -> SpendShare {
        let codes = one(of: [["local"], ["local", "sme"], ["sme"], ["socialEnterprise"]])
        var rule = SpendShare(target: share(), eligible: chance(70) ? .all(codes) : .any(codes))
        rule.mode = one(of: [.direct, .eachTier, .retained, .retained, .ownForces, .leaving])
        if rule.mode == .leaving || chance(20) { rule.comparison = .atMost }
        if chance(50) { rule.roles = chance(50) ? ["dealer": "60%"] : ["dealer": "66.6%", "broker": "5%"] }
        if chance(30) { rule.usefulFunction = one(of: ["20%", "50%"]) }
        if rule.mode == .ownForces, rule.usefulFunction == nil { rule.usefulFunction = "30%" }
        if chance(25) { rule.exclude = one(of: [[.prime], [.affiliates], [.prime, .affiliates]]) }
        return rule
    }

    private mutating func drawCount() -> CountRule {
        let counted: CountRule.Counted = one(of: [
            .outreach(outcome: "invited"), .placement(blocks: ["pw", "ww"]), .statement(code: "plan"),
        ])
        var rule = CountRule(
            counts: counted,
            required: chance(50) ? .number(Quantity(whole(0...12))) : .perMillionOfValue(Quantity(whole(1...9))))
        rule.due = curve()
        return rule
    }

    private mutating func drawHoursShare() -> HoursShare {
        var rule = HoursShare(target: share(), groups: chance(50) ? ["local"] : ["local", "apprentice"])
        if chance(20) { rule.comparison = .atMost }
        return rule
    }

    private mutating func drawDuty() -> Duty {
        Duty(
            statement: one(of: ["strategy", "plan"]),
            by: one(of: [
                .beforeContractStart, .within("P7D", after: .signed), .within("P2M", after: .start),
                .within("P30D", after: .end),
            ]))
    }
}
