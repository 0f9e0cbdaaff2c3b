import Contracts

/// What the keys of one map have to do with each other, which their list alone does not say.
enum SchemaRule {
    /// The rules by the name of the map.
    static let byMap: [String: [SchemaValue]] = [
        "bounds": [["minProperties": 1], never(["above", "from"]), never(["below", "upTo"])],
        "passDown": [never(["from", "above"])],
        "labourShare": [together("below", "then")],
        "appliesTo": [["properties": ["byKind": ["propertyNames": Form.names(Contract.Kind.self).schema]]]],
        "obligation": obligation,
        "required": [together("perMillion", "of")],
        "deadline": [together("within", "after")],
        "counted": counted,
        "overlap": [when("how", is: "halves", ["properties": ["with": ["maxItems": 1]]])],
        "report": report,
        "block": block,
        "bonus": bonus,
    ].merging(clauses) { $0 + $1 }

    /// Of the kinds, what a base or an effort asks for; of all of them, that steps show an effort.
    private static var clauses: [String: [SchemaValue]] {
        let steps = SchemaRule.needs("steps", "effort", in: ["reasonableEndeavours"])
        let labourRule = SchemaRule.inside("appliesTo", "labourShare", forbidden(["below"]))
        var rules: [String: [SchemaValue]] = [:]
        for kind in Clause.Kind.allCases {
            rules[Keys.clause(kind).name] = [steps] + (kind == .valueShare ? [] : [labourRule])
        }
        rules[Keys.clause(.spendShare).name]? += spendShare
        rules[Keys.clause(.valueShare).name]? += [
            ["if": inside("obligation", "of", ["const": "invoiced"], isNeeded: true), "then": forbidden(["due"])],
            ["if": ["properties": ["obligation": given(["fixed"])]], "then": labourRule],
        ]
        return rules
    }

    private static let spendShare: [SchemaValue] = [
        needs("due", "of", in: ["contractValue"]),
        when(
            "mode", is: "leaving",
            ["properties": ["overlap": false, "jointVentures": ["const": "ownWork"]]]),
        [
            "if": ["required": ["matched"], "properties": ["matched": ["minItems": 1]]],
            "then": [
                "properties": [
                    "mode": ["enum": ["retained", "ownForces"]],
                    "overlap": ["properties": ["how": ["const": "many"]]],
                ]
            ],
        ],
    ]

    private static let obligation: [SchemaValue] = [
        [
            "if": given(["fixed"]),
            "then": forbidden(["rate", "of", "offered", "minimum", "cap"]),
            "else": ["required": ["of"], "anyOf": [given(["rate"]), given(["offered"])]],
        ],
        ["dependentRequired": ["onLapse": ["reductions"]]],
    ]

    private static let counted: [SchemaValue] = [
        when("line", is: "outreach", given(["outcome"]).merging(forbidden(["blocks", "code"]))),
        when("line", is: "placement", forbidden(["outcome", "code"])),
        when("line", is: "statement", given(["code"]).merging(forbidden(["outcome", "blocks"]))),
    ]

    private static let report: [SchemaValue] = [
        when("every", is: "term", forbidden(["anchoredTo", "months"])),
        needs("months", "anchoredTo", in: ["calendar"]),
    ]

    private static let block: [SchemaValue] =
        [
            when("per", in: ValueBlock.amounts, given(["amount"]).merging(forbidden(["share", "of", "bonus"]))),
            when("per", in: ValueBlock.shares, forbidden(["amount"])),
            when("per", is: "cost", forbidden(["of"])),
            when("per", is: "adviser", forbidden(["amount", "share", "of", "bonus"])),
            needs("hourly", "per", in: ["fteYear"]),
            needs("partTime", "per", in: ValueBlock.weighed),
        ] + ["window", "minHoursPerWeek", "sameEmployer"].map { needs($0, "per", in: ValueBlock.placing) }

    private static let bonus: [SchemaValue] = [
        [
            "if": ["properties": ["how": ["enum": .list(ValueBonus.multiples.map { .text($0) })]]],
            "then": given(["factor"]).merging(forbidden(["amount"])),
            "else": given(["amount"]).merging(forbidden(["factor"])),
        ]
    ]
}

extension SchemaRule {
    /// These keys are given.
    static func given(_ keys: [String]) -> SchemaValue { ["required": .list(keys.map { .text($0) })] }

    /// Where a key has this value, the schema holds.
    static func when(_ key: String, is value: String, _ schema: SchemaValue) -> SchemaValue {
        when(key, in: [value], schema)
    }

    private static func when(_ key: String, in values: [String], _ schema: SchemaValue) -> SchemaValue {
        ["if": has(key, in: values), "then": schema]
    }

    /// One key goes only with these values of another.
    private static func needs(_ key: String, _ other: String, in values: [String]) -> SchemaValue {
        ["if": given([key]), "then": has(other, in: values)]
    }

    private static func has(_ key: String, in values: [String]) -> SchemaValue {
        let names: SchemaValue = .list(values.map { .text($0) })
        return given([key]).merging([
            "properties": .map([key: values.count == 1 ? ["const": .text(values[0])] : ["enum": names]])
        ])
    }

    /// None of these keys is given.
    private static func forbidden(_ keys: [String]) -> SchemaValue {
        ["properties": .map(Dictionary(uniqueKeysWithValues: keys.map { ($0, false) }))]
    }

    /// These keys are not given together.
    private static func never(_ keys: [String]) -> SchemaValue { ["not": given(keys)] }

    /// Each of two keys needs the other.
    private static func together(_ one: String, _ other: String) -> SchemaValue {
        ["dependentRequired": .map([one: [.text(other)], other: [.text(one)]])]
    }

    /// The schema holds for the value of a key within the value of a key.
    private static func inside(
        _ outer: String, _ inner: String, _ schema: SchemaValue, isNeeded: Bool = false
    ) -> SchemaValue {
        let value: SchemaValue = ["properties": .map([inner: schema])]
        let whole = isNeeded ? value.merging(["required": [.text(inner)]]) : value
        return ["properties": .map([outer: whole])]
    }
}
