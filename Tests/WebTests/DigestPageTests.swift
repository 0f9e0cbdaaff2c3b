import Contracts
import Assessment
import Contracts
import Digest
import Testing

@testable import Web

@Suite struct DigestPageTests {
    let page = DigestSample.page(DigestSample.mixed)

    @Test func `the key figures repeat the headline`() {
        #expect(
            page.headline == "2 of 4 contracts are short, together by €60,000 and £100; 1 other has not reported.")
        #expect(page.keys.map(\.value) == ["2 of 4", "€60,000 and £100", "1", "1", "1"])
    }

    @Test func `sums say what is not in them`() {
        let euro = page.totals[0]
        #expect(euro.due == "€100,000")
        #expect(euro.shortfall == "€60,000")
        #expect(euro.coverage == "40.0%")
        #expect(euro.apart == "Not in these sums: 1 not reported (€8,000 due) and 1 cannot be decided yet (€500 due)")
        #expect(page.totals[1].apart == nil)
    }

    @Test func `each currency has its own ranking and tiers`() {
        #expect(
            page.rankings.map(\.caption) == [
                "Contracts with the most money at risk, in EUR", "Contracts with the most money at risk, in GBP",
            ])
        #expect(page.rankings[0].rows.map(\.ref) == ["A", "B", "C"])
        #expect(page.rankings[0].rows.map(\.decided) == ["Of 1 finding, 1 contractor asked.", nil, nil])
        #expect(page.tiers[0].rows.map(\.share) == ["100.0%"])
        #expect(page.tiers[0].rows.map(\.tier) == ["Tier 1"])
    }

    @Test func `chain and reports are told in sentences`() {
        #expect(
            page.passDown == [
                "1 subcontract does not, as far as is known, carry a clause that should have been passed down, "
                    + "in subcontracts worth €300,000."
            ])
        #expect(page.reports == "5 reports were due: 4 came in time, 0 came late and 1 is missing.")
    }

    @Test func `a share of spend tells what it is a share of in place of an amount for the whole term`() {
        var standing = DigestSample.standing("A", .inadequate, due: 100, credited: 40)
        standing.outline.terms["social-return"]?.openShare = "10.0% of spend"
        #expect(DigestSample.page([standing]).totals.map(\.required) == ["10.0% of spend"])
        #expect(page.totals.map(\.required) == ["€300,000", "£3,000"])
    }

    @Test func `the difference is that of the sums as they are told`() throws {
        var standing = DigestSample.standing("A", .inadequate, due: 100, credited: 40)
        var before = standing
        before.evaluation.assessments[0].shortfall = Quantity(units: 106_000)
        standing.evaluation.assessments[0].shortfall = Quantity(units: 124_000)
        let earlier = EarlierStanding(day: PageSample.day("2026-08-21"), standings: [before])
        let told = try #require(DigestSample.page([standing], since: earlier).changes).sentence
        #expect(told.contains("together by €11. "), "\(told)")
        #expect(told.hasSuffix("together by €12: €1 more."), "\(told)")
    }

    @Test func `what changed is told with the difference reckoned, and the contracts whose verdict did`() throws {
        let changes = try DigestSample.changed.map { try #require($0.changes) }
        #expect(changes[0].since == "21 August 2026")
        #expect(
            changes[0].sentence
                == "Short on 21 August 2026: 0 of 3 contracts. Short now: 2 of 4 contracts, together by "
                + "€60,000 and £100: €60,000 more and £100 more.")
        #expect(changes[0].rows.map(\.ref) == ["A", "D"])
        #expect(changes[0].rows.map { $0.before?.text } == ["Met", nil])
        #expect(changes[0].rows.map(\.now.text) == ["Well short", "Slightly short"])
        #expect(changes[0].rows.map(\.shortBefore) == ["–", "–"])
        #expect(changes[0].rows.map(\.shortNow) == ["€60,000", "£100"])
        #expect(DigestSample.changed[0].sinceValue == "2026-08-21")
        #expect(changes[1].rows.count == 12)
        #expect(changes[1].more == "and 17 contracts more")
        #expect(
            changes[2].sentence
                == "No contract had been assessed by 21 August 2026, so there is nothing to compare with.")
        let same = try #require(DigestSample.unchanged.changes)
        #expect(same.rows.isEmpty)
        #expect(same.sentence.hasSuffix("Short now: 2 of 4 contracts, together by €60,000 and £100."))
    }

    @Test func `an empty register has no figures`() {
        let page = DigestSample.page([])
        #expect(page.isEmpty)
        #expect(page.cutOff == "No report was due yet, so nothing is judged.")
    }

    @Test func `contracts that wait to be assessed are said to be in none of the figures`() {
        var digest = Digest.make(authority: "City", asOf: PageSample.asOf, standings: DigestSample.mixed)
        #expect(!DigestPage(digest).cutOff.contains("not assessed"))
        digest.registered += 3
        #expect(
            DigestPage(digest).cutOff.hasSuffix(
                " 3 contracts of the register are not assessed yet and in none of these figures."))
    }

    @Test func `the page says by which rules was assessed, and for which day where that is another`() {
        var digest = Digest.make(
            authority: "City", asOf: PageSample.asOf, assessed: PageSample.asOf, standings: DigestSample.mixed)
        digest.engines = ["3", "4"]
        #expect(DigestPage(digest).rules == "Assessed by versions 3 and 4 of the rules.")
        #expect(DigestPage(digest).cutOff.hasPrefix("Facts dated up to "))
        digest.assessed = PageSample.day("2026-08-21")
        #expect(
            DigestPage(digest).cutOff.hasPrefix("Last assessed for 21 August 2026. "))
        #expect(DigestPage(digest).asOfValue == PageSample.asOf.description)
    }
}
