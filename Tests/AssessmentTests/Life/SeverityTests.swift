import Assessment
import Contracts
import Policies
import Testing

@Suite struct SeverityTests {
    let bounds = SeverityBounds.standard

    @Test func `severity follows the money at risk, the bounds included`() {
        #expect(bounds.severity(atRisk: "9999.9999", age: 0) == .low)
        #expect(bounds.severity(atRisk: "10000", age: 0) == .medium)
        #expect(bounds.severity(atRisk: "49999.9999", age: 0) == .medium)
        #expect(bounds.severity(atRisk: "50000", age: 0) == .high)
    }

    @Test func `a finding of that age is one level higher, and none is higher than high`() {
        #expect(bounds.severity(atRisk: .zero, age: 89) == .low)
        #expect(bounds.severity(atRisk: .zero, age: 90) == .medium)
        #expect(bounds.severity(atRisk: "10000", age: 90) == .high)
        #expect(bounds.severity(atRisk: "50000", age: 9_000) == .high)
    }

    @Test func `the facts of a finding are its key, amount and lines, not how it is told`() {
        let flag = Flag(
            kind: .shortfall, commitment: "c", node: "n0", period: nil, amount: "5", message: "m", because: ["2", "1"])
        var other = flag
        other.message = "in other words"
        other.because = ["1", "2"]
        #expect(other.facts == flag.facts)
        other.amount = "5.0001"
        #expect(other.facts != flag.facts)
        other.amount = "5"
        other.because = ["1"]
        #expect(other.facts != flag.facts)
        other.because = ["2", "1"]
        other.node = "n1"
        #expect(other.facts != flag.facts)
    }

    @Test func `the flags of a contract stand for all of its money at risk`() {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained)]
        sample.pay("shop", "90000", role: "supplier")
        let dossier = sample.dossier
        let evaluation = assess(dossier, asOf: sample.asOf)
        let parts = dossier.moneyAtRiskByFlag(in: evaluation)
        #expect(parts.count == 1)
        #expect(parts.values.reduce(.zero, +) == dossier.moneyAtRisk(in: evaluation))
        #expect(dossier.moneyAtRisk(in: evaluation) == "9000")
        #expect(parts.keys.allSatisfy { $0.hasPrefix("shortfall|") || $0.hasPrefix("statusUnknown|") })
    }
}
