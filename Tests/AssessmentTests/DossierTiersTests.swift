import Assessment
import Testing

@Suite struct DossierTiersTests {
    @Test func `a node is one step below its parent, wherever the chain names it`() {
        var sample = SampleContract()
        sample.node("c", under: "b")
        sample.node("b", under: "n0")
        sample.node("a", under: "n0")
        #expect(sample.dossier.tiers == ["n0": 0, "a": 1, "b": 1, "c": 2])
    }

    @Test func `nodes that hang on no known node, or on each other, have no tier`() {
        var sample = SampleContract()
        sample.node("a", under: "gone")
        sample.node("b", under: "a")
        sample.node("x", under: "y")
        sample.node("y", under: "x")
        #expect(sample.dossier.tiers == ["n0": 0])
    }

    @Test func `of nodes with one name the one nearest to the prime counts`() {
        var sample = SampleContract()
        sample.node("a", under: "n0")
        sample.node("b", under: "a")
        sample.node("b", under: "n0")
        sample.node("c", under: "b")
        #expect(sample.dossier.tiers == ["n0": 0, "a": 1, "b": 1, "c": 2])
    }
}
