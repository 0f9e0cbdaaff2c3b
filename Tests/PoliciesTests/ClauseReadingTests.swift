import Contracts
import Foundation
import Policies
import Testing

@Suite struct ClauseReadingTests {
    private struct Sample: Decodable {
        var dossier: String
        var clause: PolicyNode
    }

    private func clause(_ json: String) throws -> Clause {
        try Clause(try JSONDecoder().decode(PolicyNode.self, from: Data(json.utf8)))
    }

    private func faults(_ json: String, at path: String = "") throws -> [String] {
        let node = try JSONDecoder().decode(PolicyNode.self, from: Data(json.utf8))
        do throws(PolicyFaults) {
            _ = try Clause(node, at: path)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    private func share(_ percent: Int) -> Fraction { Fraction(Int128(percent), over: 100) }

    @Test func `every clause of the golden dossiers is read without a fault`() throws {
        let samples = try JSONDecoder().decode([Sample].self, from: try Fixture("clauses.json").data())
        #expect(samples.count == 139)
        for sample in samples {
            #expect(throws: Never.self, "\(sample.dossier)") { try Clause(sample.clause) }
        }
        let kinds = Set(try samples.map { try Clause($0.clause).kind })
        #expect(kinds == Set(Clause.Kind.allCases))
    }

    @Test func `a clause that says the least has the defaults of the key table`() throws {
        let clause = try clause(
            #"{ "code": "c", "kind": "spendShare", "target": "10%", "eligible": { "any": ["local"] } }"#)
        #expect(
            clause == Clause(code: "c", rule: .spendShare(SpendShare(target: share(10), eligible: .any(["local"])))))
        #expect(clause.report == ReportRule())
        #expect(clause.report.dueAfter == Span(days: 30))
        #expect(clause.passDown == nil)
        #expect(clause.countsFrom == .reported)
        #expect(clause.bands == Bands())
        #expect(clause.currency == nil)
    }

    @Test func `every key of a value share is read`() throws {
        let clause = try clause(
            #"""
            { "code": "sr", "kind": "valueShare", "title": { "nl": "Social return" }, "countsFrom": "verified",
              "obligation": { "rate": "5%", "of": "wageSum", "minimum": "1000.00 EUR", "cap": "9000 EUR" },
              "due": { "milestones": [ { "by": "P12M", "share": "30%" }, { "by": "2026-06-30", "share": "80%" } ] },
              "chain": { "credit": "primeOnly" }, "consequence": { "rate": "125%" }, "effort": "reasonableEndeavours",
              "values": { "basis": "36 h/week",
                "blocks": [
                  { "code": "pw", "per": "fteYear", "amount": "40000.00 EUR", "window": "P12M", "minHoursPerWeek": 12 },
                  { "code": "day", "per": "halfDay", "amount": "50.00 EUR", "category": "activity" },
                  { "code": "buy", "per": "invoice", "share": "30%", "requires": ["socialEnterprise"] } ],
                "bonuses": [ { "code": "a", "how": "once", "amount": "1.00 EUR" },
                             { "code": "b", "how": "proRata", "amount": "2.00 EUR" },
                             { "code": "c", "how": "multiple", "factor": 1.5 } ],
                "caps": [ { "category": "activity", "share": "25%" } ] } }
            """#)
        let eur = try #require(Currency("EUR"))
        var pw = ValueBlock(code: "pw", worth: .fteYear(Money(Quantity(40_000), eur)))
        pw.window = ValueBlock.Window(Span(months: 12))
        pw.minHoursPerWeek = Quantity(12)
        var day = ValueBlock(code: "day", worth: .unit(.halfDay, Money(Quantity(50), eur)))
        day.category = "activity"
        var buy = ValueBlock(code: "buy", worth: .invoice(ValueBlock.InvoiceWorth(share: share(30))))
        buy.requires = ["socialEnterprise"]
        let table = ValueTable(
            basis: .hours(Quantity(36)), blocks: [pw, day, buy],
            bonuses: [
                ValueBonus(code: "a", worth: .once(Money(Quantity(1), eur))),
                ValueBonus(code: "b", worth: .proRata(Money(Quantity(2), eur))),
                ValueBonus(code: "c", worth: .multiple(Fraction(3, over: 2))),
            ],
            caps: [ValueTable.Cap(category: "activity", share: share(25))])
        var obligation = Obligation.rate(share(5), of: .wageSum)
        obligation.minimum = Money(Quantity(1_000), eur)
        obligation.cap = Money(Quantity(9_000), eur)
        var expected = ValueShare(obligation: obligation, values: table)
        expected.due = .milestones([
            DueCurve.Milestone(by: .afterStart(Span(months: 12)), share: share(30)),
            DueCurve.Milestone(by: .day(try #require(Day("2026-06-30"))), share: share(80)),
        ])
        expected.credit = .primeOnly
        #expect(clause.rule == .valueShare(expected))
        #expect(clause.title == ["nl": "Social return"])
        #expect(clause.countsFrom == .verified)
        #expect(clause.consequence == Consequence(rate: Fraction(5, over: 4)))
        #expect(clause.effort == .reasonableEndeavours)
        #expect(clause.currency == eur)
    }

    // 31 January and a month is 28 February, so a month can be 28 days; three months are never 200.
    @Test(
        arguments: [
            ("P3M", "P200D", true), ("P28D", "P1M", true), ("P200D", "P3M", false), ("P3M", "P3M", false),
            ("P3M", "P2M", false), ("P200D", "P100D", false), ("2026-02-01", "2026-01-31", false),
        ])
    func `a milestone that can never fall after the one before it is a fault`(
        first: String, second: String, isRead: Bool
    ) throws {
        let found = try faults(
            """
            { "code": "c", "kind": "count", "counts": { "line": "statement", "code": "s" }, "required": { "number": 4 },
              "due": { "milestones": [ { "by": "\(first)", "share": "50%" }, { "by": "\(second)", "share": "100%" } ] } }
            """)
        #expect(found.isEmpty == isRead, "\(found)")
        #expect(found.allSatisfy { $0.contains("this milestone is not after the one before it") })
    }

    @Test func `an invoice counts in full where the block gives no share`() throws {
        let clause = try clause(
            #"""
            { "code": "sr", "kind": "valueShare", "obligation": { "fixed": "45000.00 EUR" },
              "values": { "blocks": [ { "code": "buy", "per": "invoice" } ] } }
            """#)
        let table = ValueTable(blocks: [ValueBlock(code: "buy", worth: .invoice(ValueBlock.InvoiceWorth(share: .one)))])
        let fixed = try #require(Money("45000.00 EUR"))
        #expect(clause.rule == .valueShare(ValueShare(obligation: .fixed(fixed), values: table)))
    }

    @Test func `the own-forces mode has a useful-function line of 30% unless the clause gives another`() throws {
        func line(_ more: String) throws -> Fraction? {
            let clause = try clause(
                #"{ "code": "c", "kind": "spendShare", "target": "10%", "eligible": { "all": ["sme"] }"# + more + "}")
            guard case .spendShare(let share) = clause.rule else { return nil }
            return share.usefulFunction
        }
        #expect(try line(#", "mode": "ownForces""#) == share(30))
        #expect(try line(#", "mode": "ownForces", "usefulFunction": "50%""#) == share(50))
        #expect(try line(#", "mode": "retained""#) == nil)
    }

    @Test func `roles, exclusions and comparison of a spend share are read`() throws {
        let clause = try clause(
            #"""
            { "code": "c", "kind": "spendShare", "target": "33.3%", "comparison": "atMost", "mode": "leaving",
              "eligible": { "any": ["local", "sme"] }, "roles": { "dealer": "60%", "broker": "0%" },
              "exclude": ["prime", "affiliates"] }
            """#)
        var expected = SpendShare(target: Fraction(333, over: 1000), eligible: .any(["local", "sme"]))
        expected.comparison = .atMost
        expected.mode = .leaving
        expected.roles = ["dealer": share(60), "broker": .zero]
        expected.exclude = [.prime, .affiliates]
        #expect(clause.rule == .spendShare(expected))
    }

    @Test(arguments: [
        (#"{ "line": "outreach", "outcome": "invited" }"#, CountRule.Counted.outreach(outcome: "invited")),
        (#"{ "line": "placement", "blocks": ["pw", "ww"] }"#, .placement(blocks: ["pw", "ww"])),
        (#"{ "line": "placement" }"#, .placement(blocks: [])),
        (#"{ "line": "statement", "code": "visit" }"#, .statement(code: "visit")),
    ])
    func `what a count counts is read`(json: String, counted: CountRule.Counted) throws {
        let clause = try clause(
            #"{ "code": "c", "kind": "count", "required": { "number": 3 }, "counts": "# + json + "}")
        #expect(clause.rule == .count(CountRule(counts: counted, required: .number(Quantity(3)))))
    }

    @Test func `a number for every million of the value is read`() throws {
        let clause = try clause(
            #"""
            { "code": "c", "kind": "count", "counts": { "line": "placement" }, "due": "end",
              "required": { "perMillion": "3", "of": "contractValue" } }
            """#)
        var expected = CountRule(counts: .placement(blocks: []), required: .perMillionOfValue(Quantity(3)))
        expected.due = .end
        #expect(clause.rule == .count(expected))
    }

    @Test func `a duty ends before the contract begins or within a time after an event`() throws {
        func deadline(_ by: String) throws -> Clause.Rule {
            try clause(#"{ "code": "c", "kind": "duty", "statement": "plan", "by": "# + by + "}").rule
        }
        #expect(
            try deadline(#"{ "before": "contractStart" }"#)
                == .duty(Duty(statement: "plan", by: .beforeContractStart)))
        #expect(
            try deadline(#"{ "within": "P7D", "after": "signed" }"#)
                == .duty(Duty(statement: "plan", by: .within(Span(days: 7), after: .signed))))
    }

    @Test(arguments: [
        (#"{ "anchoredTo": "calendar" }"#, [1, 7]),
        (#"{ "anchoredTo": "calendar", "every": "P3M" }"#, [1, 4, 7, 10]),
        (#"{ "anchoredTo": "calendar", "every": "P1Y" }"#, [1]),
        (#"{ "anchoredTo": "calendar", "months": [10, 4] }"#, [4, 10]),
    ])
    func `calendar periods begin in the months given, else in January and so on`(json: String, months: [Int]) throws {
        let clause = try clause(
            #"{ "code": "c", "kind": "duty", "statement": "s", "by": { "before": "contractStart" }, "report": "# + json
                + "}")
        #expect(clause.report.anchor == .calendar(months: months))
    }

    @Test func `passing down has a bound above, a bound from, or none`() throws {
        func passDown(_ json: String) throws -> PassDown? {
            try clause(
                #"{ "code": "c", "kind": "duty", "statement": "s", "by": { "before": "contractStart" }, "passDown": "#
                    + json + "}"
            ).passDown
        }
        var expected = PassDown()
        #expect(try passDown("{}") == expected)
        expected.threshold = .above(try #require(Money("50000.00 EUR")))
        #expect(try passDown(#"{ "above": "50000.00 EUR" }"#) == expected)
        expected.threshold = .from(try #require(Money("50000.00 EUR")))
        expected.reach = .nextTier
        #expect(try passDown(#"{ "from": "50000.00 EUR", "to": "nextTier" }"#) == expected)
    }

    @Test func `a fault of a clause without places names the way to the value`() throws {
        let found = try faults(
            #"{ "code": "c", "kind": "hoursShare", "target": "120%", "group": ["local"] }"#,
            at: "commitments[0].clause")
        #expect(
            found.contains(
                "commitments[0].clause.target: found \"120%\", expected a share from 0% to 100%, such as \"10%\""))
        #expect(
            found.contains("commitments[0].clause: \"groups\" is missing, expected the groups that qualify"))
        #expect(found.contains { $0.hasSuffix("did you mean \"groups\"?") })
        #expect(found.count == 3)
    }

    @Test(arguments: [
        (#"["a list"]"#, "found a list, expected the keys of a clause"),
        (#"{ "code": "c" }"#, "\"kind\" is missing, expected valueShare, spendShare, count, hoursShare or duty"),
        (
            #"""
            { "code": "c", "kind": "valueShare", "obligation": { "rate": "5%", "of": "contractValue" },
             "values": "blocks" }
            """#,
            "values: no table is named \"blocks\" here, expected the table itself, { basis, blocks, … }"
        ),
    ])
    func `what a clause cannot do without is asked for`(json: String, expected: String) throws {
        #expect(try faults(json) == [expected])
    }

    @Test func `periods that do not divide the year need their months`() throws {
        let found = try faults(
            #"""
            { "code": "c", "kind": "duty", "statement": "s", "by": { "before": "contractStart" },
              "report": { "anchoredTo": "calendar", "every": "P5M" } }
            """#)
        #expect(
            found == [
                "report: P5M does not divide the year, expected P1M, P2M, P3M, P4M, P6M or P12M, or \"months\""
            ])
    }
}
