import Assessment
import Contracts
import Policies
import Testing

/// What leaves the prime and its eligible first tier, where a status is not known.
@Suite struct LeavingTests {
    /// 1,000 received, 100 to a node that pays 300 on, 300 to a payee outside the chain; neither status is known.
    private var sample: SampleContract {
        var sample = SampleContract()
        sample.clauses = [.spend("35%", .leaving, .atMost)]
        sample.party("other", ["certified": .no])
        sample.node("firm", under: "n0")
        sample.line(.receipt(amount: "1000", date: "2024-06-01"))
        sample.pay("firm", "100")
        sample.pay("other", "300", from: "firm")
        sample.pay("shop", "300")
        return sample
    }

    // 400 leave where both are outsiders, 300 where both are insiders; the published figures take no other answers.
    @Test func `all whose status is not known are read alike, as outsiders or as insiders`() throws {
        let open = try sample.assessment()
        #expect([open.creditedLow, open.creditedHigh, open.reported] == ["300", "400", "400"])
        #expect(open.outcome == .undetermined)
        #expect(open.settledBy == ["shop", "firm"])
    }

    @Test func `a node that was paid nothing and pays on is asked for its status`() throws {
        var sample = sample
        sample.lines.remove(at: 3)
        sample.lines.remove(at: 1)
        sample.clauses = [.spend("10%", .leaving, .atMost)]
        let open = try sample.assessment()
        #expect([open.creditedLow, open.creditedHigh] == ["0", "300"])
        #expect(open.outcome == .undetermined)
        #expect(open.settledBy == ["firm"])
    }
}
