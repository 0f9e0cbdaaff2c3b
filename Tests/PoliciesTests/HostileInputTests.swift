import Contracts
import Foundation
import Policies
import Testing

/// Policies made to keep the reader busy or to break it: each is read or refused soon, and with a reason.
@Suite struct HostileInputTests {
    private static let head =
        "policy: a\ntitle: b\neditions:\n- edition: x\n  from: 2024-01-01\n  selectedBy: contractDate\n"
    private static let table = "{ blocks: [ { code: b, per: hour, amount: 1 EUR } ] }"

    /// As many of these, each made of its number, as fit within the limit of a file.
    private static func filled(_ before: String, _ after: String, separator: String = ",", _ item: (Int) -> String)
        -> String
    {
        var text = before
        var number = 0
        while text.utf8.count < (1 << 20) - 30_000 {
            text += (number == 0 ? "" : separator) + item(number)
            number += 1
        }
        return text + after
    }

    private static func clauses(_ table: String) -> String {
        filled("\(head)  tables: { t: \(table) }\n  clauses: [", "]") {
            "{code: c\($0), kind: valueShare, obligation: {fixed: 1 EUR}, values: t}"
        }
    }

    /// The text, and what is said of it.
    private static let texts: [(name: String, text: @Sendable () -> String, says: String)] = [
        ("unknown keys", { filled("{", "}") { "k\($0): 1" } }, "unknown key"),
        ("a list without end", { filled("\(head)  clauses: [", "]") { _ in "a" } }, "items, expected at most 2000"),
        ("clauses without keys", { filled("\(head)  clauses: [", "]") { _ in "{}" } }, "items, expected at most 2000"),
        ("clauses that name one table", { clauses(table) }, "items, expected at most 2000"),
        (
            "steps that are none",
            {
                filled("\(head)  clauses: [ { code: c, kind: count, steps: [", "] } ]") { "s\($0)" }
            }, "items, expected at most 2000"
        ),
        (
            "lists of steps that are none",
            {
                let steps = (0..<1_900).map { "d\($0)x" }.joined(separator: ",")
                return filled("\(head)  clauses: [", "]") {
                    "{code: d\($0), kind: duty, statement: s, by: {before: contractStart}, "
                        + "effort: reasonableEndeavours, steps: [\(steps)]}"
                }
            }, "no duty or count is named"
        ),
        (
            "tables that no clause names",
            {
                filled("\(head)  clauses: [{code: c, kind: valueShare, values: u}]\n  tables: {", "}") {
                    "t\($0): \(table)"
                }
            },
            "no table is named \"u\" here"
        ),
        (
            "bonuses that exclude what is not there",
            {
                let names = (0..<1_900).map { "n\($0)" }.joined(separator: ",")
                return filled(
                    "\(head)  clauses: [{code: c}]\n  tables: {t: {blocks: [{code: b, per: once, amount: 1 EUR}], "
                        + "bonuses: [",
                    "]}}"
                ) {
                    "{code: b\($0), how: once, amount: 1 EUR, with: [\(names)], excludes: [\(names)]}"
                }
            }, "is named \"n0\""
        ),
        (
            "paths that lead nowhere",
            {
                let blocks = (0..<1_900).map { "{code: b\($0), per: hour, amount: 1 EUR}" }.joined(separator: ",")
                return filled(
                    "\(head)  tables: {t: {blocks: [\(blocks)]}}\n  clauses: [{code: c, kind: valueShare, "
                        + "obligation: {fixed: 1 EUR}, values: t, councilChoice: [", "]}]"
                ) { _ in "values.blocks.x" }
            }, "items, expected at most 2000"
        ),
        ("a key without end", { head + "  \(String(repeating: "k", count: 900_000)): 1\n" }, "no YAML from here on"),
        ("tags", { filled("\(head)  clauses: [", "]") { _ in "!a a" } }, "found a tag"),
        (
            "a table of endless name",
            { head + "  tables: { ? \(String(repeating: "k", count: 500_000)) : { blocks: [] } }\n" },
            "the key has 500000 bytes"
        ),
        ("a value without end", { head + "  to: \(String(repeating: "9", count: 900_000))\n" }, "expected a day"),
        ("lists in lists", { "- " + String(repeating: "- ", count: 400_000) + "a" }, "no YAML from here on"),
        ("maps in maps", { filled("", "", separator: " ") { _ in "{ a:" } }, "no YAML from here on"),
        ("questions", { String(repeating: "? ", count: 400_000) }, "no YAML from here on"),
        ("spaces", { String(repeating: " ", count: 1 << 20) }, "found nothing"),
    ]

    @Test(arguments: texts.indices)
    func `a text that is made to be slow is refused soon`(index: Int) {
        let (name, text, says) = HostileInputTests.texts[index]
        let written = text()
        #expect(written.utf8.count <= 1 << 20, "\(name)")
        var found: [PolicyFault] = []
        let time = ContinuousClock().measure { found = PolicyFile.check(written, name: "x").faults }
        // Generous, as other tests run at the same time; what these texts did before they were bounded took minutes.
        #expect(time < .seconds(30), "\(name)")
        #expect(!found.isEmpty && found.count <= 201, "\(name)")
        #expect(found.contains { $0.message.contains(says) }, "\(name)")
        #expect(found.allSatisfy { $0.description.utf8.count < 5_000 }, "\(name)")
    }

    @Test func `a clause in JSON with lists in lists is refused like any other value`() throws {
        let deep = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        let json =
            #"{ "code": "c", "kind": "duty", "statement": "s", "by": { "before": "contractStart" }, "#
            + #""steps": \#(deep) }"#
        let node = try JSONDecoder().decode(PolicyNode.self, from: Data(json.utf8))
        let error = #expect(throws: PolicyFaults.self) { try Clause(node) }
        #expect(
            error?.faults.map(\.description) == [
                "steps[0]: found a list, expected a text"
            ])
    }

    @Test func `beyond two hundred faults the reader says that there are more`() {
        let keys = (1...201).map { "k\($0): 1" }.joined(separator: ", ")
        let faults = PolicyFile.check("{ policy: a, title: b, editions: [], \(keys) }", name: "x").faults
        #expect(faults.count == 201)
        #expect(faults.last?.description == "x: there are more than 200 faults, these are the first that were found")
    }

    @Test func `exactly two hundred faults are told as they are`() {
        let keys = (1...199).map { "k\($0): 1" }.joined(separator: ", ")
        let faults = PolicyFile.check("{ policy: a, title: b, editions: [], \(keys) }", name: "x").faults
        #expect(faults.count == 200)
        #expect(faults.last?.message.hasPrefix("unknown key") == true)
    }

    @Test(arguments: [
        "99999999999999999999 EUR", "100000000000.0001 EUR", "1e9 EUR", "-1 EUR", "٣ EUR", "1 EURO", "1 EUR EUR",
        "NaN EUR",
        "0x10 EUR", "1_000 EUR", "1,000.00 EUR", "1.00000 EUR",
    ])
    func `an amount that is none or too large is refused`(amount: String) {
        #expect(
            Sample(block: "per: hour, amount: ^\"\(amount)\"").faults == [
                "^ table.blocks[0].amount: found \"\(amount)\", expected an amount with its currency, "
                    + "such as \"100000.00 EUR\""
            ])
    }

    @Test func `the largest amounts, durations and numbers are read and compared without a trap`() throws {
        let most = "100000000000 EUR"
        let sample = Sample(
            "valueShare",
            """
            obligation: { rate: 100%, of: contractValue, minimum: \(most), cap: \(most) },
            appliesTo: { yearlyValue: { from: \(most) }, minDuration: P999999Y999999M999999W999999D },
            report: { dueAfter: P999999D },
            suspended: [ { from: 0001-01-01, to: 9999-12-31, contracts: all, because: b } ],
            values: { basis: 0.0001 h/week, lookBack: P999999Y, blocks: [ { code: b, per: fteYear, amount: \(most),
            hourly: \(most), window: P999999Y, limits: [ { amount: \(most), each: day } ] } ] }
            """)
        #expect(sample.faults == [])
        #expect(sample.warnings.count == 1)
        let clause = try #require(sample.clause)
        let contract = Contract(
            ref: "C", kind: .works, currency: try #require(Currency("EUR")), value: .largest,
            start: try #require(Day("2024-01-01")), end: try #require(Day("2024-01-01")))
        guard case .no(let why) = clause.applies(to: contract) else {
            Issue.record("a day is shorter than a million years")
            return
        }
        #expect(why.hasPrefix("the term 2024-01-01 to 2024-01-01 is shorter than"))
    }

    @Test(arguments: ["P", "P1", "PT1H", "P1D1M", "P1000000Y", "P-1D", "P1Y1Y", "p6m", "P 6M", "P٣M"])
    func `a duration that is none is refused`(span: String) {
        #expect(
            Sample(table: "lookBack: ^\"\(span)\", blocks: [ { code: b, per: hour, amount: 1 EUR } ]").faults == [
                "^ table.lookBack: found \"\(span)\", expected a duration such as P6M, P30D or P1Y"
            ])
    }
}
