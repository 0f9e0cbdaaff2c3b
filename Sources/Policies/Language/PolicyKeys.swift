import Contracts

extension Keys {
    static let policy = Keys(
        "policy",
        [
            .must("policy", .code, "the policy's name, such as nl.utrecht"),
            .must("title", .title, "a text, or texts by language"),
            .may("authority", .text, "who issues it"),
            .may("source", .text, "where its text can be read"),
            .may("confidence", .names(Confidence.self), "how that text was read"),
            .may("tables", .byName(.map(.table)), "value tables by name, for clauses of every edition"),
            .must("editions", .list(.map(.edition)), "a list of editions"),
        ])

    static let edition = Keys(
        "edition",
        [
            .must("edition", .code, "the edition's name, such as \"2023\""),
            .must("from", .day, "the first day on which a contract falls under it"),
            .may("to", .day, "the last such day"),
            .must("selectedBy", .names(Policy.Selector.self), "contractDate or tenderPublication"),
            .may("source", .text, "where its text can be read"),
            .may("confidence", .names(Confidence.self), "how that text was read"),
            .may("tables", .byName(.map(.table)), "value tables by name"),
            .must("clauses", .list(.clause), "a list of clauses"),
        ])

    static let title = Keys("title", Cursor.languages.map { .may($0, .text, "the title in this language") })

    static let bounds = Keys(
        "bounds",
        [
            .may("above", .money, "the amount a value must be above"),
            .may("from", .money, "the least amount"),
            .may("below", .money, "the amount a value must be below"),
            .may("upTo", .money, "the most"),
        ])

    static let appliesTo = Keys(
        "appliesTo",
        [
            .may("kinds", .list(.names(Contract.Kind.self)), "a list of kinds of contract, such as [works, services]"),
            .may("contractValue", .map(.bounds), "bounds on the contract value, such as { above: \"100000.00 EUR\" }"),
            .may("yearlyValue", .map(.bounds), "bounds on the contract value for each year of the term"),
            .may("wageSum", .map(.bounds), "bounds on the wage sum"),
            .may("minDuration", .span, "the least duration of the term, such as P6M"),
            .may("labourShare", .map(.labourShare), "{ below, then } or { from }"),
            .may(
                "byKind", .byName(.map(.conditions)),
                "conditions for contracts of one kind, such as { works: { contractValue: … } }"),
        ])

    static let conditions = Keys(
        "conditions",
        [
            .may("contractValue", .map(.bounds), "bounds on the contract value"),
            .may("yearlyValue", .map(.bounds), "bounds on the contract value for each year of the term"),
            .may("wageSum", .map(.bounds), "bounds on the wage sum"),
            .may("minDuration", .span, "the least duration of the term"),
            .may("labourShare", .map(.leastLabour), "{ from }"),
        ])

    static let leastLabour = Keys("leastLabour", [.must("from", .share, "the least labour share, such as \"30%\"")])

    static let labourShare = Keys(
        "labourShare", exactlyOne: ["below", "from"],
        [
            .may("below", .share, "a labour share, such as \"30%\""),
            .may("then", .share, "the rate below it, such as \"2%\""),
            .may("from", .share, "the least labour share of a contract that is bound"),
        ])

    static let suspension = Keys(
        "suspension",
        [
            .must("from", .day, "the first day"),
            .may("to", .day, "the last day"),
            .must("contracts", .names(Suspension.Reach.self), "new or all"),
            .must("because", .text, "why, in a sentence"),
            .may("source", .text, "where that can be read"),
        ])
}
