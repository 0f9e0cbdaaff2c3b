import Contracts

extension Keys {
    /// The keys of a clause of this kind; those of all kinds while the kind is not known.
    static func clause(_ kind: Clause.Kind?) -> Keys {
        guard let kind else {
            var all = commonKeys
            for key in Clause.Kind.allCases.flatMap(ownKeys) where !all.contains(where: { $0.name == key.name }) {
                all.append(.may(key.name, key.form, key.about))
            }
            return Keys("clause", all)
        }
        return Keys("\(kind.rawValue)Clause", commonKeys + ownKeys(of: kind))
    }

    /// The keys that only clauses of this kind have.
    static func ownKeys(of kind: Clause.Kind) -> [Key] {
        switch kind {
        case .valueShare: valueShareKeys
        case .spendShare: spendShareKeys
        case .count: countKeys
        case .hoursShare: hoursShareKeys
        case .duty: dutyKeys
        }
    }

    private static let commonKeys: [Key] = [
        .must("code", .code, "the clause's name"),
        .must("kind", .names(Clause.Kind.self), Spelling.alternatives(Clause.Kind.allCases.map(\.rawValue))),
        .may("title", .title, "a text, or texts by language"),
        .may("legalBasis", .text, "the text the clause rests on"),
        .may("source", .text, "where that text can be read"),
        .may("confidence", .names(Confidence.self), "how that text was read"),
        .may("councilChoice", .texts, "the paths of the keys that nothing published gives, such as [report]"),
        .may("appliesTo", .map(.appliesTo), "the contracts it binds"),
        .may("suspended", .list(.map(.suspension)), "the times in which it does not hold"),
        .may("report", .map(.report), "how often, by whom and how soon is reported"),
        .may("passDown", .map(.passDown), "which subcontracts must carry it"),
        .may("countsFrom", .names(Clause.Level.self), "the mark a line needs to be sure"),
        .may("bands", .map(.bands), "where the verdicts below met begin"),
        .may("consequence", .map(.consequence), "what a shortfall costs"),
        .may("effort", .names(Clause.Effort.self), "whether the result or the effort is owed"),
        .may("steps", .texts, "the clauses of this edition that show the effort"),
    ]

    private static let valueShareKeys: [Key] = [
        .must("obligation", .map(.obligation), "{ rate, of } or { fixed }"),
        .may("due", .any([.choice(["linear", "end"]), .map(.milestones)]), "when how much is due"),
        .may("chain", .map(.chain), "whether deliveries of lower tiers count"),
        .must("values", .any([.map(.table), .text]), "a table with blocks"),
    ]

    private static let spendShareKeys: [Key] = [
        .must("target", .share, "a share of the spend, such as \"10%\""),
        .may("comparison", .names(SpendShare.Comparison.self), "whether the share is the least or the most"),
        .may("mode", .names(SpendShare.Mode.self), "how the chain is counted"),
        .must("eligible", .map(.eligible), "{ all: [statuses] } or { any: [statuses] }"),
        .may("statusOn", .names(StatusDay.self), "the day on which a party must be eligible"),
        .may("roles", .byName(.share), "the share of a payment that counts by role, such as { dealer: \"60%\" }"),
        .may("usefulFunction", .share, "the least share of its receipts a party must retain"),
        .may("exclude", .list(.names(SpendShare.Exclusion.self)), "whose sales do not count"),
        .may("offered", .map(.offer), "the bounds of the target the contract itself states"),
        .may("of", .names(SpendShare.Base.self), "what the target is a share of"),
        .may("leaveOut", .texts, "roles whose payments stand outside both sides"),
        .may(
            "jointVentures", .names(SpendShare.JointVentures.self),
            "what a party counts for that is eligible only in part"),
        .may("overlap", .map(.overlap), "what counts of a payee that is eligible under other clauses too"),
        .may("matched", .texts, "roles in which parties that are not eligible count up to the value of those that are"),
        .may(
            "due", .any([.choice(["linear", "end"]), .map(.milestones)]),
            "when how much is due, for a share of the contract value"),
    ]

    private static let countKeys: [Key] = [
        .must("counts", .map(.counted), "{ line: outreach, placement or statement, … }"),
        .must("required", .map(.required), "{ number } or { perMillion, of: contractValue }"),
        .may("due", .any([.choice(["linear", "end"]), .map(.milestones)]), "when how many are due"),
    ]

    private static let hoursShareKeys: [Key] = [
        .must("target", .share, "a share of the hours, such as \"25%\""),
        .may("comparison", .names(SpendShare.Comparison.self), "whether the share is the least or the most"),
        .must("groups", .texts, "the groups that qualify"),
        .may("offered", .map(.offer), "the bounds of the target the contract itself states"),
        .may("leaveOut", .texts, "groups whose hours stand outside both sides"),
    ]

    private static let dutyKeys: [Key] = [
        .must("statement", .code, "the code of the statement that evidences it"),
        .must("by", .map(.deadline), "{ before: contractStart } or { within, after }"),
    ]
}
