import Assessment
import Contracts
import Foundation
import Policies
import Testing

@Suite struct DossierFileTests {
    private let duty =
        #"{ "code": "strategy", "kind": "duty", "statement": "strategy", "by": { "before": "contractStart" } }"#

    private func file(
        commitment: String? = nil, end: String = "2024-12-31", chain: String? = nil, lines: String = "",
        version: String = "1"
    ) -> Data {
        let pledge = commitment ?? #""code": "strategy", "policy": "p", "edition": "1", "clause": \#(duty)"#
        let prime =
            #"{ "node": "n0", "parent": null, "party": "P", "value": "5", "start": null, "end": null, "carries": [] }"#
        return Data(
            """
            { "dossier": \(version),
              "contract": { "ref": "C-1", "kind": "works", "currency": "EUR", "value": "1000.00", "wageSum": null,
                            "labourShare": null, "tendered": null, "signed": null, "start": "2024-01-01",
                            "end": "\(end)" },
              "parties": [], "chain": [\(chain ?? prime)], "commitments": [ { \(pledge) } ],
              "reports": [ { "period": "2024-01-01/2024-06-30", "node": "n0", "received": "2024-07-01", "nil": false,
                             "lines": [\(lines)] } ],
              "decisions": [] }
            """.utf8)
    }

    private func fault(of data: Data) -> String? {
        do {
            _ = try Dossier(json: data) { _, _, _ in nil }
            return nil
        } catch {
            // Places are held to in DossierFaultTests.
            return error.description.replacing(#/ \(line \d+, column \d+\)$/#, with: "")
        }
    }

    @Test func `a clause stands in the file or comes from the library`() throws {
        let inline = try Dossier(json: file()) { _, _, _ in nil }
        #expect(inline.commitments.map(\.clause.code) == ["strategy"])
        let named = file(commitment: #""code": "strategy", "policy": "uk.p", "edition": "2012", "parameters": {}"#)
        var asked: [String] = []
        let found = try Dossier(json: named) { policy, edition, code in
            asked = [policy, edition, code]
            return inline.commitments.first?.clause
        }
        #expect(asked == ["uk.p", "2012", "strategy"])
        #expect(found.commitments.first?.clause == inline.commitments.first?.clause)
    }

    @Test(arguments: ["value", "wageSum"])
    func `an amount of the contract below zero is refused by its path`(key: String) throws {
        let text = String(decoding: file(), as: UTF8.self)
            .replacingOccurrences(
                of: key == "value" ? #""value": "1000.00""# : #""wageSum": null"#, with: "\"\(key)\": \"-0.01\"")
        #expect(
            fault(of: Data(text.utf8))
                == "contract.\(key): found -0.01, expected zero or more; of a contract on which the contractor pays the "
                + "authority, state what the work is worth")
        let amended = String(decoding: file(), as: UTF8.self)
            .replacingOccurrences(
                of: #""parties": []"#,
                with: #""amendments": [{ "from": "2024-02-01", "\#(key)": "-5" }], "parties": []"#)
        #expect(fault(of: Data(amended.utf8))?.hasPrefix("amendments[0].\(key): found -5.00, expected zero") == true)
    }

    // 90 days after 1 January 2024 is 31 March, three months after it 1 April; after 1 February 2 and 1 May 2024.
    @Test(
        arguments: [
            ("2024-01-01", "P90D", "P3M", nil), ("2024-01-01", "P3M", "P200D", nil),
            ("2024-05-01", "P3M", "P92D", "found the milestone P92D on 2024-08-01 behind P3M on 2024-08-01"),
            (
                "2024-05-01", "P12M", "2024-12-31",
                "found the milestone 2024-12-31 on 2024-12-31 behind P12M on 2025-05-01"
            ),
        ] as [(String, String, String, String?)])
    func `milestones are put in order by the start of the contract`(
        start: String, first: String, second: String, fault: String?
    ) {
        let clause = """
            { "code": "s", "kind": "count", "counts": { "line": "statement", "code": "s" }, "required": { "number": 4 },
              "due": { "milestones": [ { "by": "\(first)", "share": "50%" }, { "by": "\(second)", "share": "100%" } ] } }
            """
        let data = file(commitment: "\"code\": \"s\", \"policy\": \"p\", \"edition\": \"1\", \"clause\": \(clause)")
        let text = String(decoding: data, as: UTF8.self)
            .replacingOccurrences(of: #""start": "2024-01-01""#, with: "\"start\": \"\(start)\"")
        #expect(
            self.fault(of: Data(text.utf8))
                == fault.map {
                    "commitments[0].clause.due: \($0), for a contract that starts on \(start); expected each after the one "
                        + "before it"
                })
    }

    @Test func `a clause that is nowhere is named with its policy and edition`() {
        let named = file(commitment: #""code": "strategy", "policy": "uk.p", "edition": "2012""#)
        #expect(
            fault(of: named)
                == "commitments[0]: found no clause \"strategy\" in policy \"uk.p\", edition \"2012\"; expected one there, or the "
                + "clause itself under \"clause\"")
    }

    @Test func `a clause that cannot be read is named by its path`() throws {
        let misspelt = duty.replacingOccurrences(of: "statement\":", with: "statment\":")
        let text = try #require(
            fault(of: file(commitment: #""code": "s", "policy": "p", "edition": "1", "clause": \#(misspelt)"#)))
        #expect(text.contains("commitments[0].clause"))
        #expect(text.contains("statment"))
    }

    @Test func `a line is named by its place in the file`() throws {
        let line = #"{ "line": "1", "kind": "receipt", "node": "n0", "amount": "12,5", "date": "2024-02-01" }"#
        #expect(
            fault(of: file(lines: line))
                == "reports[0].lines[0].amount: found \"12,5\", expected a number with at most four decimals, such as "
                + "1200.50")
        let unknown = #"{ "line": "1", "kind": "gift", "node": "n0" }"#
        let text = try #require(fault(of: file(lines: unknown)))
        #expect(text.hasPrefix("reports[0].lines[0].kind: found \"gift\", expected payment"))
    }

    @Test func `a part of a party, the day of an offer and what a payment counts for are read and written`() throws {
        let party = #"{ "id": "J", "name": "", "attributes": [{ "code": "dbe", "value": "yes", "share": "33.3%" }] }"#
        let node = #"{ "node": "n0", "parent": null, "party": "J", "carries": [], "offered": "2023-11-02" }"#
        let line =
            #"{ "line": "1", "kind": "payment", "node": "n0", "payee": "J", "amount": "5", "date": "2024-02-01", "#
            + #""countsFor": "strategy" }"#
        let data = Data(
            String(decoding: file(chain: node, lines: line), as: UTF8.self)
                .replacingOccurrences(of: #""parties": []"#, with: #""parties": [\#(party)]"#).utf8)
        let dossier = try Dossier(json: data) { _, _, _ in nil }
        let attribute = try #require(dossier.parties.first?.attributes.first)
        #expect(attribute.share == Fraction(333, over: 1000))
        #expect(dossier.chain.first?.offered == "2023-11-02")
        let paid = try #require(dossier.reports.first?.lines.first)
        guard case .payment(let payment) = paid.fact else {
            Issue.record("no payment")
            return
        }
        #expect(payment.countsFor == "strategy")
        func again<Value: Codable>(_ value: Value) throws -> Value {
            try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value))
        }
        #expect(try again(attribute) == attribute)
        #expect(try again(dossier.chain) == dossier.chain)
        #expect(try again(paid) == paid)
    }

    @Test(arguments: ["0%", "100.1%", "0.4", "-5%", ""])
    func `a part of a party is a share above nothing and at most the whole`(share: String) {
        let party =
            #"{ "id": "J", "name": "", "attributes": [{ "code": "dbe", "value": "yes", "share": "\#(share)" }] }"#
        let data = Data(
            String(decoding: file(), as: UTF8.self)
                .replacingOccurrences(of: #""parties": []"#, with: #""parties": [\#(party)]"#).utf8)
        #expect(
            fault(of: data)
                == "parties[0].attributes[0].share: found \"\(share)\", expected a share above 0% and at most 100%, "
                + "such as \"40%\"")
    }

    @Test func `a missing key and a value of another kind are named`() {
        let line = #"{ "line": "1", "kind": "receipt", "node": "n0", "amount": "12.5" }"#
        #expect(fault(of: file(lines: line)) == "reports[0].lines[0]: \"date\" is missing, expected it here")
        let number = #"{ "line": 1, "kind": "receipt", "node": "n0", "amount": "12.5", "date": "2024-02-01" }"#
        #expect(fault(of: file(lines: number)) == "reports[0].lines[0].line: found number, expected a text")
    }

    @Test func `another version, a term that ends before it begins and a text that is no JSON are refused`() throws {
        #expect(fault(of: file(version: "2")) == "dossier: found version 2, expected 1")
        #expect(
            fault(of: file(end: "2023-12-31"))
                == "contract.end: found 2023-12-31, expected a day on or after the start, 2024-01-01")
        #expect(
            fault(of: Data("{ \"dossier\": 1,".utf8))
                == "found the end of the text, expected a key in double quotes")
    }

    @Test(
        arguments: [
            (
                #"{ "node": "n1", "parent": "n1", "party": "P", "carries": [] }"#,
                "chain: found no node without parent, expected one: the prime"
            ),
            (
                #"{ "node": "n0", "parent": null, "party": "P", "carries": [] },"#
                    + #"{ "node": "n0", "parent": "n0", "party": "P", "carries": [] }"#,
                "chain[1].node: found \"n0\" again, which chain[0].node is already, expected a name of its own"
            ),
        ])
    func `a chain without a prime, or with a name twice, is refused`(chain: String, message: String) {
        #expect(fault(of: file(chain: chain)) == message)
    }

    @Test func `a node whose parent is missing is read, for a flag to say so`() throws {
        let chain =
            #"{ "node": "n0", "parent": null, "party": "P", "carries": [] },"#
            + #"{ "node": "n1", "parent": "n7", "party": "P", "carries": [] }"#
        let dossier = try Dossier(json: file(chain: chain)) { _, _, _ in nil }
        let flags = assess(dossier, asOf: "2024-02-01").flags
        #expect(flags.map(\.key) == ["dutyMissed|strategy|n0|", "reportIncomplete||n1|"])
    }

    @Test func `changes of the chain and figures told before are read, and a change that says nothing is named`() throws
    {
        func with(_ key: String, _ entry: String) -> Data {
            let node = #"{ "node": "n0", "parent": null, "party": "P", "carries": [] }, "#
            let below = #"{ "node": "n1", "parent": "n0", "party": "Q", "carries": [] }"#
            let text = String(decoding: file(chain: node + below), as: UTF8.self)
            return Data(
                text.replacingOccurrences(of: "\"decisions\": []", with: "\"\(key)\": [\(entry)]").utf8)
        }
        let change = #"{ "node": "n1", "on": "2024-06-01", "value": "5", "consent": "no" }"#
        #expect(
            try Dossier(json: with("changes", change)) { _, _, _ in nil }.changes
                == [ChainChange(node: "n1", on: "2024-06-01", value: "5", consent: .no)])
        let told =
            #"{ "commitment": "c", "node": "n0", "period": "2024-01-01/2024-06-30", "since": "2024-08-01", "#
            + #""was": { "outcome": "met", "creditedLow": "5.0000", "cutOff": "2024-06-30" } }"#
        #expect(
            try Dossier(json: with("restated", told)) { _, _, _ in nil }.restated
                == [
                    EarlierFigure(
                        commitment: "c", node: "n0", period: "2024-01-01/2024-06-30",
                        was: .init(outcome: .met, creditedLow: "5", cutOff: "2024-06-30"), since: "2024-08-01")
                ])
        #expect(
            fault(of: with("changes", #"{ "node": "n1", "on": "2024-06-01" }"#))
                == "changes[0].value: found neither a value nor \"replacedBy\", expected at least one of them")
    }

    @Test func `an evaluation is written with texts of four decimals and null`() throws {
        let dossier = try Dossier(json: file()) { _, _, _ in nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(assess(dossier, asOf: "2024-02-01")), as: UTF8.self)
        #expect(
            text == #"{"asOf":"2024-02-01","assessments":[{"attribution":[],"certainShortfall":"0.0000","#
                + #""commitment":"strategy","conduct":"notKept","confirmed":"0.0000","creditedHigh":"0.0000","#
                + #""creditedLow":"0.0000","denominator":null,"due":"0.0000","node":"n0","numerator":null,"#
                + #""outcome":"inadequate","reported":"0.0000","required":"0.0000","settledBy":[],"#
                + #""shortfall":"0.0000","state":"silent","verified":"0.0000","withheld":null}],"cutOff":null,"#
                + #""flags":[{"amount":null,"because":[],"commitment":"strategy","kind":"dutyMissed","#
                + #""message":"\"strategy\" was to be evidenced by 31 December 2023; no line that says so has arrived from "#
                + #"P (n0) or its chain.","node":"n0","period":null}]}"#)
    }
}
