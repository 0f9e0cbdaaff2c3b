extension Keys {
    static let report = Keys(
        "report",
        [
            .may("every", .any([.span, .choice(["term"])]), "a whole number of months from P1M to P120M, or term"),
            .may("anchoredTo", .choice(["contractStart", "calendar"]), "where the periods are counted from"),
            .may("months", .list(.month), "the months in which periods begin, such as [1, 7]"),
            .may("dueAfter", .span, "the time after a period within which its report is due"),
            .may("by", .names(ReportRule.Reporter.self), "who must report"),
        ])

    static let passDown = Keys(
        "passDown",
        [
            .may("from", .money, "the least value of a subcontract that must carry it"),
            .may("above", .money, "the value a subcontract that must carry it is above"),
            .may("to", .names(PassDown.Reach.self), "how far down"),
        ])

    static let bands = Keys(
        "bands",
        [
            .may("approaching", .share, "the share of what was due from which the verdict is approaching"),
            .may("requiresImprovement", .share, "the share from which it is requiresImprovement"),
        ])

    static let consequence = Keys(
        "consequence",
        [
            .must("rate", .share, "a share of the shortfall, such as \"125%\""),
            .may("how", .names(Consequence.How.self), "how the cost is taken"),
            .may("discretion", .names(Consequence.Discretion.self), "shall or may"),
            .may("remedy", .span, "the time to mend the shortfall after notice"),
            .may("excusedBy", .names(Consequence.Excuse.self), "what excuses the contractor"),
        ])

    static let obligation = Keys(
        "obligation",
        [
            .may("rate", .share, "the share owed, such as \"5%\""),
            .may("of", .names(Obligation.Base.self), "contractValue, wageSum or invoiced"),
            .may("offered", .map(.offer), "the bounds of the contractor's offer, which takes the place of the rate"),
            .may("fixed", .money, "a fixed sum"),
            .may("minimum", .money, "the least owed"),
            .may("cap", .money, "the most owed"),
            .may("reductions", .list(.map(.reduction)), "what the contractor's own certificates take off"),
            .may("onLapse", .names(Obligation.Lapse.self), "what follows when a certificate lapses"),
            .may("elsewhere", .share, "the most that may be delivered on other projects"),
        ])

    static let offer = Keys(
        "offer",
        [
            .may("from", .share, "the least that can be offered"),
            .may("upTo", .share, "the most that can be offered"),
        ])

    static let reduction = Keys(
        "reduction",
        [
            .must("certificate", .text, "a status of the contractor, such as pso-2"),
            .must("by", .share, "the share of the obligation it takes off, such as \"25%\""),
        ])

    static let milestones = Keys(
        "milestones", [.must("milestones", .list(.map(.milestone)), "a list of { by, share }")])

    static let milestone = Keys(
        "milestone",
        [
            .must("by", .any([.day, .span]), "a day, or a duration from the contract's start"),
            .must("share", .share, "a share of the whole, such as \"30%\""),
        ])

    static let chain = Keys("chain", [.must("credit", .names(ValueShare.ChainCredit.self), "upward or primeOnly")])

    static let eligible = Keys(
        "eligible", exactlyOne: ["all", "any"],
        [
            .may("all", .texts, "the statuses a party must have all"),
            .may("any", .texts, "the statuses of which a party must have one"),
        ])

    static let overlap = Keys(
        "overlap",
        [
            .must("with", .list(.code), "the codes of other clauses of the edition, such as [wbe]"),
            .may("how", .names(Overlap.How.self), "many, oneOnly or halves"),
        ])

    static let counted = Keys(
        "counted",
        [
            .must("line", .choice(["outreach", "placement", "statement"]), "outreach, placement or statement"),
            .may("outcome", .text, "what came of an outreach: invited, quoted or awarded"),
            .may("blocks", .texts, "the blocks in which people count"),
            .may("code", .code, "the code of the statement"),
        ])

    static let required = Keys(
        "required", exactlyOne: ["number", "perMillion"],
        [
            .may("number", .number, "how many"),
            .may("perMillion", .number, "how many for every million"),
            .may("of", .choice(["contractValue"]), "contractValue"),
        ])

    static let deadline = Keys(
        "deadline", exactlyOne: ["before", "within"],
        [
            .may("before", .choice(["contractStart"]), "contractStart"),
            .may("within", .wait, "a duration such as P7D, or working days such as \"7 workingDays\""),
            .may("after", .names(Duty.Event.self), "signed, start or end"),
        ])

    static let parameters = Keys(
        "parameters",
        [
            .may("rate", .share, "the share the contractor offered, such as \"4%\""),
            .may("fullTime", .weeklyHours, "the contractor's own full-time week, such as 38 h/week"),
        ])
}
