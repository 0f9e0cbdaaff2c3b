import Assessment
import Contracts
import Policies
import Testing

/// Roles in which firms that are not certified count up to the value of those that are.
@Suite struct MatchedSpendTests {
    private func haulage(_ mode: SpendShare.Mode = .retained, matched: Set<String> = ["truckLease"]) -> SampleContract {
        var sample = SampleContract(currency: "USD")
        sample.clauses = [.spend("40%", mode) { $0.matched = matched }]
        sample.party("x", ["certified": .yes])
        sample.party("y", ["certified": .yes])
        sample.party("z", ["certified": .no])
        sample.node("x", under: "n0", value: "10000")
        return sample
    }

    // cnt-trucks, http://www.aci-na.org/content/dot-qa-dbe-program-9dec2011: ten trucks of 1,000 each. X keeps
    // 10,000 - 2,000 - 6,000 = 2,000 for its own two; with Y's 2,000 that matches 4,000 of Z's 6,000: 8,000 of 10,000.
    // Option A, nothing matched: 2,000 + 2,000.
    @Test(
        arguments: [(["truckLease"], "8000"), ([], "4000"), (["crane"], "4000")] as [(Set<String>, Quantity)],
        [SpendShare.Mode.retained, .ownForces])
    func `leased trucks count up to the value of the certified ones`(
        expected: (matched: Set<String>, credit: Quantity), mode: SpendShare.Mode
    ) throws {
        var sample = haulage(mode, matched: expected.matched)
        sample.pay("x", "10000")
        sample.pay("y", "2000", from: "x", role: "truckLease")
        sample.pay("z", "6000", from: "x", role: "truckLease")
        let assessment = try sample.assessment()
        // By its own forces X keeps 20% of all, too little; of what it was paid for other things than trucks all.
        let credit: Quantity = mode == .ownForces && expected.credit == "4000" ? "2000" : expected.credit
        #expect([assessment.creditedLow, assessment.creditedHigh] == [credit, credit])
        #expect(assessment.attribution.reduce(Quantity.zero) { $0 + $1.gap } == assessment.due - credit)
        #expect(sample.evaluation.flags.contains { $0.kind == .passThrough } == (credit == "2000"))
    }

    // The room of 4,000 goes to the earlier lease of 3,000 first, whatever the order of the report, and 1,000 of the
    // later one; of two on one day to the line whose name comes first.
    @Test(
        arguments: [("2024-03-01", "2024-02-01", ["1000", "3000"]), ("2024-03-01", "2024-03-01", ["3000", "1000"])]
            as [(Day, Day, [Quantity])])
    func `lines take up the room by date, then by line`(first: Day, second: Day, taken: [Quantity]) throws {
        var sample = haulage()
        sample.pay("x", "10000")
        sample.pay("y", "2000", from: "x", role: "truckLease")
        sample.pay("z", "3000", from: "x", on: first, role: "truckLease")
        sample.pay("z", "3000", from: "x", on: second, role: "truckLease")
        let credits = try sample.assessment().credits.suffix(2)
        // Each is taken off what X keeps and then counts by what is matched.
        let lines = credits.sorted { $0.line < $1.line }
        #expect(lines.map { $0.low + "3000" } == taken)
        #expect(
            lines.first?.reason
                == "3,000.00 to z: certified no on \(first); counts nothing; paid on by x, so taken off what x keeps; "
                + "\(taken[0] == "1000" ? "1,000.00" : "3,000.00") of it is matched and counts for x")
    }

    // Room 2,000 + 2,000, asked 6,000 - 1,500 = 4,500, so 4,000 count still; less 3,000, and 3,000 do.
    @Test(arguments: [("-1500", "4000"), ("-3000", "3000")] as [(Quantity, Quantity)])
    func `a correction first takes off what found no match`(correction: Quantity, matched: Quantity) throws {
        var sample = haulage()
        sample.pay("x", "10000" + correction)
        sample.pay("y", "2000", from: "x", role: "truckLease")
        sample.pay("z", "6000", from: "x", on: "2024-02-01", role: "truckLease")
        sample.pay("z", correction, from: "x", on: "2024-03-01", role: "truckLease")
        #expect(try sample.assessment().creditedLow == "4000" + matched)
    }

    // Y's status open: surely X's 2,000 match 2,000 of the 8,000 leased; at best 4,000 match 4,000 of Z's 6,000.
    @Test func `a firm whose status is not known is matched, or matches, and low stays below high`() throws {
        var sample = haulage()
        sample.parties.removeAll { $0.id == "y" }
        sample.pay("x", "10000")
        sample.pay("y", "2000", from: "x", role: "truckLease")
        sample.pay("z", "6000", from: "x", role: "truckLease")
        let assessment = try sample.assessment()
        #expect([assessment.creditedLow, assessment.creditedHigh] == ["4000", "8000"])
    }

    // Z as a node keeps 5,000 of 6,000 and pays Y 1,000, which count by themselves. X's own 4,000 match 4,000 of the
    // 5,000: 4,000 + 4,000 + 1,000; its own 14,000 match all 5,000 and no more: 14,000 + 5,000 + 1,000.
    @Test(arguments: [("10000", "9000"), ("20000", "20000")] as [(Quantity, Quantity)])
    func `of a lessor that is a node what it keeps can be matched`(paid: Quantity, credit: Quantity) throws {
        var sample = haulage()
        sample.node("z", under: "x")
        sample.pay("x", paid)
        sample.pay("z", "6000", from: "x", role: "truckLease")
        sample.pay("y", "1000", from: "z", role: "truckLease")
        let assessment = try sample.assessment()
        #expect(assessment.creditedLow == credit)
        #expect(assessment.credits.reduce(Quantity.zero) { $0 + $1.low } == credit)
    }

    @Test func `trucks leased from a seller the clause excludes are not matched`() throws {
        var sample = haulage()
        sample.clauses = [
            .spend("40%", .retained) {
                $0.matched = ["truckLease"]; $0.exclude = [.prime]
            }
        ]
        sample.pay("x", "10000")
        sample.pay("prime", "6000", from: "x", role: "truckLease")
        #expect(try sample.assessment().creditedLow == "4000")
    }

    // X certified for half: half of what it keeps and of what that matches, (4,000 + 4,000) / 2.
    @Test func `of a firm certified in part, that part of what is matched counts`() throws {
        var sample = haulage()
        sample.clauses = [
            .spend("40%", .retained) {
                $0.matched = ["truckLease"]; $0.jointVentures = .share
            }
        ]
        sample.parties.removeAll { $0.id == "x" }
        sample.parties.append(
            Party(id: "x", name: "", attributes: [Attribute(code: "certified", value: .yes, share: "50%")]))
        sample.pay("x", "10000")
        sample.pay("z", "6000", from: "x", role: "truckLease")
        let assessment = try sample.assessment()
        #expect(assessment.creditedLow == "4000")
        #expect(assessment.credits.map(\.low) == ["5000", "-1000"])
    }

    static let seeds = Array(UInt64(1)...200)

    @Test(arguments: [SpendShare.Mode.retained, .ownForces], SpendShare.JointVentures.allCases)
    func `lines and gaps add up, low stays below high, and no more counts than was paid`(
        mode: SpendShare.Mode, ventures: SpendShare.JointVentures
    ) throws {
        for seed in Self.seeds {
            let clause = Clause.spend("30%", mode) {
                $0.matched = ["truckLease"]
                $0.jointVentures = ventures
            }
            let assessment = try GeneratedShares(seed: seed, clauses: [clause]).sample.assessment()
            let paid = try #require(assessment.denominator)
            #expect(assessment.creditedLow <= assessment.creditedHigh, "seed \(seed)")
            #expect(assessment.creditedHigh <= paid, "seed \(seed)")
            #expect(assessment.credits.reduce(.zero) { $0 + $1.low } == assessment.creditedLow, "seed \(seed)")
            #expect(assessment.credits.reduce(.zero) { $0 + $1.high } == assessment.creditedHigh, "seed \(seed)")
            let gaps = assessment.attribution.reduce(Quantity.zero) { $0 + $1.gap }
            #expect(gaps == assessment.due - assessment.creditedLow, "seed \(seed)")
        }
    }
}
