import Assessment
import Contracts
import Policies
import Testing

/// What an eligible firm is paid is never matched: it counts at that firm or nowhere.
@Suite struct MatchedEligibleTests {
    private func sample(_ mode: SpendShare.Mode) -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [.spend("80%", mode) { $0.matched = ["truckLease"] }]
        sample.party("n1", ["certified": .yes])
        sample.party("n2", ["certified": .yes])
        sample.party("other", ["certified": .no])
        sample.node("n1", under: "n0")
        sample.node("n2", under: "n1")
        return sample
    }

    // n1 keeps 10 of 100, n2 surely 40 of the 90 it was paid, 50 of which is disputed.
    @Test func `a lease from an eligible node counts once, whatever of its payments is in dispute`() throws {
        var sample = sample(.retained)
        sample.pay("n1", "100")
        sample.pay("n2", "50", from: "n1", confirmation: .disputed)
        sample.pay("n2", "40", from: "n1", role: "truckLease")
        let assessment = try sample.assessment()
        #expect([assessment.creditedLow, assessment.creditedHigh] == ["50", "100"])
        #expect(assessment.outcome == .undetermined)
    }

    // n2 keeps 20 of 100, below its useful function, and counts nothing; n1 keeps 100 of 200.
    @Test func `an eligible lessor that passes on too much earns nothing as a lessor either`() throws {
        var sample = sample(.ownForces)
        sample.pay("n1", "200")
        sample.pay("n2", "100", from: "n1", role: "truckLease")
        sample.pay("other", "80", from: "n2")
        #expect(try sample.assessment().creditedLow == "100")
    }

    // 100 kept and 60 leased from a firm without the status: matched in full.
    @Test func `a lease from a firm without the status is matched`() throws {
        var sample = sample(.retained)
        sample.pay("n1", "160")
        sample.pay("other", "60", from: "n1", role: "truckLease")
        #expect(try sample.assessment().creditedLow == "160")
    }
}
