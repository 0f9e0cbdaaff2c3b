import Contracts
import Policies

/// Every field of the clause language with another value.
enum FieldChanges {
    static func all() throws -> [FieldChange] {
        try clause() + applicability() + terms() + obligation() + table() + block() + spend() + others()
    }

    private static func clause() throws -> [FieldChange] {
        var bands = Bands()
        bands.approaching = Fraction(90, over: 100)
        return try [
            .clause("Clause.code", \.code, "other"),
            .clause("Clause.title", \.title, ["en": "Another", "nl": "Een andere"]),
            .clause("Clause.legalBasis", \.legalBasis, nil),
            .clause("Clause.source", \.source, "https://example.org/elsewhere"),
            .clause("Clause.confidence", \.confidence, .transcription),
            .clause("Clause.councilChoice", \.councilChoice, ["report", "target"]),
            .clause("Clause.appliesTo", \.appliesTo, Applicability()),
            .clause("Clause.suspended", \.suspended, []),
            .clause("Clause.report", \.report.every, 3),
            .clause("Clause.passDown", \.passDown, nil),
            .clause("Clause.countsFrom", \.countsFrom, .verified),
            .clause("Clause.bands", \.bands, bands),
            .clause("Clause.consequence", \.consequence, nil),
            .clause("Clause.effort", \.effort, .absolute),
            .clause("Clause.agreed", \.agreed, Parameters(rate: Fraction(4, over: 100))),
            .clause("Parameters.rate", \.agreed.rate, Fraction(4, over: 100)),
            .clause("Parameters.fullTime", \.agreed.fullTime, Quantity(38)),
            .clause("Clause.steps", \.steps, ["strategy", "invited"]),
            .clause("Clause.rule", \.rule, SampleClauses.count().rule),
        ]
    }

    private static func applicability() throws -> [FieldChange] {
        let bounds = Bounds(lower: .from(try SampleClauses.money("7 EUR")))
        let ceiling = Bounds.Ceiling.upTo(try SampleClauses.money("8000000 EUR"))
        let rule = Applicability.LabourRule(below: Fraction(45, over: 100), then: Fraction(2, over: 100))
        let lower = Applicability.LabourRule(below: Fraction(40, over: 100), then: Fraction(3, over: 100))
        return try [
            .clause("Applicability.kinds", \.appliesTo.kinds, [.permit]),
            .clause("Applicability.conditions", \.appliesTo.conditions, Applicability.Conditions()),
            .clause("Applicability.byKind", \.appliesTo.byKind, [:]),
            .owed("Applicability.labourRule", \.appliesTo.labourRule, nil),
            .owed("LabourRule.below", \.appliesTo.labourRule, rule),
            .owed("LabourRule.then", \.appliesTo.labourRule, lower),
            .clause("Conditions.contractValue", \.appliesTo.conditions.contractValue, bounds),
            .clause("Conditions.yearlyValue", \.appliesTo.conditions.yearlyValue, bounds),
            .clause("Conditions.wageSum", \.appliesTo.conditions.wageSum, bounds),
            .clause("Conditions.minDuration", \.appliesTo.conditions.minDuration, Span(months: 1)),
            .clause("Conditions.leastLabourShare", \.appliesTo.conditions.leastLabourShare, Fraction(1, over: 8)),
            .clause("Bounds.lower", \.appliesTo.conditions.contractValue, bounds),
            .clause("Bounds.upper") { $0.appliesTo.conditions.contractValue?.upper = ceiling },
        ]
    }

    private static func terms() throws -> [FieldChange] {
        let day = try SampleClauses.day("2025-05-05")
        return try [
            .clause("ReportRule.every", \.report.every, 1),
            .clause("ReportRule.anchor", \.report.anchor, .calendar(months: [1, 7])),
            .clause("ReportRule.dueAfter", \.report.dueAfter, Span(days: 14)),
            .clause("ReportRule.by", \.report.by, .carrying),
            .clause("PassDown.threshold") { $0.passDown?.threshold = nil },
            .clause("PassDown.reach") { $0.passDown?.reach = .nextTier },
            .clause("Bands.approaching", \.bands.approaching, Fraction(95, over: 100)),
            .clause("Bands.requiresImprovement", \.bands.requiresImprovement, Fraction(50, over: 100)),
            .clause("Consequence.rate") { $0.consequence?.rate = .one },
            .clause("Consequence.how") { $0.consequence?.how = nil },
            .clause("Consequence.isDiscretionary") { $0.consequence?.isDiscretionary = true },
            .clause("Consequence.remedy") { $0.consequence?.remedy = nil },
            .clause("Consequence.excuse") { $0.consequence?.excuse = .goodFaith },
            .clause("Suspension.from", \.suspended[0].from, day),
            .clause("Suspension.to", \.suspended[0].to, nil),
            .clause("Suspension.contracts", \.suspended[0].contracts, .all),
            .clause("Suspension.because", \.suspended[0].because, "Another reason."),
            .clause("Suspension.source", \.suspended[0].source, nil),
        ]
    }

    private static func obligation() throws -> [FieldChange] {
        try [
            .value("ValueShare.obligation", \.obligation, .fixed(SampleClauses.money("5000 EUR"))),
            .value("ValueShare.due", \.due, .end),
            .value("ValueShare.credit", \.credit, .primeOnly),
            .value("ValueShare.values", \.values.blocks, []),
            .value("Obligation.amount", \.obligation.amount, .rate(Fraction(7, over: 100), of: .wageSum)),
            .value("Obligation.offered", \.obligation.offered, nil),
            .value("Offer.from", \.obligation.offered, Offer(upTo: Fraction(9, over: 100))),
            .value("Offer.upTo", \.obligation.offered, Offer(from: Fraction(2, over: 100))),
            .value("Obligation.minimum", \.obligation.minimum, nil),
            .value("Obligation.cap", \.obligation.cap, nil),
            .value("Obligation.reductions", \.obligation.reductions, []),
            .value("Reduction.certificate", \.obligation.reductions[0].certificate, "pso-2"),
            .value("Reduction.by", \.obligation.reductions[0].by, Fraction(25, over: 100)),
            .value("Obligation.onLapse", \.obligation.onLapse, .reopensRest),
            .value("Obligation.elsewhere", \.obligation.elsewhere, nil),
        ]
    }

    private static func table() throws -> [FieldChange] {
        let bonus = ValueBonus.Worth.perYear(try SampleClauses.money("10000 EUR"))
        return try [
            .value("ValueTable.basis", \.values.basis, .contractor),
            .value("ValueTable.source", \.values.source, nil),
            .value("ValueTable.confidence", \.values.confidence, .olderText),
            .value("ValueTable.lookBack", \.values.lookBack, Span()),
            .value("ValueTable.persons", \.values.persons, ValueTable.PersonRules()),
            .value("PersonRules.minHoursPerWeek", \.values.persons.minHoursPerWeek, Quantity(16)),
            .value("PersonRules.sameEmployer", \.values.persons.sameEmployer, Span(months: 9)),
            .value("PersonRules.onContracts", \.values.persons.onContracts, .one),
            .value("ValueTable.blocks", \.values.blocks, []),
            .value("ValueTable.bonuses", \.values.bonuses, []),
            .value("ValueTable.caps", \.values.caps, []),
            .value("Cap.category", \.values.caps[0].category, "activity"),
            .value("Cap.share", \.values.caps[0].share, Fraction(20, over: 100)),
            .value("ValueBonus.code", \.values.bonuses[0].code, "over55"),
            .value("ValueBonus.title", \.values.bonuses[0].title, [:]),
            .value("ValueBonus.worth", \.values.bonuses[0].worth, bonus),
            .value("ValueBonus.blocks", \.values.bonuses[0].blocks, []),
            .value("ValueBonus.per", \.values.bonuses[0].per, .person),
            .value("ValueBonus.excludes", \.values.bonuses[0].excludes, []),
        ]
    }

    private static func block() throws -> [FieldChange] {
        let window = Span(months: 24)
        let amount = ValueBlock.Limit.Size.amount(try SampleClauses.money("8000 EUR"))
        return try [
            .value("ValueBlock.code", \.values.blocks[0].code, "wia"),
            .value("ValueBlock.title", \.values.blocks[0].title, [:]),
            .value("ValueBlock.worth", \.values.blocks[0].worth, .adviser),
            .value("ValueBlock.hourly", \.values.blocks[0].hourly, nil),
            .value("ValueBlock.isProRataByHours", \.values.blocks[0].isProRataByHours, false),
            .value("ValueBlock.category", \.values.blocks[0].category, nil),
            .value("ValueBlock.window", \.values.blocks[0].window, nil),
            .value("Window.lasts", \.values.blocks[0].window, ValueBlock.Window(Span(months: 36))),
            .value("Window.per", \.values.blocks[0].window, ValueBlock.Window(window, per: .person)),
            .value("Window.clock", \.values.blocks[0].window, ValueBlock.Window(window, clock: .worked)),
            .value("ValueBlock.minHoursPerWeek", \.values.blocks[0].minHoursPerWeek, nil),
            .value("ValueBlock.sameEmployer", \.values.blocks[0].sameEmployer, nil),
            .value("ValueBlock.requires", \.values.blocks[0].requires, []),
            .value("ValueBlock.statusOn", \.values.blocks[0].statusOn, .signed),
            .value("Window.from", \.values.blocks[0].window, ValueBlock.Window(window, from: .lastBenefit)),
            .value("ValueBlock.limits", \.values.blocks[0].limits, []),
            .value("Limit.size", \.values.blocks[0].limits[0].size, amount),
            .value("Limit.each", \.values.blocks[0].limits[0].each, .contract),
        ]
    }

    private static func spend() throws -> [FieldChange] {
        try [
            .spend("SpendShare.target", \.target, Fraction(25, over: 1000)),
            .spend("SpendShare.comparison", \.comparison, .atMost),
            .spend("SpendShare.mode", \.mode, .eachTier),
            .spend("SpendShare.eligible", \.eligible, .any(["local", "sme"])),
            .spend("SpendShare.statusOn", \.statusOn, .start),
            .spend("SpendShare.roles", \.roles, ["dealer": Fraction(60, over: 100), "broker": .zero]),
            .spend("SpendShare.usefulFunction", \.usefulFunction, nil),
            .spend("SpendShare.exclude", \.exclude, [.prime, .affiliates]),
            .spend("SpendShare.offered", \.offered, Offer(from: Fraction(1, over: 100))),
            .spend("SpendShare.base", \.base, .receipts),
            .spend("SpendShare.leaveOut", \.leaveOut, []),
            .spend("SpendShare.jointVentures", \.jointVentures, .share),
            .spend("SpendShare.overlap", \.overlap, nil),
            .spend("Overlap.with", \.overlap, Overlap(with: ["mbe"])),
            .spend("Overlap.how", \.overlap, Overlap(with: ["wbe"], how: .oneOnly)),
            .spend("SpendShare.matched", \.matched, []),
            .spend("SpendShare.due", \.due, .end),
        ]
    }

    private static func others() throws -> [FieldChange] {
        try [
            .count("CountRule.counts", \.counts, .outreach(outcome: "quoted")),
            .count("CountRule.required", \.required, .perMillionOfValue(Quantity(10))),
            .count("CountRule.due", \.due, .end),
            .hours("HoursShare.target", \.target, Fraction(30, over: 100)),
            .hours("HoursShare.comparison", \.comparison, .atMost),
            .hours("HoursShare.groups", \.groups, ["local", "apprentice"]),
            .hours("HoursShare.offered", \.offered, Offer()),
            .hours("HoursShare.leaveOut", \.leaveOut, []),
            .duty("Duty.statement", \.statement, "other-plan"),
            .duty("Duty.by", \.by, .withinWorkingDays(7, after: .signed)),
        ]
    }
}
