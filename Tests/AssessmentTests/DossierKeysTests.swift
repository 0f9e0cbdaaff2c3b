import Assessment
import Contracts
import FoundationEssentials
import Testing

/// The keys of a dossier that the README adds to those of the published format.
@Suite struct DossierKeysTests {
    private static let json = """
        {"dossier": 1,
         "contract": {"ref": "C-1", "kind": "works", "currency": "EUR", "value": "1000", "start": "2024-01-01",
                      "end": "2024-12-31"},
         "amendments": [{"from": "2024-07-01", "value": "2000"}],
         "parties": [{"id": "A", "name": "", "aliases": ["NAME-A"],
                      "attributes": [{"code": "sme", "value": "yes", "share": "40%"}]}],
         "chain": [{"node": "n0", "parent": null, "party": "A", "value": "1000", "carries": []},
                   {"node": "n1", "parent": "n0", "party": "B", "value": "10", "carries": ["c"], "offered": "2023-12-01",
                    "scope": "Glazing", "passedDown": [{"code": "c", "value": "yes", "document": "annex 3",
                                                        "date": "2024-01-02"}]}],
         "commitments": [{"code": "c", "policy": "p", "edition": "1", "clause":
                          {"code": "c", "kind": "count", "counts": {"line": "outreach", "outcome": "invited"},
                           "required": {"number": "3"}}}],
         "reports": [{"period": "2024-01-01/2024-06-30", "node": "n0", "received": "2024-07-10", "nil": false, "lines": [
            {"line": "1", "kind": "placement", "node": "n0", "person": "k", "block": "b", "from": "2024-01-01",
             "to": "2024-06-30", "hoursPerWeek": "36", "lastBenefit": "2023-12-31", "evidence": "ab",
             "claimed": {"person": "2024-08-02"}},
            {"line": "2", "kind": "payment", "node": "n0", "payee": "B", "amount": "1", "date": "2024-02-01",
             "invoice": "F-1", "countsFor": "c"}]}],
         "decisions": [{"kind": "valuation", "line": "1", "amount": "5", "reason": "seen", "by": "desk",
                        "on": "2024-08-01"}],
         "changes": [{"node": "n1", "on": "2024-03-01", "was": "20", "value": "10", "consent": "no",
                      "consentOn": "2024-03-04"}],
         "otherClaims": [{"contract": "C-2", "received": "2024-07-01",
                          "line": {"line": "9", "kind": "activity", "node": "n0", "block": "b", "quantity": "1",
                                   "date": "2024-02-01"}}],
         "restated": [{"commitment": "c", "node": "n0", "period": "2024-01-01/2024-06-30", "since": "2024-08-01",
                       "was": {"outcome": "met", "creditedLow": "3", "cutOff": "2024-06-30"}}]}
        """

    @Test func `every key beside the published ones is read`() throws {
        let dossier = try Dossier(json: Data(Self.json.utf8)) { _, _, _ in nil }
        #expect(dossier.amendments == [Amendment(from: "2024-07-01", value: "2000")])
        #expect(dossier.parties[0].aliases == ["NAME-A"])
        #expect(dossier.parties[0].attributes[0].share == "40%")
        #expect(dossier.chain[1].offered == "2023-12-01")
        #expect(dossier.chain[1].scope == "Glazing")
        #expect(
            dossier.chain[1].passedDown
                == [PassedDown(code: "c", value: .yes, document: "annex 3", date: "2024-01-02")])
        #expect(dossier.valuations.map(\.amount) == ["5"])
        #expect(
            dossier.changes
                == [
                    ChainChange(
                        node: "n1", on: "2024-03-01", was: "20", value: "10", consent: .no, consentOn: "2024-03-04")
                ])
        #expect(dossier.otherClaims.map(\.contract) == ["C-2"])
        #expect(dossier.otherClaims.map(\.line.fact) == [.activity(block: "b", quantity: "1", date: "2024-02-01")])
        #expect(dossier.restated.map(\.was.creditedLow) == ["3"])
        let lines = dossier.reports[0].lines
        guard case .placement(let placement) = lines[0].fact, case .payment(let payment) = lines[1].fact else {
            Issue.record("the lines are of other kinds")
            return
        }
        #expect(placement.lastBenefit == "2023-12-31")
        #expect(payment.countsFor == "c")
        #expect(lines.map(\.claimed) == [[.person: "2024-08-02"], [:]])
        #expect(lines.map(\.proof) == [Proof(evidence: "ab"), Proof(invoice: "F-1")])
    }

    @Test func `a claim by what nothing is claimed by is refused with what there is`() {
        let json = Self.json.replacing(#""claimed": {"person":"#, with: #""claimed": {"persons":"#)
        let fault = #expect(throws: DossierFault.self) { try Dossier(json: Data(json.utf8)) { _, _, _ in nil } }
        #expect(fault?.path == "reports[0].lines[0].claimed.persons")
        #expect(fault?.message.contains("\"person\"") == true)
    }
}
