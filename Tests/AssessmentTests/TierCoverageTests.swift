import Assessment
import Contracts
import Testing

@Suite struct TierCoverageTests {
    @Test func `each tier tells what it paid, to whom by an identifier, and what was confirmed`() {
        var sample = SampleContract()
        sample.node("n1", under: "n0")
        sample.node("n2", under: "n1")
        sample.pay("n1", "700", confirmation: .confirmed)
        sample.pay("NAME-SMITH", "300")
        sample.pay("n2", "400", from: "n1", confirmation: .disputed)
        sample.pay("NAME-JONES", "100", from: "n1", confirmation: .confirmed)
        sample.pay("n1", "-50")
        var prime = TierCoverage(tier: 0)
        (prime.paid, prime.named, prime.confirmed) = ("950", "650", "700")
        var first = TierCoverage(tier: 1)
        (first.paid, first.named, first.confirmed) = ("500", "400", "100")
        #expect(sample.dossier.coverage(asOf: sample.asOf) == [prime, first])
        #expect(sample.dossier.coverage(asOf: "2024-01-02") == [])
    }

    @Test func `an organisation that stands for a name is known`() {
        var sample = SampleContract()
        sample.parties = [Party(id: "GB-COH-1", name: "", aliases: ["NAME-SMITH"])]
        sample.pay("NAME-SMITH", "300")
        #expect(sample.dossier.coverage(asOf: sample.asOf).map(\.named) == ["300"])
    }
}
