import Assessment
import Contracts
import Digest
import Testing

@Suite struct FlagStateTextTests {
    private func standing(
        _ kind: FlagDecision.Kind, until: String? = nil, on day: String = "2026-10-01", facts: String = "a"
    ) -> FlagStanding {
        let decision = FlagDecision(
            kind, until: until.map(Sample.day), reason: "why", by: "officer", on: Sample.day(day))
        return FlagStanding(
            facts: facts, since: Sample.day("2026-09-01"), decisions: [TakenDecision(decision, facts: "a")],
            on: Sample.asOf)
    }

    @Test func `a state is told with the day that matters`() {
        #expect(FlagStateText.text(standing(.dismiss)) == "Dismissed")
        #expect(FlagStateText.text(standing(.waive, until: "2026-12-31")) == "Waived until 31 December 2026")
        #expect(
            FlagStateText.text(standing(.plan, until: "2026-10-31"))
                == "Open again: recovery plan until 31 October 2026")
        #expect(
            FlagStateText.text(standing(.dismiss, facts: "b"))
                == "Open again: changed since the decision of 1 October 2026")
    }

    @Test func `the digest says what was decided beside its figures, which stay as they are`() {
        let flags = ["n0", "n1", "n2"].map { node in
            Flag(kind: .reportLate, commitment: "c", node: node, period: nil, amount: nil, message: "late")
        }
        var decided = Sample.standing(
            "C-1", flags: flags,
            [Sample.assessment(due: 1000, credited: 600, outcome: .requiresImprovement)])
        let plain = Digest.make(authority: "City", asOf: Sample.asOf, standings: [decided])
        #expect(plain.ranked.map(\.decided) == [nil])
        decided.decided = [
            flags[0].key: standing(.dismiss), flags[1].key: standing(.waive, until: "2026-12-31"),
            flags[2].key: standing(.ask, on: "2026-08-01"),
        ]
        let told = Digest.make(authority: "City", asOf: Sample.asOf, standings: [decided])
        #expect(told.ranked.map(\.decided) == ["Of 3 findings, 1 dismissed, 1 waived until 31 December 2026."])
        #expect(told.shortfalls == plain.shortfalls)
        #expect(told.ranked.map(\.moneyAtRisk) == plain.ranked.map(\.moneyAtRisk))
        #expect(told.headline == plain.headline)
    }
}
