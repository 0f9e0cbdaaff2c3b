import Contracts
import Foundation
import Testing
import Yams

@testable import Policies

@Suite struct PolicySchemaTests {
    @Test func `the shipped schema is the one made from the language`() throws {
        let shipped = try String(contentsOf: SchemaValidator.schema, encoding: .utf8)
        // Both are long, so a difference is not printed.
        let isSame = shipped == PolicySchema.json()
        #expect(isSame, "write it anew: clausewatch policy schema > Config/policies/policy.schema.json")
    }

    @Test func `every shipped policy is valid under the shipped schema, its values taken as texts or with types`()
        throws
    {
        let files = try ShippedPolicies.names().map { ShippedPolicies.folder.appending(path: $0) }
        #expect(files.count >= 2)
        let complaints = try SchemaValidator.complaints(about: files)
        #expect(complaints == [:])
    }

    @Test func `a policy with every key of the language is valid under the schema and read without a fault`() throws {
        let fixture = Fixture("every-key.yaml")
        #expect(try SchemaValidator.complaints(about: [fixture.url]) == [:])
        let finding = PolicyFile.check(try fixture.text(), name: "every-key.yaml")
        #expect(finding.faults.map(\.description) == [])
        #expect(finding.warnings.map(\.description) == [])
    }

    @Test func `the policy with every key has every key, and every name a key can have as its value`() throws {
        var tour = LanguageTour()
        tour.visit(.map(.policy), try #require(try Yams.compose(yaml: Fixture("every-key.yaml").text())), at: "policy")
        #expect(tour.known.count > 250)
        #expect(tour.known.subtracting(tour.seen).sorted() == [])
    }

    @Test func `what the schema refuses the reader refuses, and both refuse a key the language does not have`() throws {
        var damaged = DamagedPolicies()
        try damaged.add(Fixture("every-key.yaml").text())
        for name in try ShippedPolicies.names() { try damaged.add(ShippedPolicies.text(name)) }
        #expect(damaged.all.count > 800)
        let refused = try SchemaValidator.complaints(about: damaged.all.map(\.text))
        #expect(refused.count > 700)
        for (index, damage) in damaged.all.enumerated() {
            let finding = PolicyFile.check(damage.text, name: damage.name)
            if let complaint = refused[index] {
                #expect(!finding.faults.isEmpty, "the schema alone refuses \(damage.name): \(complaint)")
            }
            guard let key = damage.misspelt else { continue }
            #expect(refused[index] != nil, "the schema takes the unknown key \(damage.name)")
            let said = finding.faults.filter { $0.message.hasPrefix("unknown k") }.map(\.message)
            #expect(said.count == 1 && said[0].hasSuffix("did you mean \"\(key)\"?"), "\(damage.name): \(said)")
        }
    }

    private static let refused: [(clause: String, why: String)] = [
        (
            "kind: duty, statement: s, by: { before: contractStart, within: P7D, after: signed }",
            "before and within exclude each other"
        ),
        ("kind: duty, statement: s, by: { within: P7D }", "within needs after"),
        ("kind: duty, statement: s, by: { within: P7D, after: yesterday }", "a name that is none"),
        ("kind: duty, statement: a b, by: { before: contractStart }", "a space in a code"),
        ("kind: duty, statement: s, by: { before: contractStart }, steps: [x]", "steps without endeavours"),
        ("kind: duty, statement: s, by: { before: contractStart }, report: { every: term, months: [1] }", "a term"),
        ("kind: duty, statement: s, by: { before: contractStart }, report: { months: [1, 7] }", "no calendar"),
        ("kind: duty, statement: s, by: { before: contractStart }, passDown: { from: 1 EUR, above: 1 EUR }", "both"),
        ("kind: duty, statement: s, by: { before: contractStart }, appliesTo: { wageSum: {} }", "no bound"),
        ("kind: duty, statement: s, by: { before: contractStart }, appliesTo: { wageSum: { from: 5 } }", "no currency"),
        (
            "kind: duty, statement: s, by: { before: contractStart }, "
                + "appliesTo: { wageSum: { above: 1 EUR, from: 1 EUR } }",
            "two lower bounds"
        ),
        (
            "kind: duty, statement: s, by: { before: contractStart }, "
                + "appliesTo: { wageSum: { below: 1 EUR, upTo: 1 EUR } }",
            "two upper bounds"
        ),
        (
            "kind: duty, statement: s, by: { before: contractStart }, "
                + "appliesTo: { labourShare: { below: 30%, then: 2% } }",
            "a clause without a rate"
        ),
        (
            "kind: duty, statement: s, by: { before: contractStart }, "
                + "appliesTo: { byKind: { work: { minDuration: P1M } } }",
            "no kind of contract"
        ),
        ("kind: duty, statement: s, by: { before: contractStart }, target: 5%", "the key of another kind"),
        ("kind: count, counts: { line: outreach, blocks: [a] }, required: { number: 1 }", "blocks of an outreach"),
        ("kind: count, counts: { line: statement }, required: { number: 1 }", "a statement without a code"),
        ("kind: count, counts: { line: placement }, required: { number: 1, of: contractValue }", "a share of a number"),
        ("kind: count, counts: { line: placement }, required: { number: -1 }", "less than nothing"),
        ("kind: spendShare, target: 5%, eligible: { any: [] }", "an empty list"),
        ("kind: spendShare, target: 5%, eligible: { any: [a], all: [b] }", "any and all exclude each other"),
        ("kind: spendShare, target: 5, eligible: { any: [a] }", "no percent sign"),
        ("kind: spendShare, target: 5%, eligible: { any: [a] }, due: linear", "a curve for a share of spend"),
        ("kind: spendShare, target: 5%, eligible: { any: [a] }, of: spend, due: end", "a curve for a share of spend"),
        ("kind: spendShare, target: 5%, eligible: { any: [a] }, jointVentures: half", "a name that is none"),
        ("kind: spendShare, target: 5%, eligible: { any: [a] }, overlap: { how: halves }", "an overlap with none"),
        ("kind: spendShare, target: 5%, eligible: { any: [a] }, overlap: { with: [] }", "an empty overlap"),
        (
            "kind: spendShare, target: 5%, eligible: { any: [a] }, overlap: { with: [d, e], how: halves }",
            "three halves"
        ),
        (
            "kind: spendShare, target: 5%, eligible: { any: [a] }, mode: leaving, overlap: { with: [d] }",
            "an overlap of what leaves"
        ),
        (
            "kind: spendShare, target: 5%, eligible: { any: [a] }, mode: leaving, jointVentures: share",
            "a part of what leaves"
        ),
        ("kind: spendShare, target: 5%, eligible: { any: [a] }, mode: direct, matched: [b]", "a match of nothing kept"),
        ("kind: spendShare, target: 5%, eligible: { any: [a] }, mode: leaving, matched: [b]", "a match of what leaves"),
        (
            "kind: spendShare, target: 5%, eligible: { any: [a] }, matched: [b], overlap: { with: [d], how: oneOnly }",
            "a match for one only"
        ),
        ("kind: valueShare, values: t, obligation: {}", "neither rate nor fixed"),
        ("kind: valueShare, values: t, obligation: { rate: 5% }", "a rate of nothing"),
        ("kind: valueShare, values: t, obligation: { rate: 5%, of: wageSum, fixed: 1 EUR }", "both"),
        ("kind: valueShare, values: t, obligation: { fixed: 1 EUR, cap: 2 EUR }", "a cap on a sum"),
        ("kind: valueShare, values: t, obligation: { fixed: 1 EUR, onLapse: reopensAll }", "a lapse of nothing"),
        ("kind: valueShare, values: t, obligation: { rate: 5%, of: invoiced }, due: linear", "due at once"),
    ]

    @Test func `what keys have to do with each other is refused by the schema and the reader`() throws {
        try expectRefused(
            PolicySchemaTests.refused.map { ("[ { code: c, \($0.clause) } ]", PolicySchemaTests.sound, $0.why) })
    }

    private static let refusedBlocks: [(block: String, why: String)] = [
        ("b, per: day", "no amount"), ("b, per: day, amount: 1 EUR, share: 5%", "a share of a day"),
        ("b, per: day, amount: 1 EUR, of: invoice", "a part of a day"),
        ("b, per: day, amount: 1 EUR, bonus: { share: 5% }", "a bonus of a day"),
        ("b, per: invoice, amount: 1 EUR", "the amount of an invoice"),
        ("b, per: cost, of: labour", "a part of a cost"),
        ("b, per: adviser, amount: 1 EUR", "the amount of an adviser"),
        ("b, per: month, amount: 1 EUR, hourly: 1 EUR", "an hour beside a month"),
        ("b, per: once, amount: 1 EUR, partTime: full", "part of once"),
        ("b, per: invoice, window: P12M", "the window of an invoice"),
        ("b, per: hour, amount: 1 EUR, minHoursPerWeek: 12", "the week of an hour"),
        ("b, per: cost, sameEmployer: P6M", "the employer of a cost"),
        ("b, per: day, amount: 1 EUR, limits: [ { each: day } ]", "a limit of nothing"),
        ("b, per: day, amount: 1 EUR, limits: [ { amount: 1 EUR, quantity: 2, each: day } ]", "both"),
        ("b, per: invoice, requires: [sme], statusOn: offer", "the offer of an invoice"),
        ("b, per: year, amount: 1 EUR", "no unit"), ("b, per: month, amount: 1 EUR, minHoursPerWeek: 200", "200 hours"),
        ("b, per: month, amount: 1 EUR } ], bonuses: [ { code: x, how: once, factor: 1", "a factor of once"),
        ("b, per: month, amount: 1 EUR } ], bonuses: [ { code: x, how: multiple, amount: 1 EUR", "no factor"),
    ]

    @Test func `the keys of a block that do not go together are refused by the schema and the reader`() throws {
        let clause = "[ { code: c, kind: valueShare, values: t, obligation: { fixed: 1 EUR } } ]"
        try expectRefused(PolicySchemaTests.refusedBlocks.map { (clause, $0.block, $0.why) })
    }

    @Test func `the policy around those keys is taken by both`() throws {
        let text = around("[ { code: c, kind: valueShare, values: t, obligation: { fixed: 1 EUR } } ]", Self.sound)
        #expect(try SchemaValidator.complaints(about: [try DamagedPolicies.json(of: text)]) == [:])
        #expect(PolicyFile.check(text, name: "x").faults == [])
    }

    private static let sound = "b, per: day, amount: 1 EUR"

    private func around(_ clauses: String, _ block: String) -> String {
        """
        { policy: a, title: b, editions: [ { edition: x, from: 2024-01-01, selectedBy: contractDate,
        tables: { t: { blocks: [ { code: \(block) } ] } }, clauses: \(clauses) } ] }
        """
    }

    private func expectRefused(_ cases: [(clauses: String, block: String, why: String)]) throws {
        let texts = cases.map { around($0.clauses, $0.block) }
        // The validator takes JSON, so the texts go through the parser once more.
        let refused = try SchemaValidator.complaints(about: try texts.map(DamagedPolicies.json(of:)))
        for (index, text) in texts.enumerated() {
            #expect(refused[index] != nil, "the schema takes \(cases[index].why)")
            #expect(!PolicyFile.check(text, name: "x").faults.isEmpty, "the reader takes \(cases[index].why)")
        }
    }
}
