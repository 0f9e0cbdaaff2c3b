import Assessment
import Contracts
import Policies
import Testing

@Suite struct OutreachMissingTests {
    private func sample(_ outreach: [(day: Day, count: Quantity)]) -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [
            Clause(
                code: "invite",
                rule: .count(CountRule(counts: .outreach(outcome: "invited"), required: .number("6"))))
        ]
        for (day, count) in outreach {
            sample.line(.outreach(Fact.Outreach(count: count, outcome: "invited", date: day)))
        }
        return sample
    }

    @Test func `a period that was reported without anybody approached is flagged`() throws {
        let flag = try #require(sample([("2024-06-30", "5")]).flags(.outreachMissing).first)
        #expect(flag.key == "outreachMissing|invite|n0|2024-07-01/2024-12-31")
        #expect(flag.amount == "1")
        #expect(
            flag.message
                == "\"invite\" at prime (n0): the report for 1 July 2024 to 31 December 2024 names nobody approached; 5 of 6 "
                + "invited so far, 1 left.")
        #expect(flag.rule?.bounds == "one outreach line in the period, while below 6")
    }

    @Test(
        arguments: [
            [("2024-06-30", "5"), ("2024-07-01", "0")], [("2024-06-30", "6")],
        ] as [[(Day, Quantity)]])
    func `a line in the period, or nobody left to approach, is enough`(outreach: [(Day, Quantity)]) {
        #expect(sample(outreach.map { (day: $0.0, count: $0.1) }).flags(.outreachMissing) == [])
    }

    @Test func `a period that was not reported is a report missing and nothing else`() {
        let sample = sample([("2024-06-30", "5")])
        var dossier = sample.dossier
        dossier.reports.removeLast()
        let kinds = assess(dossier, asOf: sample.asOf, rules: .all).flags.map(\.kind)
        #expect(kinds.contains(.reportMissing))
        #expect(!kinds.contains(.outreachMissing))
    }

    @Test func `the clause whose endeavours the approaches show is named`() throws {
        var sample = sample([])
        var goal = Clause.spend("10%", .direct)
        goal.effort = .reasonableEndeavours
        goal.steps = ["invite"]
        sample.clauses.append(goal)
        let found = sample.flags(.outreachMissing)
        #expect(found.map(\.commitment) == ["invite"])
        #expect(found.first?.message.hasPrefix("\"invite\", a step of \"certified-spend\", at prime (n0)") == true)
    }
}
