import Contracts
import Policies
import Testing

/// What a clause of any kind can say besides its rule.
@Suite struct TermsReadingTests {
    private func money(_ text: String) throws -> Money { try #require(Money(text)) }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func conditions(_ keys: String) throws -> Applicability {
        try #require(Sample.duty("appliesTo: { \(keys) }").clause).appliesTo
    }

    // MARK: Bounds

    @Test func `a bound has a lower side, an upper side or both`() throws {
        func bounds(_ keys: String) throws -> Bounds? {
            try conditions("contractValue: { \(keys) }").conditions.contractValue
        }
        let (low, high) = (try money("25000 EUR"), try money("100000.00 EUR"))
        #expect(try bounds("above: 25000 EUR") == Bounds(lower: .above(low)))
        #expect(try bounds("from: 25000 EUR") == Bounds(lower: .from(low)))
        #expect(try bounds("below: 100000 EUR") == Bounds(upper: .below(high)))
        #expect(try bounds("upTo: 100000 EUR") == Bounds(upper: .upTo(high)))
        #expect(try bounds("from: 25000 EUR, upTo: 100000 EUR") == Bounds(lower: .from(low), upper: .upTo(high)))
        #expect(try bounds("above: 25000 EUR, below: 100000 EUR") == Bounds(lower: .above(low), upper: .below(high)))
    }

    @Test func `two bounds on one side are refused`() {
        #expect(
            Sample.duty("appliesTo: { wageSum: ^{ above: 1 EUR, from: 2 EUR } }").faults == [
                "^ clause.appliesTo.wageSum: found both above and from, expected at most one of them"
            ])
        #expect(
            Sample.duty("appliesTo: { wageSum: ^{ below: 1 EUR, upTo: 2 EUR } }").faults == [
                "^ clause.appliesTo.wageSum: found both below and upTo, expected at most one of them"
            ])
    }

    @Test func `bounds without a bound are refused`() {
        #expect(
            Sample.duty("appliesTo: { yearlyValue: ^{} }").faults == [
                "^ clause.appliesTo.yearlyValue: found no bound, expected one of the keys above, from, below or upTo"
            ])
    }

    @Test func `a lower bound above the upper one is refused`() {
        #expect(
            Sample.duty("appliesTo: { contractValue: ^{ from: 2 EUR, upTo: 1 EUR } }").faults == [
                "^ clause.appliesTo.contractValue: the lower bound 2.00 EUR is above the upper bound 1.00 EUR"
            ])
    }

    @Test func `money without its currency is refused`() {
        #expect(
            Sample.duty("appliesTo: { contractValue: { above: ^100000 } }").faults == [
                "^ clause.appliesTo.contractValue.above: found \"100000\", expected an amount with its currency, "
                    + "such as \"100000.00 EUR\""
            ])
    }

    @Test func `bounds on the value of a year are read`() throws {
        #expect(
            try conditions("yearlyValue: { from: 200000 GBP }").conditions.yearlyValue
                == Bounds(lower: .from(try money("200000 GBP"))))
    }

    @Test func `amounts in two currencies are refused wherever they stand`() {
        #expect(
            Sample.duty("passDown: { from: ^1 EUR }, appliesTo: { byKind: { works: { wageSum: { from: 1 GBP } } } }")
                .faults
                == [
                    "^ clause.passDown.from: found an amount in EUR, expected GBP as at "
                        + "clause.appliesTo.byKind.works.wageSum.from: a clause has one currency"
                ])
    }

    // MARK: Kinds and labour

    @Test func `conditions of one kind of contract are read beside the general ones`() throws {
        let read = try conditions(
            "minDuration: P6M, labourShare: { from: 30% }, "
                + "byKind: { works: { contractValue: { above: 9 EUR }, minDuration: P1Y, labourShare: { from: 40% } } }"
        )
        var works = Applicability.Conditions()
        works.contractValue = Bounds(lower: .above(try money("9 EUR")))
        works.minDuration = Span(months: 12)
        works.leastLabourShare = Fraction(40, over: 100)
        #expect(read.byKind == [.works: works])
        #expect(read.conditions.minDuration == Span(months: 6))
        #expect(read.conditions.leastLabourShare == Fraction(30, over: 100))
        #expect(read.labourRule == nil)
    }

    @Test func `a kind of contract that is none is refused with the nearest that is one`() {
        #expect(
            Sample.duty("appliesTo: { byKind: { work: ^{ minDuration: P1Y } } }").faults == [
                "^ clause.appliesTo.byKind.work: unknown kind of contract, expected works, services, supplies, "
                    + "subsidy or permit; did you mean \"works\"?"
            ])
    }

    @Test func `conditions for a kind the clause does not bind are refused`() {
        #expect(
            Sample.duty("appliesTo: { kinds: [services], byKind: { works: ^{ minDuration: P1Y } } }").faults == [
                "^ clause.appliesTo.byKind.works: the clause does not bind works, see kinds"
            ])
    }

    @Test func `a lower rate belongs to the labour share below which it holds`() {
        #expect(
            Sample.duty("appliesTo: { labourShare: { from: 30%, then: ^2% } }").faults == [
                "^ clause.appliesTo.labourShare.then: this key belongs to below"
            ])
        #expect(
            Sample.obligation("rate: 5%, of: contractValue", ", appliesTo: { labourShare: ^{ below: 30% } }").faults
                == [
                    "^ clause.appliesTo.labourShare: \"then\" is missing, expected the rate below it, such as \"2%\""
                ])
    }

    @Test func `a lower rate for little labour needs a clause with a rate`() {
        let fault = "the rule replaces the rate of an obligation, and this clause has none"
        #expect(
            Sample.duty("appliesTo: { labourShare: ^{ below: 30%, then: 2% } }").faults == [
                "^ clause.appliesTo.labourShare: \(fault)"
            ])
        #expect(
            Sample.obligation("fixed: 5 EUR", ", appliesTo: { labourShare: ^{ below: 30%, then: 2% } }").faults == [
                "^ clause.appliesTo.labourShare: \(fault)"
            ])
    }

    // MARK: Suspensions

    @Test func `suspensions of new contracts and of all are read`() throws {
        let clause = try #require(
            Sample.duty(
                "suspended: [ { from: 2020-03-01, to: 2020-06-30, contracts: new, because: Lockdown }, "
                    + "{ from: 2025-01-01, contracts: all, because: Expired, source: s } ]"
            ).clause)
        let lockdown = Suspension(
            from: try day("2020-03-01"), to: try day("2020-06-30"), contracts: .new, because: "Lockdown")
        let expired = Suspension(from: try day("2025-01-01"), contracts: .all, because: "Expired", source: "s")
        #expect(clause.suspended == [lockdown, expired])
        #expect(clause.suspension(on: try day("2024-12-31")) == nil)
        #expect(clause.suspension(on: try day("2025-01-01")) == expired)
    }

    @Test func `a suspension that ends before it begins is refused`() {
        #expect(
            Sample.duty("suspended: [ { from: 2020-03-01, to: ^2020-02-29, contracts: new, because: b } ]").faults == [
                "^ clause.suspended[0].to: found 2020-02-29, expected 2020-03-01 (\"from\") or later"
            ])
    }

    @Test func `a suspension says whom it reaches and why`() {
        #expect(
            Sample.duty("suspended: [ ^{ from: 2020-03-01, contracts: ^old } ]").faults == [
                "^ clause.suspended[0]: \"because\" is missing, expected why, in a sentence",
                "^ clause.suspended[0].contracts: found \"old\", expected new or all",
            ])
    }

    // MARK: Consequences

    @Test func `a consequence says how it is taken, who decides, the time to mend and what excuses`() throws {
        var full = Consequence(rate: Fraction(5, over: 4))
        full.how = .withheld
        full.isDiscretionary = true
        full.remedy = Span(days: 30)
        full.excuse = .noFault
        let keys = "rate: 125%, how: withheld, discretion: may, remedy: P30D, excusedBy: noFault"
        #expect(Sample.duty("consequence: { \(keys) }").clause?.consequence == full)
        #expect(
            Sample.duty("consequence: { rate: 100%, discretion: shall }").clause?.consequence == Consequence(rate: .one)
        )
    }

    @Test func `each part of a consequence that is none is told`() {
        let keys = "rate: ^1001%, how: ^taken, discretion: ^must, remedy: ^30, excusedBy: ^goodfaith"
        #expect(
            Sample.duty("consequence: { \(keys) }").faults == [
                "^ clause.consequence.rate: found \"1001%\", expected a share from 0% to 1000%, such as \"10%\"",
                "^ clause.consequence.how: found \"taken\", expected payable, withheld or invoiced",
                "^ clause.consequence.discretion: found \"must\", expected shall or may",
                "^ clause.consequence.remedy: found \"30\", expected a duration such as P6M, P30D or P1Y",
                "^ clause.consequence.excusedBy: found \"goodfaith\", expected goodFaith or noFault; "
                    + "did you mean \"goodFaith\"?",
            ])
    }

    // MARK: Endeavours

    @Test func `steps go with endeavours`() {
        #expect(
            Sample.duty("steps: ^[c]").faults == [
                "^ clause.steps: steps show an effort, so they go with effort: reasonableEndeavours"
            ])
    }

    @Test func `a step is a duty or a count of the same edition`() {
        let share =
            "{ code: s, kind: hoursShare, target: 5%, groups: [g], effort: reasonableEndeavours, steps: [^plam, ^s] }"
        let duty = "{ code: plan, kind: duty, statement: s, by: { before: contractStart } }"
        #expect(
            Sample(clauses: "\(share), \(duty)").faults == [
                "^ clause.steps[0]: no duty or count is named \"plam\" here, expected plan; did you mean \"plan\"?",
                "^ clause.steps[1]: no duty or count is named \"s\" here, expected plan",
            ])
        #expect(
            Sample(clauses: share).faults == [
                "^ clause.steps[0]: no duty or count is named \"plam\" here, "
                    + "and the edition has no clause of the kinds duty and count",
                "^ clause.steps[1]: no duty or count is named \"s\" here, "
                    + "and the edition has no clause of the kinds duty and count",
            ])
    }

    // MARK: The council's choices

    @Test func `the paths of what the council chose lead into the clause and the table it names`() throws {
        let table = "{ blocks: [ { code: b, per: hour, amount: 1 EUR, limits: [ { quantity: 8, each: day } ] } ] }"
        let paths = "[report, obligation.of, values.blocks.limits.each, ^appliesTo.kinds]"
        let clause =
            "{ code: c, kind: valueShare, obligation: { rate: 5%, of: wageSum }, report: { by: all }, values: t, "
            + "councilChoice: \(paths) }"
        let sample = Sample(
            "{ policy: a, title: b, tables: { t: \(table) }, editions: [ { edition: x, from: 2024-01-01,\n"
                + "selectedBy: contractDate, clauses: [\n\(clause) ] } ] }")
        #expect(
            sample.faults == [
                "^ clause.councilChoice[3]: found \"appliesTo.kinds\", "
                    + "expected the path of a key that stands in this clause, or a key of it that keeps its default"
            ])
        #expect(
            Sample(sample.text.replacing(", appliesTo.kinds]", with: "]")).clause?.councilChoice
                == ["report", "obligation.of", "values.blocks.limits.each"])
    }

    // MARK: Reports and passing down

    @Test func `one report over the whole term has no periods to anchor`() throws {
        let clause = try #require(Sample.duty("report: { every: term, dueAfter: P60D }").clause)
        #expect(clause.report.anchor == .term)
        #expect(clause.report.dueAfter == Span(days: 60))
        let fault = "one report over the whole term has no periods to anchor"
        #expect(
            Sample.duty("report: { every: term, anchoredTo: ^calendar, months: ^[1] }").faults == [
                "^ clause.report.anchoredTo: \(fault)", "^ clause.report.months: \(fault)",
            ])
    }

    @Test func `months of periods belong to the calendar and are named once`() {
        #expect(
            Sample.duty("report: { months: ^[1, 7] }").faults == [
                "^ clause.report.months: months are read only with anchoredTo: calendar, "
                    + "periods here begin at the contract's start"
            ])
        #expect(
            Sample.duty("report: { anchoredTo: calendar, months: ^[1, 1, ^13] }").faults == [
                "^ clause.report.months: a month is named twice",
                "^ clause.report.months[2]: found \"13\", expected a month from 1 to 12",
            ])
    }

    @Test func `passing down has one bound at most`() {
        #expect(
            Sample.duty("passDown: ^{ from: 1 EUR, above: 2 EUR }").faults == [
                "^ clause.passDown: found both from and above, expected at most one of them"
            ])
    }

    // MARK: Duties, counts and shares

    @Test func `a duty is due so many working days after an event`() {
        #expect(
            Sample("duty", "statement: s, by: { within: 7 workingDays, after: end }").clause?.rule
                == .duty(Duty(statement: "s", by: .withinWorkingDays(7, after: .end))))
        #expect(
            Sample("duty", "statement: s, by: { within: ^1001 workingDays, after: start }").faults == [
                "^ clause.by.within: found \"1001 workingDays\", expected a duration such as P7D, or working days "
                    + "such as \"7 workingDays\""
            ])
    }

    @Test func `a share of spend has a curve when it is of the contract value`() throws {
        func share(_ keys: String) throws -> SpendShare {
            try #require(Sample("spendShare", "target: 5%, eligible: { any: [sme] }\(keys)").clause?.spendShare)
        }
        #expect(try share(", of: contractValue, due: end").due == .end)
        #expect(try share(", of: contractValue").due == .linear)
        #expect(try share(", of: receipts, leaveOut: [materials]").base == .receipts)
        #expect(try share(", of: receipts, leaveOut: [materials]").leaveOut == ["materials"])
        #expect(try share("").due == nil)
        #expect(
            Sample("spendShare", "target: 5%, eligible: { any: [sme] }, of: receipts, due: ^end").faults == [
                "^ clause.due: a share of spend is due at its full rate, a curve goes with of: contractValue"
            ])
    }

    @Test func `hours of some groups stand outside`() {
        var expected = HoursShare(target: Fraction(25, over: 100), groups: ["local"])
        expected.leaveOut = ["professional"]
        #expect(
            Sample("hoursShare", "target: 25%, groups: [local], leaveOut: [professional]").clause?.rule
                == .hoursShare(expected))
    }
}
