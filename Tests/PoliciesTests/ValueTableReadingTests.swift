import Contracts
import Policies
import Testing

@Suite struct ValueTableReadingTests {
    private func money(_ text: String) throws -> Money { try #require(Money(text)) }

    private func share(_ percent: Int) -> Fraction { Fraction(Int128(percent), over: 100) }

    private func block(_ keys: String) throws -> ValueBlock {
        try #require(Sample(block: keys).table, "\(Sample(block: keys).faults)").blocks[0]
    }

    private static let hour = "blocks: [ { code: b, per: hour, amount: 1 EUR } ]"
    private static let year = "blocks: [ { code: b, per: fteYear, amount: 1 EUR } ]"

    // MARK: The table

    @Test func `the full-time week is the table's or the contractor's own`() throws {
        #expect(Sample(table: "basis: 36 h/week, \(Self.year)").table?.basis == .hours(Quantity(36)))
        #expect(Sample(table: "basis: contractor, \(Self.year)").table?.basis == .contractor)
        #expect(Sample(table: Self.hour).table?.basis == nil)
        #expect(
            Sample(table: "basis: ^contractors, \(Self.year)").faults == [
                "^ table.basis: found \"contractors\", expected hours a week, at most 168, such as \"36 h/week\""
            ])
    }

    @Test func `years in proportion to hours need the hours of full time`() {
        let fault = "\"basis\" is missing, expected the hours of a full-time week, such as 36 h/week"
        #expect(Sample(table: Self.year).faults == ["3:3: table: \(fault)"])
        let months = "blocks: [ { code: b, per: month, amount: 1 EUR, partTime: proRata } ]"
        #expect(Sample(table: months).faults == ["3:3: table: \(fault)"])
        #expect(Sample(table: months.replacing("proRata", with: "full")).faults == [])
    }

    @Test func `how far back a placement may begin and what holds of persons is read`() throws {
        let table = try #require(
            Sample(
                table: "lookBack: P12M, persons: { minHoursPerWeek: 12, sameEmployer: P6M }, source: s, "
                    + "confidence: secondary, \(Self.hour)"
            ).table)
        #expect(table.lookBack == Span(months: 12))
        #expect(table.persons.minHoursPerWeek == Quantity(12))
        #expect(table.persons.sameEmployer == Span(months: 6))
        #expect(table.source == "s")
        #expect(table.confidence == .secondary)
        #expect(Sample(table: "lookBack: P0D, \(Self.hour)").table?.lookBack == Span())
        #expect(
            Sample(table: "lookBack: ^12, persons: { minHoursPerWeek: ^0 }, \(Self.hour)").faults == [
                "^ table.lookBack: found \"12\", expected a duration such as P6M, P30D or P1Y",
                "^ table.persons.minHoursPerWeek: found \"0\", expected hours a week, at most 168, "
                    + "such as \"36 h/week\"",
            ])
    }

    // MARK: What a block is worth

    @Test func `a block is worth an amount for each unit`() throws {
        let euro = try money("1 EUR")
        let units: [(String, ValueBlock.Worth)] = [
            ("fteYear", .fteYear(euro)), ("hour", .unit(.hour, euro)), ("halfDay", .unit(.halfDay, euro)),
            ("day", .unit(.day, euro)), ("month", .unit(.month, euro)), ("period", .unit(.period, euro)),
            ("once", .unit(.once, euro)),
        ]
        for (name, worth) in units {
            #expect(try block("per: \(name), amount: 1 EUR").worth == worth)
            #expect(
                Sample(block: "per: \(name)").faults.map { String($0.drop { $0 != "t" }) } == [
                    "table.blocks[0]: \"amount\" is missing, expected what one \(name) is worth, such as \"100.00 EUR\""
                ])
        }
    }

    @Test func `a block is worth a share of an invoice, its labour or a cost, or what an officer says`() throws {
        typealias Invoice = ValueBlock.InvoiceWorth
        #expect(try block("per: invoice").worth == .invoice(Invoice(share: .one)))
        #expect(try block("per: invoice, of: invoice").worth == .invoice(Invoice(share: .one)))
        #expect(
            try block("per: invoice, of: labour, share: 50%").worth
                == .invoice(Invoice(share: share(50), part: .labour)))
        #expect(try block("per: cost, share: 130%").worth == .invoice(Invoice(share: share(130), part: .cost)))
        #expect(try block("per: adviser").worth == .adviser)
    }

    @Test func `an invoice has a bonus on top, up to a bound or without one`() throws {
        let upTo = try money("2000 EUR")
        let bounded = ValueBlock.InvoiceWorth.Bonus(share: share(100), upTo: upTo)
        #expect(
            try block("per: invoice, bonus: { share: 100%, upTo: 2000 EUR }").worth
                == .invoice(ValueBlock.InvoiceWorth(share: .one, bonus: bounded)))
        #expect(
            try block("per: cost, bonus: { share: 10% }").worth
                == .invoice(
                    ValueBlock.InvoiceWorth(
                        share: .one, part: .cost, bonus: ValueBlock.InvoiceWorth.Bonus(share: share(10)))))
        #expect(
            Sample(block: "per: invoice, bonus: ^{ upTo: ^2000 }").faults == [
                "^ table.blocks[0].bonus: \"share\" is missing, expected a share of the amount, such as \"100%\"",
                "^ table.blocks[0].bonus.upTo: found \"2000\", expected an amount with its currency, "
                    + "such as \"100000.00 EUR\"",
            ])
    }

    private static let strangers: [(keys: String, faults: [String])] = [
        ("per: invoice, amount: ^1 EUR", ["amount: an invoice is valued by a share of it, expected \"share\""]),
        ("per: cost, of: ^labour", ["of: a cost has no labour part of its own, this key belongs to invoice"]),
        (
            "per: adviser, amount: ^1 EUR, share: ^5%, of: ^labour, bonus: ^{ share: 1% }",
            ["amount", "share", "of", "bonus"].map {
                "\($0): the adviser values each line, so the block states nothing"
            }
        ),
        (
            "per: day, amount: 1 EUR, share: ^5%, of: ^invoice",
            ["share", "of"].map { "\($0): a share is of an invoice, expected \"amount\" for a block per day" }
        ),
        (
            "per: month, amount: 1 EUR, bonus: ^{ share: 5% }",
            ["bonus: this bonus comes on top of an invoice; those of placements stand under bonuses"]
        ),
        (
            "per: month, amount: 1 EUR, hourly: ^1 EUR",
            ["hourly: an hourly amount stands beside a year's, in a block per fteYear"]
        ),
        (
            "per: once, amount: 1 EUR, partTime: ^full",
            ["partTime: part-time is weighed in blocks per fteYear or month, this one is per once"]
        ),
        (
            "per: hour, amount: 1 EUR, window: ^P12M, minHoursPerWeek: ^12, sameEmployer: ^P6M",
            ["window", "minHoursPerWeek", "sameEmployer"].map {
                "\($0): this key is about people placed, and a block per hour values no placement"
            }
        ),
        (
            "per: invoice, window: ^{ lasts: P12M }",
            ["window: this key is about people placed, and a block per invoice values no placement"]
        ),
    ]

    @Test(arguments: strangers)
    func `the keys that do not go with how a block is valued are refused`(keys: String, faults: [String]) {
        #expect(Sample(block: keys).faults == faults.map { "^ table.blocks[0].\($0)" })
    }

    @Test func `part-time counts in proportion for years and in full for months, unless the block says otherwise`()
        throws
    {
        #expect(try block("per: fteYear, amount: 1 EUR").isProRataByHours)
        #expect(try !block("per: fteYear, amount: 1 EUR, partTime: full").isProRataByHours)
        #expect(try !block("per: month, amount: 1 EUR").isProRataByHours)
        #expect(try block("per: month, amount: 1 EUR, partTime: proRata").isProRataByHours)
        #expect(
            Sample(block: "per: month, amount: 1 EUR, partTime: ^half").faults == [
                "^ table.blocks[0].partTime: found \"half\", expected proRata or full"
            ])
    }

    // MARK: The hour beside the year

    @Test func `an hour that is not the year's over 52 full-time weeks is warned of`() {
        let sample = Sample(block: "per: fteYear, amount: 7500 EUR, hourly: ^3.60 EUR")
        #expect(sample.faults == [])
        #expect(
            sample.warnings == [
                "^ table.blocks[0].hourly: 3.60 EUR an hour is not 7500.00 EUR over 52 weeks of 40 h, "
                    + "which is 3.6058 EUR: both are kept, the reported unit decides"
            ])
    }

    @Test(arguments: [
        ("40", "50000", "24.04"), ("36", "45000", "24"), ("40", "50000", "24"), ("36", "30000", "16.03"),
    ])
    func `an hour that is the year's as it is printed is not warned of`(week: String, year: String, hour: String) {
        let sample = Sample(
            table:
                "basis: \(week) h/week, blocks: [ { code: b, per: fteYear, amount: \(year) EUR, hourly: \(hour) EUR } ]"
        )
        #expect(sample.faults == [])
        #expect(sample.warnings == [])
    }

    @Test func `an hour in whole euros is warned of when it is another whole number`() {
        #expect(Sample(block: "per: fteYear, amount: 50000 EUR, hourly: ^25 EUR").warnings.count == 1)
        #expect(Sample(block: "per: fteYear, amount: 50000 EUR, hourly: ^24.05 EUR").warnings.count == 1)
    }

    // MARK: Windows, limits, persons

    @Test func `a window runs from each placement or from the person's first day, by the calendar or by time worked`()
        throws
    {
        typealias Window = ValueBlock.Window
        let year = "per: fteYear, amount: 1 EUR, window:"
        #expect(try block("\(year) P12M").window == Window(Span(months: 12)))
        #expect(try block("\(year) { lasts: P24M }").window == Window(Span(months: 24)))
        #expect(
            try block("\(year) { lasts: P2Y, per: person, clock: worked }").window
                == Window(Span(months: 24), per: .person, clock: .worked))
        #expect(
            Sample(block: "\(year) ^{ per: ^block, clock: ^wrked }").faults == [
                "^ table.blocks[0].window: \"lasts\" is missing, expected how long, such as P24M",
                "^ table.blocks[0].window.per: found \"block\", expected placement or person",
                "^ table.blocks[0].window.clock: found \"wrked\", expected calendar or worked; "
                    + "did you mean \"worked\"?",
            ])
    }

    @Test func `time worked is counted in whole months`() {
        #expect(
            Sample(block: "per: fteYear, amount: 1 EUR, window: { lasts: ^P30D, clock: worked }").faults == [
                "^ table.blocks[0].window.lasts: found P30D, expected whole months or years, "
                    + "as time worked is counted in years"
            ])
    }

    @Test func `limits are amounts or units for each stretch`() throws {
        typealias Limit = ValueBlock.Limit
        let limits =
            "limits: [ { quantity: 8, each: day }, { quantity: 40, each: week }, { amount: 900 EUR, each: contract } ]"
        #expect(
            try block("per: hour, amount: 1 EUR, \(limits)").limits == [
                Limit(.quantity(Quantity(8)), each: .day), Limit(.quantity(Quantity(40)), each: .week),
                Limit(.amount(try money("900 EUR")), each: .contract),
            ])
        #expect(
            try block("per: invoice, limits: [ { amount: 5 EUR, each: line }, { amount: 9 EUR, each: month } ]").limits
                == [
                    Limit(.amount(try money("5 EUR")), each: .line), Limit(.amount(try money("9 EUR")), each: .month),
                ])
    }

    @Test func `a limit is of one size, and of units only where there are some`() {
        #expect(
            Sample(block: "per: hour, amount: 1 EUR, limits: [ ^{ each: ^year } ]").faults == [
                "^ table.blocks[0].limits[0]: found none of them, expected exactly one of the keys amount or quantity",
                "^ table.blocks[0].limits[0].each: found \"year\", expected line, day, week, month or contract",
            ])
        #expect(
            Sample(block: "per: hour, amount: 1 EUR, limits: [ ^{ quantity: 1, amount: 1 EUR, each: day } ]").faults
                == [
                    "^ table.blocks[0].limits[0]: found both amount and quantity, "
                        + "expected exactly one of the keys amount or quantity"
                ])
        #expect(
            Sample(block: "per: invoice, limits: [ { quantity: ^8, each: ^year } ]").faults == [
                "^ table.blocks[0].limits[0].quantity: a number of units is a limit of blocks valued by the unit, "
                    + "expected \"amount\"",
                "^ table.blocks[0].limits[0].each: found \"year\", expected line, day, week, month or contract",
            ])
    }

    @Test func `what a block asks of persons and payees is read`() throws {
        let read = try block(
            "per: period, amount: 1 EUR, minHoursPerWeek: 20 h/week, sameEmployer: P3M, requires: [pso-1, sme], "
                + "category: k"
        )
        #expect(read.minHoursPerWeek == Quantity(20))
        #expect(read.sameEmployer == Span(months: 3))
        #expect(read.requires == ["pso-1", "sme"])
        #expect(read.category == "k")
    }

    @Test func `a block that cannot be read has no faults of its limits but their own`() {
        #expect(
            Sample(block: "per: ^hours, amount: 1 EUR, limits: [ { quantity: 8, each: day } ]").faults == [
                "^ table.blocks[0].per: found \"hours\", expected fteYear, hour, halfDay, day, month, period, once, "
                    + "invoice, cost or adviser; did you mean \"hour\"?"
            ])
    }

    // MARK: Bonuses and caps

    private func bonuses(_ rows: String) -> Sample {
        Sample(
            table: "blocks: [ { code: job, per: once, amount: 1 EUR }, { code: talk, per: hour, amount: 1 EUR } ], "
                + "bonuses: [ \(rows) ]")
    }

    @Test func `a bonus comes once, for each year, in proportion or as a multiple`() throws {
        let table = try #require(
            bonuses(
                "{ code: a, how: once, amount: 1 EUR, with: [job], per: person }, "
                    + "{ code: b, how: perYear, amount: 2 EUR, excludes: [a] }, "
                    + "{ code: c, how: proRata, amount: 3 EUR }, { code: d, how: multiple, factor: 1.5 }"
            ).table)
        var once = ValueBonus(code: "a", worth: .once(try money("1 EUR")))
        once.blocks = ["job"]
        once.per = .person
        var yearly = ValueBonus(code: "b", worth: .perYear(try money("2 EUR")))
        yearly.excludes = ["a"]
        let weighed = ValueBonus(code: "c", worth: .proRata(try money("3 EUR")))
        #expect(
            table.bonuses == [once, yearly, weighed, ValueBonus(code: "d", worth: .multiple(Fraction(3, over: 2)))])
    }

    @Test func `a bonus goes with blocks that value placements`() {
        #expect(
            bonuses("{ code: a, how: once, amount: 1 EUR, with: [jobs, ^talk] }".replacing("[jobs", with: "[^jobs"))
                .faults
                == [
                    "^ table.bonuses[0].with[0]: no block that values placements is named \"jobs\", expected job; "
                        + "did you mean \"job\"?",
                    "^ table.bonuses[0].with[1]: no block that values placements is named \"talk\", expected job",
                ])
        #expect(
            Sample(table: "\(Self.hour), bonuses: ^[ { code: a, how: once, amount: 1 EUR } ]").faults == [
                "^ table.bonuses: a bonus goes with a placement, "
                    + "and no block has per: fteYear, month, period or once"
            ])
    }

    @Test func `a bonus excludes others of its table, not itself`() {
        #expect(
            bonuses(
                "{ code: aa, how: once, amount: 1 EUR, excludes: [^aa, ^bx] }, { code: bb, how: once, amount: 1 EUR }"
            )
            .faults == [
                "^ table.bonuses[0].excludes[0]: no other bonus is named \"aa\", expected bb",
                "^ table.bonuses[0].excludes[1]: no other bonus is named \"bx\", expected bb; did you mean \"bb\"?",
            ])
        #expect(
            bonuses("{ code: a, how: once, amount: 1 EUR, excludes: [^b] }").faults == [
                "^ table.bonuses[0].excludes[0]: no other bonus is named \"b\""
            ])
    }

    @Test func `an amount goes with a sum, a factor with a multiple`() {
        #expect(
            bonuses("^{ code: a, how: once, factor: ^2 }, ^{ code: b, how: multiple, amount: ^1 EUR }").faults == [
                "^ table.bonuses[0]: \"amount\" is missing, expected the bonus, such as \"10000.00 EUR\"",
                "^ table.bonuses[0].factor: a factor belongs to how: multiple or multipleOfAmount, expected \"amount\"",
                "^ table.bonuses[1]: \"factor\" is missing, expected how many times the block's credit or amount, such as 1",
                "^ table.bonuses[1].amount: a multiple has no amount, expected \"factor\"",
            ])
    }

    @Test func `a cap is at most the whole and of a category that blocks have`() {
        let blocks = "blocks: [ { code: b, per: hour, amount: 1 EUR, category: activity } ]"
        #expect(
            Sample(table: "\(blocks), caps: [ { category: activity, share: ^101% } ]").faults == [
                "^ table.caps[0].share: found \"101%\", expected a share from 0% to 100%, such as \"10%\""
            ])
        #expect(
            Sample(table: "\(blocks), caps: [ ^{ category: activty, share: 5% } ]").faults == [
                "^ table.caps[0]: no block has the category \"activty\", blocks have activity; "
                    + "did you mean \"activity\"?"
            ])
        #expect(
            Sample(table: "\(Self.hour), caps: [ ^{ category: activity, share: 5% } ]").faults == [
                "^ table.caps[0]: no block has the category \"activity\", blocks have none"
            ])
    }
}
