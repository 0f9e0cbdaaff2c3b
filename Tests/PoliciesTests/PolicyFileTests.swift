import Foundation
import Policies
import Testing

@Suite struct PolicyFileTests {
    private func faults(_ text: String, name: String = "policy.yaml") -> [String] {
        do throws(PolicyFaults) {
            _ = try PolicyFile.read(text, name: name)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test(arguments: [
        "names", "tables", "broken", "repeated-key", "anchor", "alias", "tag", "complex-key", "empty",
    ])
    func `all faults of a file are told with line and column`(name: String) throws {
        let found = faults(try Fixture("faults/\(name).yaml").text(), name: "\(name).yaml")
        let expected = try Fixture("faults/\(name).txt").text().split(separator: "\n").map(String.init)
        #expect(found == expected)
    }

    @Test func `a text above the limit is refused before it is parsed`() {
        let text = "policy: nl.example\n" + String(repeating: "#", count: 1 << 20)
        #expect(faults(text) == ["policy.yaml: the text has 1048595 bytes, expected at most 1048576"])
    }

    @Test func `aliases that would multiply without end are refused at the first anchor`() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...20 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let found = faults(text + "? *a20\n: x\n")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("policy.yaml:1:5: found \"&\" before a word") == true)
    }

    @Test(arguments: ["[&a x]", "{k: &a x}", "!t &a x", "[\"k\":&a x]", "{?&a x: y}"])
    func `an anchor is found wherever one can stand`(value: String) {
        #expect(faults("title: \(value)\n").first?.contains("begins an anchor") == true, "\(value)")
    }

    @Test func `an ampersand within a text is no anchor`() throws {
        let text = """
            policy: nl.example
            title: Works & services
            editions:
              - edition: "1"
                from: 2024-01-01
                selectedBy: contractDate
                clauses:
                  - code: strategy
                    kind: duty
                    source: https://example.org/?a=1&b=2
                    statement: strategy
                    by: { before: contractStart }
            """
        let policy = try PolicyFile.read(text, name: "policy.yaml")
        #expect(policy.title == ["en": "Works & services", "nl": "Works & services"])
        #expect(policy.editions[0].clauses[0].clause.source == "https://example.org/?a=1&b=2")
        #expect(policy.editions[0].to == nil)
    }

    @Test(arguments: [40, 900])
    func `lists within lists are refused beyond 32 levels`(depth: Int) {
        let text = "title: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let expected = "policy.yaml:1:39: lists and maps stand more than 32 levels within each other"
        #expect(faults(text) == [expected])
    }

    @Test func `nesting beyond what the parser bears is refused by the parser`() {
        let found = faults("title: " + String(repeating: "[", count: 5_000))
        #expect(found.count == 1)
        #expect(found.first?.contains("the text is no YAML from here on") == true)
    }

    @Test func `a date the calendar lacks stands with the place of the value`() {
        let found = faults("policy: a\ntitle: b\neditions:\n- { edition: x, from: 2023-02-29 }\n")
        #expect(
            found.contains(
                "policy.yaml:4:23: editions[0].from: found \"2023-02-29\", expected a day that exists, "
                    + "written YYYY-MM-DD"))
    }

    @Test func `the table of a clause keeps the places of its rows`() throws {
        let text = try ShippedPolicies.text("nl/utrecht.yaml")
        let policy = try PolicyFile.read(text, name: "utrecht.yaml")
        let node = try #require(policy.editions.first { $0.edition == "2023" }).clauses[0].node
        guard case .map(let entries) = node.content,
            let table = entries.first(where: { $0.key == "values" })?.value, let place = table.place
        else {
            Issue.record("the clause has no table")
            return
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[place.line - 2].contains("bouwblokken-2023:"))
        #expect(place.column == 9)
    }
}
