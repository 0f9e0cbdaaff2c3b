import Policies
import Testing

/// Joint ventures, overlaps and matched roles as a clause states them.
@Suite struct SpendCountingReadingTests {
    private func spend(_ keys: String) -> Sample {
        Sample("spendShare", "target: 5%, eligible: { any: [sme] }, \(keys)")
    }

    private func pair(_ first: String, _ second: String) -> Sample {
        let clause = "kind: spendShare, target: 5%, eligible: { any: [sme] }"
        return Sample(
            clauses: "{ code: mbe, \(clause), overlap: \(first) }, { code: wbe, \(clause)\(second) }")
    }

    @Test func `the defaults are own work, no overlap and nothing matched`() throws {
        let share = try #require(spend("of: spend").clause?.spendShare)
        #expect(share.jointVentures == .ownWork)
        #expect(share.overlap == nil)
        #expect(share.matched == [])
    }

    @Test func `what is given is read`() throws {
        let share = try #require(
            spend("jointVentures: share, matched: [truckLease, crane], statusOn: offer").clause?.spendShare)
        #expect(share.jointVentures == .share)
        #expect(share.matched == ["truckLease", "crane"])
        #expect(share.statusOn == .offer)
        let halves = pair("{ with: [wbe], how: halves }", ", overlap: { with: [mbe], how: halves }")
        #expect(halves.clause?.spendShare?.overlap == Overlap(with: ["wbe"], how: .halves))
        #expect(pair("{ with: [wbe] }", "").clause?.spendShare?.overlap == Overlap(with: ["wbe"], how: .many))
    }

    @Test func `an overlap with a clause the edition does not have is refused`() {
        #expect(
            pair("{ with: [^wbo] }", "").faults == [
                "^ clause.overlap.with[0]: no spendShare is named \"wbo\", expected wbe; did you mean \"wbe\"?"
            ])
    }

    @Test func `an overlap with itself, or twice with one clause, is refused`() {
        #expect(
            pair("{ with: [^mbe, wbe, ^wbe] }", "").faults == [
                "^ clause.overlap.with[0]: a clause does not overlap with itself",
                "^ clause.overlap.with[2]: \"wbe\" stands above already, expected each clause once",
            ])
    }

    @Test(arguments: ["", ", overlap: { with: [mbe], how: halves }"])
    func `an overlap that the other clause does not have is refused, for one amount would count twice`(other: String) {
        #expect(
            pair("{ with: [^wbe], how: oneOnly }", other).faults.first
                == "^ clause.overlap.with[0]: \"wbe\" does not say the same of \"mbe\", expected there overlap: "
                + "{ with: [mbe], how: oneOnly }, or one amount counts twice")
    }

    @Test func `halves of three are refused`() {
        #expect(
            spend("overlap: { with: ^[a, b], how: halves }").faults.first
                == "^ clause.overlap.with: found 2 clauses, expected one: a half each is for two clauses")
    }

    @Test func `rules on credit do not go with what leaves`() {
        let shares = "this key shares out what counts, and mode: leaving counts what leaves"
        #expect(
            spend("mode: leaving, overlap: ^{ with: [d] }, matched: ^[r], jointVentures: ^share").faults.filter {
                !$0.contains("no spendShare is named")
            } == [
                "^ clause.overlap: \(shares)", "^ clause.matched: \(shares)",
                "^ clause.jointVentures: found \"share\", expected ownWork: a payment leaves whole or not at all",
            ])
    }

    @Test(arguments: ["direct", "eachTier"]) func `matched roles need a mode that looks at what is kept`(mode: String) {
        #expect(
            spend("mode: \(mode), matched: ^[r]").faults == [
                "^ clause.matched: what is matched is what a firm keeps, so it goes with mode: retained or ownForces"
            ])
    }

    @Test(arguments: ["oneOnly", "halves"]) func `what is matched is not shared out with other clauses`(how: String) {
        #expect(
            spend("matched: ^[r], overlap: { with: [d], how: \(how) }").faults.contains(
                "^ clause.matched: what is matched is shared out with no other clause, so it does not go with how: "
                    + how
            ))
    }

    @Test func `a matched role counts in full and stands nowhere else`() {
        #expect(
            spend("matched: ^[r, s, t], roles: { r: 60%, t: 100% }, leaveOut: [s]").faults == [
                "^ clause.matched: the role \"r\" is matched in full, and roles lets only a part of it count",
                "^ clause.matched: the role \"s\" stands in leaveOut, so nothing of it can be matched",
            ])
    }

    @Test func `the day of an offer is no day of a purchase`() {
        #expect(
            Sample(block: "per: invoice, requires: [sme], statusOn: ^offer").faults == [
                "^ table.blocks[0].statusOn: found \"offer\", expected tendered, signed, start or cutOff"
            ])
    }
}
