import Assessment
import Foundation
import Testing

/// What is wrong with a dossier file: where it stands, what was found there, what was expected.
@Suite struct DossierFaultTests {
    private static let json = """
        { "dossier": 1,
          "contract": { "ref": "C-1", "kind": "works", "currency": "EUR", "value": "1000", "start": "2024-01-01",
                        "end": "2024-12-31", "labourShare": "0.35" },
          "parties": [ { "id": "A", "name": "", "attributes": [] }, { "id": "B", "name": "", "attributes": [] } ],
          "chain": [ { "node": "n0", "parent": null, "party": "A", "value": "1000", "carries": [] },
                     { "node": "n1", "parent": "n0", "party": "B", "value": "10", "carries": [] } ],
          "commitments": [],
          "reports": [ { "period": "2024-01-01/2024-06-30", "node": "n0", "received": "2024-07-10", "nil": false,
            "lines": [
              { "line": "1", "kind": "payment", "node": "n0", "payee": "B", "amount": "-5", "date": "2024-02-01" },
              { "line": "2", "kind": "hours", "node": "n1", "group": "all", "quantity": "8", "date": "2024-02-01" },
              { "line": "3", "kind": "outreach", "node": "n1", "count": "2", "outcome": "invited",
                "date": "2024-02-01" },
              { "line": "4", "kind": "placement", "node": "n1", "person": "k", "block": "b", "from": "2024-01-01",
                "to": "2024-06-30", "hoursPerWeek": "36" } ] } ] }
        """

    private func fault(of json: String) -> String? {
        do {
            _ = try Dossier(json: Data(json.utf8)) { _, _, _ in nil }
            return nil
        } catch {
            return error.description
        }
    }

    private func fault(_ found: String, for text: String) -> String? {
        let changed = Self.json.replacingOccurrences(of: found, with: text)
        #expect(changed != Self.json)
        return fault(of: changed)
    }

    @Test func `the dossier without a fault is read`() {
        #expect(fault(of: Self.json) == nil)
    }

    @Test(
        arguments: [
            (
                "\"amount\"", "\"ammount\"",
                "reports[0].lines[0].ammount: unknown key, known are line, kind, node, amount, ",
                "did you mean \"amount\"? (line 10, column 69)"
            ),
            (
                "\"labourShare\"", "\"labourshare\"",
                "contract.labourshare: unknown key, known are ref, kind, currency, value, wageSum, labourShare, ",
                "did you mean \"labourShare\"? (line 3, column 38)"
            ),
            (
                "\"dossier\": 1", "\"dossier\": 1, \"report\": []", "report: unknown key, known are ",
                "did you mean \"reports\"? (line 1, column 17)"
            ),
            (
                "\"value\": \"10\"", "\"value\": \"10\", \"value\": \"20\"",
                "chain[1].value: found again in one object, expected each key once", "(line 6, column 75)"
            ),
        ])
    func `a key that nobody reads, or that stands twice, is named with its place and the nearest known one`(
        found: String, text: String, start: String, end: String
    ) throws {
        let told = try #require(fault(found, for: text))
        #expect(told.hasPrefix(start))
        #expect(told.hasSuffix(end), "\(told)")
    }

    @Test(
        arguments: [
            (
                "\"works\"", "works",
                "contract.kind: found works, expected a text in double quotes, a number, true, false, null, a list or an object (line 2, column 39)"
            ),
            ("\"EUR\",", "\"EUR\"", "contract: found \", expected a comma or } behind the value (line 2, column 66)"),
            (
                "\"dossier\": 1", "\"dossier\" 1",
                "found 1, expected a colon behind the key (line 1, column 13)"
            ),
            ("\"dossier\": 1", "'dossier': 1", "found ', expected a key in double quotes (line 1, column 3)"),
            (
                "\"dossier\": 1", "\"dossier\": 01",
                "dossier: found 01, expected a text in double quotes, a number, true, false, null, a list or an object (line 1, column 14)"
            ),
            (
                "] } ] }", "] } ]",
                "found the end of the text, expected a comma or } behind the value (line 15, column 57)"
            ),
            ("] } ] }", "] } ] } x", "found x, expected nothing more, as the object has ended (line 15, column 60)"),
        ])
    func `what is no JSON is told with line and column`(found: String, text: String, told: String) {
        #expect(fault(found, for: text) == told)
    }

    @Test func `bytes that are no text in UTF-8 are told with their line`() throws {
        for (text, place) in [("{\n \"contract\": \"a", "line 2, column 16"), ("{\r\n\n\"é", "line 3, column 3")] {
            let json = Data(text.utf8) + [0xE9] + Data("\" }".utf8)
            let fault = #expect(throws: DossierFault.self) { try DossierFile(json: json) }
            #expect(
                fault?.description
                    == "found the byte E9, which is no text in UTF-8, expected UTF-8 throughout; save the "
                    + "file as UTF-8 (\(place))")
        }
    }

    @Test(
        arguments: [
            (
                "\"line\": \"2\"", "\"line\": \"1\"",
                "reports[0].lines[1].line: found \"1\" again, which reports[0].lines[0].line is already, expected a name of its own"
            ),
            (
                "\"id\": \"B\"", "\"id\": \"A\"",
                "parties[1].id: found \"A\" again, which parties[0].id is already, expected a name of its own"
            ),
            (
                "\"hours\", \"node\": \"n1\"", "\"hours\", \"node\": \"n7\"",
                "reports[0].lines[1].node: found \"n7\", which the chain does not show, expected one of its nodes; did you mean \"n0\"?; add it to \"chain\" with who pays it"
            ),
            (
                "06-30\", \"node\": \"n0\"", "06-30\", \"node\": \"prime\"",
                "reports[0].node: found \"prime\", which the chain does not show, expected one of its nodes; add it to \"chain\" with who pays it"
            ),
            (
                "\"nil\": false", "\"nil\": true",
                "reports[0].nil: found true beside 4 lines, expected false, or no lines: a report that says \"nothing to report\" has none"
            ),
        ])
    func `a name that stands for two things or for nothing is refused`(found: String, text: String, told: String) throws
    {
        let whole = try #require(fault(found, for: text))
        #expect(whole.hasPrefix(told + " (line "), "\(whole)")
    }

    private static let back = "expected zero or more; to take something back, send the report again without it"

    @Test(
        arguments: [
            (
                "\"quantity\": \"8\"", "\"quantity\": \"-8\"",
                "reports[0].lines[1].quantity: found -8 in line 2, \(back)"
            ),
            ("\"count\": \"2\"", "\"count\": \"-2\"", "reports[0].lines[2].count: found -2 in line 3, \(back)"),
            (
                "\"hoursPerWeek\": \"36\"", "\"hoursPerWeek\": \"-0.5\"",
                "reports[0].lines[3].hoursPerWeek: found -0.5 in line 4, \(back)"
            ),
            (
                "\"value\": \"10\"", "\"value\": \"-10\"",
                "chain[1].value: found -10.00, expected zero or more, or null while it is not known"
            ),
            (
                "\"amount\": \"-5\"", "\"amount\": \"100000000000.01\"",
                "reports[0].lines[0].amount: found \"100000000000.01\", expected at most 100000000000, 100 billion"
            ),
            (
                "\"amount\": \"-5\"", "\"amount\": \"1.00001\"",
                "reports[0].lines[0].amount: found \"1.00001\", expected a number with at most four decimals, such as 1200.50"
            ),
            (
                "\"labourShare\": \"0.35\"", "\"labourShare\": \"400%\"",
                "contract.labourShare: found \"400%\", expected a part of one with at most four decimals, such as 0.35 for 35%"
            ),
            (
                "\"labourShare\": \"0.35\"", "\"labourShare\": \"35\"",
                "contract.labourShare: found 35, expected a part of one between 0 and 1, such as 0.35 for 35%"
            ),
        ])
    func `a number out of its bounds is told with those bounds`(found: String, text: String, told: String) throws {
        let whole = try #require(fault(found, for: text))
        #expect(whole.hasPrefix(told + " (line "), "\(whole)")
    }

    @Test(
        arguments: [
            (
                "\"payee\": \"B\"", "\"payee\": \"B\", \"countsFor\": \"wbe\"",
                "reports[0].lines[0].countsFor: found \"wbe\", and \"commitments\" has no clause; expected its clause there"
            ),
            (
                "\"commitments\": []",
                "\"commitments\": [], \"decisions\": [{ \"kind\": \"valuation\", \"line\": \"4\", \"amount\": \"-0.5\", \"reason\": \"seen\", \"by\": \"desk\", \"on\": \"2024-08-01\" }]",
                "decisions[0].amount: found -0.50, expected what the line is worth, zero or more; to take a valuation back, leave it out"
            ),
            (
                "\"commitments\": []",
                "\"commitments\": [], \"amendments\": [{ \"from\": \"2024-02-01\", \"value\": null }]",
                "amendments[0]: found only the day, expected beside it at least one of value, wageSum, labourShare and end; where nothing was changed, leave it out"
            ),
            (
                "\"commitments\": []",
                "\"commitments\": [], \"changes\": [{ \"node\": \"n2\", \"on\": \"2024-02-01\", \"value\": \"5\" }]",
                "changes[0].node: found \"n2\", which the chain does not show, expected one of its nodes; did you mean \"n0\"?; add it to \"chain\" with who pays it"
            ),
        ])
    func `what would have no effect, or one that nobody meant, is refused`(
        found: String, text: String, told: String
    ) throws {
        let whole = try #require(fault(found, for: text))
        #expect(whole.hasPrefix(told + " (line "), "\(whole)")
    }

    @Test func `a change of a node that the chain names as payer only is read`() throws {
        let json = Self.json.replacingOccurrences(of: "\"parent\": \"n0\"", with: "\"parent\": \"n8\"")
            .replacingOccurrences(
                of: "\"commitments\": []",
                with:
                    "\"commitments\": [], \"changes\": [{ \"node\": \"n8\", \"on\": \"2024-02-01\", \"value\": \"5\" }]"
            )
        #expect(fault(of: json) == nil)
    }

    @Test func `a payment to a node that the chain does not show is read, for a flag to say so`() throws {
        let json = Self.json.replacingOccurrences(
            of: "\"payee\": \"B\"", with: "\"payee\": \"B\", \"payeeNode\": \"n9\"")
        let dossier = try Dossier(json: Data(json.utf8)) { _, _, _ in nil }
        let flags = assess(dossier, asOf: "2024-08-01").flags
        #expect(flags.map(\.key) == ["reportIncomplete||n0|"])
        #expect(flags.map(\.because) == [["1"]])
    }

    @Test func `lists nested without end are refused`() {
        let deep = "{ \"decisions\": " + String(repeating: "[", count: 100_000)
        let told = fault(of: deep)
        let message = "found more than 500 objects and lists in each other, expected at most 500; look for brackets"
        #expect(told?.contains(message) == true)
        #expect(told?.contains("closed (line 1, column 515)") == true)
        #expect(told?.contains("decisions" + String(repeating: "[0]", count: 11) + "…") == true)
    }

    @Test(
        arguments: [
            (#"[{"kind": "valuatoin"}]"#, "decisions[0].kind: found \"valuatoin\", expected \"valuation\""),
            (#"[{"kind": "valuation", "lnie": "1"}]"#, "decisions[0].lnie: unknown key"),
        ])
    func `a decision that is none is told, as it would move a figure`(decisions: String, words: String) throws {
        let told = try #require(
            fault("\"commitments\": [],", for: "\"commitments\": [], \"decisions\": \(decisions),"))
        #expect(told.contains(words), "\(told)")
    }

    @Test(arguments: ["Yes", "ja", "TRUE", "No"])
    func `a status in other words is no code`(word: String) throws {
        let told = try #require(
            fault("\"attributes\": []", for: "\"attributes\": [{\"code\": \"sme\", \"value\": \"\(word)\"}]"))
        let words = "parties[0].attributes[0].value: found \"\(word)\", expected yes, no or unknown"
        #expect(told.contains(words), "\(told)")
    }

    @Test(
        arguments: [
            (
                "\"B\", \"value\": \"10\", \"carries\": []", "\"B\", \"carries\": [\"jobs\", \"hours\"]", "carries[1]",
                80
            ),
            (
                "\"B\", \"value\": \"10\", \"carries\": []",
                "\"B\", \"passedDown\": [{ \"code\": \"hours\", \"value\": \"no\" }], \"carries\": []",
                "passedDown[0].code", 85
            ),
        ])
    func `a node that carries a clause which no commitment has is told with those there are`(
        found: String, text: String, key: String, column: Int
    ) throws {
        let clause = """
            {"code": "%", "kind": "count", "counts": {"line": "outreach", "outcome": "invited"}, "required": {"number": "3"}}
            """
        let commitments = ["jobs", "hour"].map { code in
            "{\"code\": \"\(code)\", \"policy\": \"p\", \"edition\": \"1\", \"clause\": "
                + clause.replacingOccurrences(of: "%", with: code) + "}"
        }
        let json = Self.json.replacingOccurrences(of: found, with: text).replacingOccurrences(
            of: "\"commitments\": []", with: "\"commitments\": [\(commitments.joined(separator: ", "))]")
        #expect(
            fault(of: json)
                == "chain[1].\(key): found no commitment with the code \"hours\", expected hour or jobs; "
                + "did you mean \"hour\"? (line 6, column \(column))")
    }

    @Test(
        arguments: [
            (
                "\"works\"", "\"work\"",
                "contract.kind: found \"work\", expected works, services, supplies, subsidy or permit; did you mean \"works\"? (line 2, column 39)"
            ),
            (
                "\"hours\", \"node\"", "\"hour\", \"node\"",
                "reports[0].lines[1].kind: found \"hour\", expected payment, receipt, placement, activity, purchase, outreach, hours or statement; did you mean \"hours\"? (line 11, column 30)"
            ),
            (
                "\"amount\": \"-5\"", "\"amount\": \"-5\", \"confirmation\": \"confirm\"",
                "reports[0].lines[0].confirmation: found \"confirm\", expected confirmed, disputed or silent; did you mean \"confirmed\"? (line 10, column 101)"
            ),
        ])
    func `a name that is none of the few is told with them and the nearest`(found: String, text: String, told: String) {
        #expect(fault(found, for: text) == told)
    }

    @Test func `of a value without end the beginning is told`() throws {
        let long = String(repeating: "x", count: 100_000)
        let told = try #require(fault("\"works\"", for: "\"\(long)\""))
        #expect(told.hasPrefix("contract.kind: found \"\(long.prefix(80))…\", expected works"))
        #expect(told.count < 250)
    }

    @Test func `every fault of a clause is told with its own place`() throws {
        let told = try #require(
            fault(
                "\"commitments\": []",
                for: """
                    "commitments": [{ "code": "c", "policy": "p", "edition": "1", "clause":
                      { "code": "c", "kind": "spendShare", "target": "5", "mod": "direct" } }]
                    """))
        let lines = told.split(separator: "\n")
        #expect(lines.count > 1)
        #expect(
            lines.contains { $0.hasPrefix("commitments[0].clause.target: ") && $0.hasSuffix("(line 8, column 50)") })
        #expect(lines.contains { $0.hasPrefix("commitments[0].clause.mod: ") && $0.hasSuffix("(line 8, column 62)") })
    }

    @Test func `what is missing is told where it should stand`() {
        #expect(
            fault("\"ref\": \"C-1\", ", for: "") == "contract: \"ref\" is missing, expected it here (line 2, column 15)"
        )
    }

    @Test func `a report that stands twice is told`() throws {
        let found = try #require(Self.json.range(of: "{ \"period\""))
        let report = String(Self.json[found.lowerBound...].dropLast(4))
        let told = try #require(fault("{ \"period\"", for: "\(report), { \"period\""))
        #expect(told.contains("reports[1]: found lines of reports[0] again"), "\(told)")
    }
}
