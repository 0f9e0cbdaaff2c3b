import Assessment
import Contracts
import Policies
import Testing

/// Shares of spend and hours with parts left out, and duties by working days.
@Suite struct ShareRuleTests {
    private func spend(_ base: SpendShare.Base, change: (inout SpendShare) -> Void = { _ in }) -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [
            .spend("10%", .direct) {
                $0.base = base
                change(&$0)
            }
        ]
        sample.party("yes", ["certified": .yes])
        sample.party("no", ["certified": .no])
        sample.line(.receipt(amount: "2000", date: "2024-02-01"))
        sample.pay("yes", "150")
        sample.pay("no", "850")
        return sample
    }

    // 10% of 1,000 spent, of 2,000 received, of 1,000,000 in contract value.
    @Test(
        arguments: [(.spend, "100"), (.receipts, "200"), (.contractValue, "100000")]
            as [(SpendShare.Base, Quantity)])
    func `a target is a share of its base`(base: SpendShare.Base, due: Quantity) throws {
        let assessment = try spend(base).assessment()
        #expect(assessment.due == due)
        #expect(assessment.creditedLow == "150")
    }

    // 100,000 x 182/366
    @Test func `a share of the contract value falls due over the term`() throws {
        var sample = spend(.contractValue) { $0.due = .linear }
        sample.asOf = "2024-08-15"
        let assessment = try sample.assessment()
        #expect([assessment.required, assessment.due] == ["100000", "49726.7760"])
    }

    // 400 paid for land to a certified party count on neither side: 150 of 1,000; of 2,000 received 1,600 are left.
    @Test(arguments: [(.spend, "100"), (.receipts, "160")] as [(SpendShare.Base, Quantity)])
    func `payments that stand outside count on neither side`(base: SpendShare.Base, due: Quantity) throws {
        var sample = spend(base) { $0.leaveOut = ["land"] }
        sample.pay("yes", "400", role: "land")
        let assessment = try sample.assessment()
        #expect(assessment.due == due)
        #expect(assessment.creditedLow == "150")
        #expect(assessment.credits.count == 2)
    }

    // 1,000 hours of all, 200 of them in the office, left out: 10% of 800. Where no whole is stated the groups are it.
    @Test(arguments: [(true, "80"), (false, "70")] as [(Bool, Quantity)])
    func `hours that stand outside are taken off the whole`(statesAll: Bool, due: Quantity) throws {
        var sample = SampleContract()
        var share = HoursShare(target: "10%", groups: ["target"])
        share.leaveOut = ["office"]
        sample.clauses = [Clause(code: "hours", rule: .hoursShare(share))]
        if statesAll { sample.line(.hours(group: "all", quantity: "1000", date: "2024-03-01")) }
        sample.line(.hours(group: "office", quantity: "200", date: "2024-03-01"))
        sample.line(.hours(group: "target", quantity: "100", date: "2024-03-01"))
        sample.line(.hours(group: "others", quantity: "600", date: "2024-03-01"))
        let assessment = try sample.assessment()
        #expect([assessment.due, assessment.creditedLow] == [due, "100"])
    }

    private func duty(_ by: Duty.Deadline, asOf: Day, amendments: [Amendment] = []) throws -> Assessment.Outcome {
        var sample = SampleContract()
        sample.clauses = [Clause(code: "plan", rule: .duty(Duty(statement: "plan", by: by)))]
        sample.amendments = amendments
        sample.asOf = asOf
        return try sample.assessment().outcome
    }

    // Signed on Friday 1 December 2023: 4 to 8, 11 and 12 December are seven working days.
    @Test func `working days leave out the weekend`() throws {
        let deadline = Duty.Deadline.withinWorkingDays(7, after: .signed)
        #expect(try duty(deadline, asOf: "2023-12-12") == .withheld)
        #expect(try duty(deadline, asOf: "2023-12-13") == .inadequate)
    }

    @Test func `a duty after the end waits for the end as it was agreed last`() throws {
        let deadline = Duty.Deadline.within("P30D", after: .end)
        #expect(try duty(deadline, asOf: "2025-01-30") == .withheld)
        #expect(try duty(deadline, asOf: "2025-01-31") == .inadequate)
        let longer = Amendment(from: "2025-01-05", end: "2025-06-30")
        #expect(try duty(deadline, asOf: "2025-01-31", amendments: [longer]) == .withheld)
    }

    @Test func `one report over the term is due after its end`() throws {
        var sample = SampleContract()
        sample.clauses = [.value(ValueTable(blocks: [.unit("h", .hour, "10 EUR")]))]
        sample.clauses[0].report.anchor = .term
        sample.act("100")
        sample.asOf = "2025-01-30"
        #expect(try sample.assessment().withheld == .notDue)
        #expect(try sample.assessment().cutOff == nil)
        sample.asOf = "2025-01-31"
        #expect(try sample.assessment().period == "2024-01-01/2024-12-31")
        #expect(try sample.assessment().creditedLow == "1000")
    }
}
