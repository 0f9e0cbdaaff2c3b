import Assessment
import Contracts
import FoundationEssentials
import Policies
import Testing

/// Several identifiers of one organisation.
@Suite struct PartyAliasTests {
    private func paid(_ parties: [Party]) -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .direct)]
        sample.parties = parties
        sample.pay("A", "100")
        sample.pay("B", "900")
        return sample
    }

    private static let certified = [Attribute(code: "certified", value: .yes)]

    @Test(
        arguments: [
            [Party(id: "A", name: "", attributes: certified, aliases: ["B"])],
            [Party(id: "A", name: "", aliases: ["B"]), Party(id: "B", name: "", attributes: certified)],
            [Party(id: "B", name: "", attributes: certified), Party(id: "A", name: "", aliases: ["B"])],
        ])
    func `what is stated of one identifier holds for all`(parties: [Party]) throws {
        #expect(try paid(parties).assessment().creditedLow == "1000")
    }

    @Test func `that one identifier leaves a status unknown takes nothing from what the other states`() throws {
        let unknown = [Attribute(code: "certified", value: .unknown, from: "2024-02-01")]
        let parties = [
            Party(id: "A", name: "", attributes: Self.certified, aliases: ["B"]),
            Party(id: "B", name: "", attributes: unknown),
        ]
        for order in [parties, parties.reversed()] {
            #expect(try paid(order).assessment().creditedLow == "1000")
        }
    }

    @Test func `a status that an organisation no longer knows stays unknown where its other identifier says nothing`()
        throws
    {
        let lost = Self.certified + [Attribute(code: "certified", value: .unknown, from: "2024-02-01")]
        let parties = [Party(id: "A", name: "", attributes: lost, aliases: ["B"]), Party(id: "B", name: "")]
        for order in [parties, parties.reversed()] {
            let assessment = try paid(order).assessment()
            #expect([assessment.creditedLow, assessment.creditedHigh] == ["0", "1000"])
        }
    }

    @Test func `two identifiers that contradict each other leave a status unknown, whichever stands for the other`()
        throws
    {
        let denied = [Attribute(code: "certified", value: .no)]
        for (one, other) in [(Self.certified, denied), (denied, Self.certified)] {
            let parties = [
                Party(id: "A", name: "", attributes: one, aliases: ["B"]), Party(id: "B", name: "", attributes: other),
            ]
            let assessment = try paid(parties).assessment()
            #expect([assessment.creditedLow, assessment.creditedHigh] == ["0", "1000"])
        }
    }

    @Test func `an organisation of unknown status is named once, by the identifier the others stand for`() throws {
        let assessment = try paid([Party(id: "A", name: "", aliases: ["B"])]).assessment()
        #expect([assessment.creditedLow, assessment.creditedHigh] == ["0", "1000"])
        #expect(assessment.settledBy == ["A"])
    }

    @Test(
        arguments: [
            (
                #"{"id": "C", "name": "", "attributes": [], "aliases": ["B"]}"#,
                #"parties[1].aliases[0]: found "B", which is an alias of "A" already, expected it once"#
            ),
            (
                #"{"id": "B", "name": "", "attributes": [], "aliases": ["D"]}"#,
                #"parties[1].aliases: found aliases of "B", which is itself an alias of "A", expected them there"#
            ),
            (
                #"{"id": "C", "name": "", "attributes": [], "aliases": ["D", "C"]}"#,
                #"parties[1].aliases[1]: found "C", the party's own id, expected only other identifiers of it; leave it out"#
            ),
        ])
    func `an alias of two parties, or of one the party itself, is told`(party: String, message: String) throws {
        let json = """
            {"dossier": 1, "contract": {"ref": "C", "kind": "works", "currency": "EUR", "value": "1", "start": "2024-01-01",
             "end": "2024-12-31"}, "parties": [{"id": "A", "name": "", "attributes": [], "aliases": ["B"]}, \(party)],
             "chain": [{"node": "n0", "parent": null, "party": "A", "value": null, "carries": []}], "commitments": [],
             "reports": []}
            """
        let fault = #expect(throws: DossierFault.self) { try Dossier(json: Data(json.utf8)) { _, _, _ in nil } }
        #expect(fault?.description.hasPrefix("\(message) (line ") == true)
    }
}
