import Assessment
import Contracts
import Policies
import Testing

/// Dossiers that no register should hold, and that must still be answered.
@Suite struct UnusualDossierTests {
    private let value = Clause.value(
        ValueTable(basis: .hours("36"), blocks: [ValueBlock(code: "pw", worth: .fteYear("40000 EUR"))]))

    private func node(_ name: String, _ parent: String?, carries: [String] = []) -> ChainNode {
        ChainNode(node: name, parent: parent, party: name, value: "1000", carries: carries)
    }

    @Test func `a dossier without a chain gives no assessments`() {
        var sample = SampleContract()
        sample.clauses = [value]
        sample.chain = []
        #expect(sample.evaluation == Evaluation(asOf: sample.asOf, cutOff: nil, assessments: [], flags: []))
    }

    @Test func `nodes that are each other's ancestors are assessed without end`() throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained)]
        sample.chain += [
            node("a", "b", carries: ["certified-spend"]), node("b", "a"), node("c", "c"),
            node("orphan", "nobody", carries: ["certified-spend"]),
        ]
        sample.pay("b", "10", from: "a")
        sample.pay("a", "10", from: "b")
        sample.pay("orphan", "10", from: "c")
        let nodes = sample.evaluation.assessments.map(\.node)
        #expect(nodes.sorted() == ["a", "n0", "orphan"])
        #expect(try sample.assessment(at: "a").attribution.map(\.node) == ["a", "b"])
    }

    @Test func `a node under a ring belongs to it, wherever it stands in the dossier`() throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained)]
        sample.party("out", ["certified": .yes])
        sample.chain += [node("d", "b"), node("a", "b", carries: ["certified-spend"]), node("b", "a")]
        sample.pay("b", "100", from: "a")
        sample.pay("out", "40", from: "d")
        let assessment = try sample.assessment(at: "a")
        #expect(assessment.attribution.map(\.node).sorted() == ["a", "b", "d"])
        #expect(assessment.creditedLow == "40")
    }

    @Test func `a node paid by two others counts what both paid`() throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained)]
        sample.party("q", ["certified": .yes])
        sample.party("r", ["certified": .no])
        sample.node("q", under: "n0")
        sample.node("r", under: "n0")
        sample.pay("q", "100")
        sample.pay("r", "50")
        sample.pay("q", "20", from: "r")
        let assessment = try sample.assessment()
        #expect(assessment.creditedLow == "120")
        #expect(assessment.credits.map(\.low) == ["100", "0", "20"])
    }

    @Test func `parties that nobody listed are of unknown status`() throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .direct)]
        sample.pay("who", "100")
        let assessment = try sample.assessment()
        #expect(assessment.outcome == .undetermined)
        #expect(assessment.settledBy == ["who"])
    }

    @Test func `a line of a node that is not in the chain touches nothing`() throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .direct)]
        sample.pay("who", "100", from: "n77")
        #expect(try sample.assessment().withheld == .noSpend)
    }

    @Test func `a contract of no value owes nothing and divides by nothing`() throws {
        var sample = SampleContract(value: "0")
        sample.clauses = [value]
        sample.place("k-1", block: "pw", "2024-01-01/2024-12-31", hours: "36")
        let assessment = try sample.assessment()
        #expect(assessment.withheld == .notDue)
        #expect(assessment.attribution == [Assessment.Gap(node: "n0", gap: "-40000")])
    }

    @Test func `amounts at the edge of what a reader lets in do not overflow`() throws {
        var sample = SampleContract(value: Quantity.largest)
        sample.clauses = [
            .value(ValueTable(blocks: [ValueBlock(code: "h", worth: .unit(.hour, "100000000000 EUR"))])),
            .spend("99.99%", .retained),
        ]
        for _ in 0..<3 { sample.line(.activity(block: "h", quantity: Quantity.largest, date: "2024-05-01")) }
        for _ in 0..<20_000 { sample.pay("p", Quantity.largest) }
        let assessment = try sample.assessment()
        #expect(assessment.outcome == .met)
        #expect(assessment.creditedLow == Quantity(units: .max))
    }

    @Test func `a chain as deep as it has nodes is walked without recursion`() throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained)]
        sample.chain += (1...10_000).map { node("n\($0)", "n\($0 - 1)") }
        sample.pay("n1", "100")
        #expect(try sample.assessment().attribution.count == 10_001)
    }
}
