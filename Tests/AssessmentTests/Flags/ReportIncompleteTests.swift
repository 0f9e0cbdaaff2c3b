import Assessment
import Contracts
import Policies
import Testing

@Suite struct ReportIncompleteTests {
    private func sample(_ nodes: [ChainNode] = []) -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained)]
        sample.chain += nodes
        return sample
    }

    private func node(
        _ name: String, under parent: String?, value: Quantity? = "1000", start: Day? = nil, end: Day? = nil
    ) -> ChainNode {
        ChainNode(node: name, parent: parent, party: name, value: value, start: start, end: end)
    }

    private func shown(_ sample: SampleContract) -> [Flag] {
        sample.evaluation.flags.filter { $0.kind == .reportIncomplete }
    }

    @Test func `a node whose parent the chain does not show is flagged without being asked for`() {
        let found = shown(sample([node("q", under: "n7")]))
        #expect(found.map(\.key) == ["reportIncomplete||q|"])
        #expect(
            found.map(\.message) == [
                "q (q) does not fit into the chain as reported: it is said to be paid by n7, which the chain does not show."
            ])
        #expect(found.map { $0.rule?.bounds } == ["a parent in the chain"])
    }

    @Test func `nodes that are each other's ancestors are flagged one by one, those below them not`() {
        // `x` stands first and is walked first, though it only hangs below the circle.
        let found = shown(
            sample([
                node("x", under: "a"), node("a", under: "b"), node("b", under: "a"), node("c", under: "c"),
            ]))
        #expect(found.map(\.node).sorted() == ["a", "b", "c"])
        #expect(
            found.first { $0.node == "c" }?.message
                == "c (c) does not fit into the chain as reported: c is its own ancestor, so none of the payments there "
                + "comes from the prime.")
    }

    @Test func `a second head is flagged without being asked for`() {
        let found = shown(sample([node("q", under: nil), node("r", under: "q")]))
        #expect(found.map(\.key) == ["reportIncomplete||q|"])
        #expect(
            found.map(\.message) == ["q (q) does not fit into the chain as reported: nobody is said to pay it."])
    }

    @Test func `terms within and values up to those of the parent fit`() {
        let sample = sample([
            node("q", under: "n0", value: "1000000", start: "2024-01-01", end: "2024-12-31"),
            node("r", under: "q", value: "400000"), node("s", under: "q", value: "600000"), node("t", under: "q"),
        ])
        var fitting = sample
        fitting.chain[4].value = nil
        #expect(fitting.flags(.reportIncomplete) == [])
        #expect(sample.flags(.reportIncomplete).map(\.node) == ["q"])
        #expect(
            sample.flags(.reportIncomplete).map(\.message) == [
                "q (q) does not fit into the chain as reported: the subcontracts under it come to 1,001,000.00 EUR, more "
                    + "than its own 1,000,000.00 EUR."
            ])
    }

    @Test func `a node that begins before, ends after and is worth more than its parent is one flag`() {
        let found = sample([
            node("q", under: "n0", value: "1000", start: "2024-02-01", end: "2024-06-30"),
            node("r", under: "q", value: "1000.01", start: "2024-01-31", end: "2024-07-01"),
        ]).flags(.reportIncomplete)
        #expect(found.map(\.node) == ["r"])
        #expect(
            found.map(\.message) == [
                "r (r) does not fit into the chain as reported: it begins on 31 January 2024, before q (q) does "
                    + "on 1 February 2024; it ends on 1 July 2024, after q (q) does on 30 June 2024; it is worth 1,000.01 EUR, more than the "
                    + "1,000.00 EUR of q (q)."
            ])
        #expect(found.map { $0.rule?.bounds } == ["from 2024-02-01; to 2024-06-30; <= 1,000.00 EUR"])
    }

    @Test func `a node that another than its parent paid is flagged with those lines`() {
        var sample = sample([node("q", under: "n0"), node("r", under: "n0")])
        sample.pay("q", "100")
        sample.pay("q", "20", from: "r", on: "2024-06-03")
        sample.pay("q", "30", from: "r", on: "2024-06-02")
        let found = shown(sample)
        #expect(found.map(\.because) == [["3", "2"]])
        #expect(
            found.map(\.message) == [
                "q (q) does not fit into the chain as reported: r (r) paid it too (lines 3, 2), which is not prime (n0), "
                    + "who is said to pay it."
            ])
    }

    @Test func `lines of a node that the chain does not show, and payments to one, are named`() {
        var sample = sample()
        sample.pay("who", "100", from: "n77")
        sample.line(.payment(Fact.Payment(payee: "x", payeeNode: "n78", amount: "5", date: "2024-06-01")))
        let found = shown(sample)
        #expect(found.map(\.because) == [["1", "2"]])
        #expect(
            found.map(\.message) == [
                "prime (n0) does not fit into the chain as reported: line 1 of its report names n77, which the chain does "
                    + "not show; line 2 of its report names n78, which the chain does not show."
            ])
    }

    @Test func `what is no fault of the tree is not looked for unless asked, and kept apart on trial`() {
        let sample = sample([node("q", under: "n0", end: "2025-01-01"), node("r", under: "n7", end: "2025-01-01")])
        #expect(shown(sample).map(\.node) == ["r"])
        let trial = assess(sample.dossier, asOf: sample.asOf, rules: FlagRules([.reportIncomplete: .shadow]))
        #expect(trial.flags.map(\.node) == ["r"])
        #expect(trial.shadowFlags.map(\.node) == ["q"])
    }
}
