import Assessment
import Contracts
import Policies
import Testing

/// Payments to nodes that do not hang below the prime: nobody has declared who pays them.
@Suite struct StrayNodeTests {
    private func sample(
        _ mode: SpendShare.Mode = .retained, status: Status? = .yes, under parent: String? = "gone"
    ) -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", mode)]
        if let status { sample.party("firm", ["certified": status]) }
        sample.party("other", ["certified": .no])
        sample.party("maker", ["certified": .yes])
        sample.chain.append(ChainNode(node: "o", parent: parent, party: "firm", value: "1000"))
        sample.pay("o", "1000")
        sample.pay("other", "9000")
        return sample
    }

    private func interval(_ sample: SampleContract) throws -> [Quantity] {
        let assessment = try sample.assessment()
        let credits = assessment.credits
        #expect(credits.reduce(Quantity.zero) { $0 + $1.low } == assessment.creditedLow)
        #expect(credits.reduce(Quantity.zero) { $0 + $1.high } == assessment.creditedHigh)
        #expect(assessment.attribution.reduce(.zero) { $0 + $1.gap } == assessment.due - assessment.creditedLow)
        return [assessment.creditedLow, assessment.creditedHigh]
    }

    // 1,000 of the 10,000 paid are due; the 1,000 to the firm count once it is known who pays it.
    @Test(
        arguments: [SpendShare.Mode.retained, .ownForces], ["gone", "o", nil] as [String?])
    func `a payment to a node nobody is declared to pay is open`(mode: SpendShare.Mode, parent: String?) throws {
        let sample = sample(mode, under: parent)
        #expect(try interval(sample) == ["0", "1000"])
        let assessment = try sample.assessment()
        #expect(assessment.outcome == .undetermined)
        #expect(assessment.settledBy == ["firm"])
        #expect(assessment.reported == "0")
        let flag = try #require(sample.flags(.statusUnknown).first)
        #expect(flag.because == ["1"])
        #expect(
            flag.message.hasSuffix("who pays firm (o) is not declared in the chain, and declaring it would settle it."))
        #expect(
            assessment.credits.first?.reason
                == "1,000.00 on 2024-06-01 to firm (o): certified yes on 2024-01-01; o does not hang below the prime, so what it keeps "
                + "counts only at best, until it is declared who pays it")
    }

    @Test func `two nodes that are each other's ancestors are open as well`() throws {
        var sample = sample(under: "p")
        sample.chain.append(ChainNode(node: "p", parent: "o", party: "maker", value: "1000"))
        sample.pay("p", "400", from: "o")
        #expect(try interval(sample) == ["0", "1000"])
        #expect(try sample.assessment().settledBy == ["firm"])
    }

    // Of 1,000 the firm keeps 600 and pays 400 on; what the others do with it counts by their own status.
    @Test(
        arguments: [(.yes, "maker", "1000"), (.yes, "other", "600"), (.no, "maker", "400"), (.no, "other", "0")]
            as [(Status, String, Quantity)])
    func `what counts at best is what would count if it were declared`(
        status: Status, payee: String, high: Quantity
    ) throws {
        var sample = sample(status: status)
        sample.pay(payee, "400", from: "o")
        #expect(try interval(sample) == ["0", high])
        sample.chain[1].parent = "n0"
        #expect(try interval(sample) == [high, high])
    }

    @Test func `a node whose status is not known either is asked for both`() throws {
        let sample = sample(status: nil)
        #expect(try interval(sample) == ["0", "1000"])
        #expect(try sample.assessment().settledBy == ["firm"])
        let message = try #require(sample.flags(.statusUnknown).first).message
        #expect(
            message.hasSuffix(
                "whether firm is certified on 1 January 2024 is not known, and who pays firm (o) is not declared in the chain; "
                    + "the answers together would settle it."))
    }

    @Test func `a subcontractor that carries the clause and pays such a node is open too, and the sum counts once`()
        throws
    {
        var sample = sample()
        sample.node("maker", under: "n0", carries: ["certified-spend"])
        sample.pay("maker", "3000")
        sample.pay("o", "500", from: "maker")
        #expect(try interval(sample) == ["2500", "4000"])
        let lower = try sample.assessment(at: "maker")
        #expect([lower.creditedLow, lower.creditedHigh] == ["0", "1500"])
    }

    @Test(arguments: [SpendShare.Mode.direct, .eachTier])
    func `where only the payee itself counts it needs no place in the chain`(mode: SpendShare.Mode) throws {
        #expect(try interval(sample(mode)) == ["1000", "1000"])
    }

    // The prime received 20,000 and paid 1,000 to the firm, which stays, and 9,000 to the other, which leaves; what the
    // firm pays on leaves as well if the prime is who pays it.
    @Test(
        arguments: [
            (.yes, ["9000", "9400"]), (.unknown, ["9000", "10000"]), (.no, ["10000", "10000"]),
        ]
            as [(Status, [Quantity])], ["gone", "o", nil] as [String?])
    func `what leaves is open by what a node pays on that nobody is declared to pay`(
        given: (status: Status, ends: [Quantity]), parent: String?
    ) throws {
        var sample = sample(.leaving, status: given.status, under: parent)
        sample.clauses = [.spend("46%", .leaving, .atMost)]
        sample.line(.receipt(amount: "20000", date: "2024-06-01"))
        sample.pay("other", "400", from: "o")
        #expect(try interval(sample) == given.ends)
        #expect(try sample.assessment().settledBy == (given.status == .no ? [] : ["firm"]))
        guard given.status == .yes else { return }
        #expect(try sample.assessment().outcome == .undetermined)
        #expect(try sample.assessment().reported == "9000")
        let flag = try #require(sample.flags(.statusUnknown).first)
        #expect(flag.because == ["4"])
        #expect(
            flag.message.hasSuffix("who pays firm (o) is not declared in the chain, and declaring it would settle it."))
        sample.chain[1].parent = "n0"
        #expect(try interval(sample) == ["9400", "9400"])
    }

    // 2,000 hours of 1.00 at a node that nobody is declared to pay, against 497.2678 due by the end of June.
    @Test(arguments: ["gone", "o", nil] as [String?])
    func `what a node does that hangs nowhere is credited at best, until it is declared`(parent: String?) throws {
        var sample = SampleContract()
        let table = ValueTable(blocks: [ValueBlock(code: "h", worth: .unit(.hour, "1 EUR"))])
        sample.clauses = [.value(table, of: .fixed("1000 EUR"))]
        sample.asOf = "2024-08-15"
        sample.chain.append(ChainNode(node: "o", parent: parent, party: "firm", value: "1000"))
        sample.line(.activity(block: "h", quantity: "2000", date: "2024-05-01"), at: "o")
        #expect(try interval(sample) == ["0", "2000"])
        let assessment = try sample.assessment()
        #expect(assessment.reported == "0")
        #expect(assessment.outcome == .undetermined)
        #expect(assessment.settledBy == ["firm"])
        #expect(
            assessment.credits.first?.reason.hasSuffix(
                "; o does not hang below the prime, so this counts only at best, until it is declared "
                    + "who pays it") == true)
        let flag = try #require(sample.flags(.statusUnknown).first)
        #expect(
            flag.message.hasSuffix("who pays firm (o) is not declared in the chain, and declaring it would settle it."))
        sample.chain[1].parent = "n0"
        #expect(try interval(sample) == ["2000", "2000"])
    }

    @Test func `people placed by a node that hangs nowhere count at best, those the prime names too surely`() throws {
        var sample = SampleContract()
        var rule = CountRule(counts: .placement(blocks: []), required: .number("2"))
        rule.due = .linear
        sample.clauses = [Clause(code: "jobs", rule: .count(rule))]
        sample.chain.append(ChainNode(node: "o", parent: "gone", party: "firm", value: "1000"))
        sample.place("k-1", block: "pw", "2024-02-01/2024-06-30", hours: "36", at: "o")
        sample.place("k-1", block: "pw", "2024-03-01/2024-06-30", hours: "36")
        sample.place("k-2", block: "pw", "2024-02-01/2024-06-30", hours: "36", at: "o")
        #expect(try interval(sample) == ["1", "2"])
        let assessment = try sample.assessment()
        #expect(assessment.outcome == .undetermined)
        #expect(assessment.settledBy == ["firm"])
        sample.chain[1].parent = "n0"
        #expect(try interval(sample) == ["2", "2"])
    }

    private func hours(_ stray: [String: Quantity], _ comparison: SpendShare.Comparison = .atLeast) -> SampleContract {
        var sample = SampleContract()
        var rule = HoursShare(target: "10%", groups: ["local"])
        rule.comparison = comparison
        sample.clauses = [Clause(code: "hours", rule: .hoursShare(rule))]
        sample.chain.append(ChainNode(node: "o", parent: "gone", party: "firm", value: "1000"))
        for (group, number) in ["local": "8" as Quantity, "other": "92"] {
            sample.line(.hours(group: group, quantity: number, date: "2024-06-01"))
        }
        for (group, number) in stray.sorted(by: { $0.key < $1.key }) {
            sample.line(.hours(group: group, quantity: number, date: "2024-06-01"), at: "o")
        }
        return sample
    }

    // 8 of 100 hours are local, 10 are asked; 50 more of a node nobody is declared to pay, of which 5 are asked.
    @Test(
        arguments: [
            (["local": "20", "other": "30"], ["8", "28", "2", "0"], .undetermined, ["firm"]),
            (["local": "3", "other": "47"], ["8", "11", "4", "2"], .requiresImprovement, []),
            (["other": "50"], ["8", "8", "7", "2"], .inadequate, []),
        ] as [([String: Quantity], [Quantity], Assessment.Outcome, [String])])
    func `hours of a node that hangs nowhere count at best, and in the whole at worst`(
        stray: [String: Quantity], told: [Quantity], outcome: Assessment.Outcome, settledBy: [String]
    ) throws {
        var sample = hours(stray)
        #expect(try interval(sample) == Array(told[..<2]))
        let open = try sample.assessment()
        #expect([open.required, open.denominator] == ["10", "100"])
        #expect([open.shortfall, open.certainShortfall] == [told[2], told[3]])
        #expect(open.outcome == outcome)
        #expect(open.settledBy == settledBy)
        sample.chain[1].parent = "n0"
        let declared = try sample.assessment()
        #expect(declared.denominator == "150")
        #expect(open.certainShortfall <= declared.shortfall && declared.shortfall <= open.shortfall)
    }

    // Of 100 hours 10 may be local, and 8 are.
    @Test func `a ceiling on hours is open by them as well`() throws {
        let sample = hours(["local": "20", "other": "30"], .atMost)
        let open = try sample.assessment()
        #expect(
            [open.creditedLow, open.creditedHigh, open.shortfall, open.certainShortfall] == ["8", "28", "13", "0"])
        #expect(open.outcome == .undetermined)
        #expect(open.settledBy == ["firm"])
    }

    @Test func `a ceiling is open too`() throws {
        var sample = sample()
        sample.clauses = [.spend("5%", .retained, .atMost)]
        #expect(try interval(sample) == ["0", "1000"])
        #expect(try sample.assessment().outcome == .undetermined)
        #expect(try sample.assessment().settledBy == ["firm"])
    }
}
