import Contracts

extension Keys {
    static let table = Keys(
        "table",
        [
            .may("basis", .any([.weeklyHours, .choice(["contractor"])]), "the full-time week, such as 36 h/week"),
            .may("source", .text, "where the table can be read"),
            .may("confidence", .names(Confidence.self), "how it was read"),
            .may("lookBack", .span, "how long before the contract a placement may have begun, such as P12M"),
            .may("persons", .map(.persons), "what holds of every person placed"),
            .must("blocks", .list(.map(.block)), "a list of blocks"),
            .may("bonuses", .list(.map(.bonus)), "a list of bonuses"),
            .may("caps", .list(.map(.cap)), "a list of caps"),
        ])

    static let persons = Keys(
        "persons",
        [
            .may("minHoursPerWeek", .hours, "the least hours a week that count"),
            .may("sameEmployer", .span, "how long before a person may not have worked for the same employer"),
            .may(
                "onContracts", .names(ValueTable.PersonRules.Contracts.self),
                "on how many contracts of the authority a person may count"),
        ])

    static let block = Keys(
        "block",
        [
            .must("code", .code, "the block's name in report files"),
            .may("title", .title, "a text, or texts by language"),
            .must("per", .choice(ValueBlock.units), Spelling.alternatives(ValueBlock.units)),
            .may("amount", .money, "what one unit is worth, such as \"100.00 EUR\""),
            .may("share", .share, "the share of the invoice or cost that counts"),
            .may("of", .choice(["invoice", "labour"]), "the whole invoice, or its labour part only"),
            .may("bonus", .map(.invoiceBonus), "what comes on top of each invoice or cost"),
            .may("hourly", .money, "what an hour of a hired-in person is worth"),
            .may("partTime", .choice(["proRata", "full"]), "whether part-time counts in proportion"),
            .may("category", .text, "the category it counts under"),
            .may("window", .any([.span, .map(.window)]), "how long a person counts, such as P24M"),
            .may("minHoursPerWeek", .hours, "the least hours a week that count"),
            .may("sameEmployer", .span, "how long before a person may not have worked for the same employer"),
            .may("requires", .texts, "a list of statuses, such as [socialEnterprise]"),
            .may(
                "statusOn", .choice(StatusDay.ofContract.map(\.rawValue)), "the day on which the payee must have them"),
            .may("limits", .list(.map(.limit)), "the most that counts of it"),
        ])

    static let invoiceBonus = Keys(
        "invoiceBonus",
        [
            .must("share", .share, "a share of the amount, such as \"100%\""),
            .may("upTo", .money, "the most it adds to a line"),
        ])

    static let window = Keys(
        "window",
        [
            .must("lasts", .span, "how long, such as P24M"),
            .may("per", .names(ValueBlock.Window.Reach.self), "placement or person"),
            .may("clock", .names(ValueBlock.Window.Clock.self), "calendar or worked"),
            .may("from", .names(ValueBlock.Window.Origin.self), "firstDay or lastBenefit"),
        ])

    static let limit = Keys(
        "limit", exactlyOne: ["amount", "quantity"],
        [
            .may("amount", .money, "the most that counts"),
            .may("quantity", .number, "the most units that count"),
            .must("each", .names(ValueBlock.Limit.Stretch.self), "line, day, week, month or contract"),
        ])

    static let bonus = Keys(
        "bonus",
        [
            .must("code", .code, "the bonus's name in report files"),
            .may("title", .title, "a text, or texts by language"),
            .must("how", .choice(ValueBonus.forms), Spelling.alternatives(ValueBonus.forms)),
            .may("amount", .money, "the bonus, such as \"10000.00 EUR\""),
            .may("factor", .number, "how many times the block's credit or amount, such as 1"),
            .may("with", .texts, "the blocks it goes with"),
            .may("excludes", .texts, "the bonuses it does not go with"),
            .may("per", .names(ValueBlock.Window.Reach.self), "placement or person"),
        ])

    static let cap = Keys(
        "cap",
        [
            .must("category", .text, "a category of the blocks"),
            .must("share", .share, "a share of the obligation, such as \"25%\""),
        ])
}

extension ValueBlock {
    /// What a block can be valued per, as policies write it.
    static let units = amounts + shares + ["adviser"]
    /// The units that have an amount each.
    static let amounts = ["fteYear"] + Unit.allCases.map(\.rawValue)
    /// Those of which a share counts.
    static let shares = ["invoice", "cost"]
    /// Those in which part-time is weighed.
    static let weighed = ["fteYear", "month"]
    /// Those that people placed can be valued per.
    static let placing = ["fteYear", "month", "period", "once", "adviser"]
}

extension ValueBonus {
    /// How a bonus can be valued, as policies write it.
    static let forms = ["once", "perYear", "proRata"] + multiples
    /// Those that take a factor in place of an amount.
    static let multiples = ["multiple", "multipleOfAmount"]
}
