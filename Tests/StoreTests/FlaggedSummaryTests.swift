import Assessment
import Contracts
import Testing

@testable import Store

@Suite struct FlaggedSummaryTests {
    private func flag(_ kind: Flag.Kind, _ node: String, _ period: String?) throws -> FlaggedSummary.OpenFlag {
        let day = try City.known(Day("2025-10-16"))
        return FlaggedSummary.OpenFlag(
            kind: kind, node: node, period: period, since: day, atRisk: .zero,
            standing: FlagStanding(facts: "f", since: day, decisions: [], on: day), message: "")
    }

    @Test func `a report that two clauses ask for is missing once, and a shortfall of each is one`() throws {
        let flags = [
            try flag(.reportMissing, "n0", "2025-03-01"), try flag(.reportMissing, "n0", "2025-03-01"),
            try flag(.reportMissing, "n1", "2025-03-01"), try flag(.reportMissing, "n0", "2024-09-01"),
            try flag(.reportLate, "n0", "2025-03-01"), try flag(.reportLate, "n0", "2025-03-01"),
            try flag(.shortfall, "n0", "2025-03-01"), try flag(.shortfall, "n0", "2025-03-01"),
        ]
        #expect(FlaggedSummary.counts(of: flags) == [.reportMissing: 3, .reportLate: 1, .shortfall: 2])
    }
}
