import Assessment
import Contracts
import Digest
import Policies
import Store
import Testing

@testable import Web

@Suite struct ContractPageTests {
    let page = PageSample.contractPage()

    @Test func `verdicts are whole sentences with figures to the cent`() {
        #expect(
            page.verdicts.map(\.sentence) == [
                "Short by €21,430.17: €39,963.50 was due by 31 August 2026 and €18,533.33 is credited.",
                "Cannot be decided yet: €5,000.00 (10.0% of €50,000.00 spent) was due by 31 August 2026 and between "
                    + "€0.00 and €50,000.00 is credited, short by €5,000.00 at worst; €50,000.00 hangs on what is not "
                    + "known. The status of one party would settle it:",
                "Evidenced.",
            ])
        #expect(page.verdicts.map(\.outcome.text) == ["Well short", "Cannot be decided yet", "Met"])
    }

    @Test func `an undetermined verdict lists the parties that settle it, by name and number`() {
        #expect(page.verdicts.map(\.settles) == [[], ["Domstad Installaties (NL-KVK-9000101)"], []])
    }

    @Test func `a projection tells the figure and how it is made, in both languages, or why there is none`() throws {
        try #require(page.verdicts.count == 3)
        #expect(
            page.verdicts[0].projection == "At the pace so far it comes to €55,651.11 by 31 August 2028, €64,348.89 "
                + "less than the €120,000.00 required: €18,533.33 is credited after 365 of 1096 days, and 1096 days of "
                + "the same are 1096 ÷ 365 of it.")
        #expect(
            page.verdicts[0].projectionDutch == "In dit tempo komt het op 31 augustus 2028 uit op €\u{A0}55.651,11, "
                + "€\u{A0}64.348,89 minder dan de €\u{A0}120.000,00 die nodig is: na 365 van de 1096 dagen telt "
                + "€\u{A0}18.533,33 mee, en 1096 dagen in dit tempo zijn 1096 ÷ 365 daarvan.")
        #expect(page.verdicts[1].projection?.contains("a share of what is paid moves with it") == true)
        #expect(page.verdicts[1].projectionDutch?.contains("een deel van wat wordt betaald") == true)
        #expect(page.verdicts[2].projection == nil)
        var silent = PageSample.evaluation
        (silent.assessments[0].projected, silent.assessments[0].withheld) = (nil, .silent)
        let waiting = ContractPage(
            title: "Silent", department: nil, dossier: PageSample.dossier(), evaluation: silent)
        #expect(waiting.verdicts[0].projection?.hasSuffix("while the latest report is missing.") == true)
        silent.assessments[0].withheld = nil
        silent.assessments[0].projected = .init(
            low: Quantity(120_000), high: Quantity(120_000), requiredAtBest: Quantity(120_000))
        let enough = ContractPage(
            title: "Enough", department: nil, dossier: PageSample.dossier(), evaluation: silent)
        #expect(enough.verdicts[0].projection?.contains("enough for the €120,000.00 required") == true)
        silent.assessments[0].projected = .init(
            low: Quantity(70_000), high: Quantity(70_000), requiredAtBest: Quantity(60_000))
        let halved = ContractPage(
            title: "Halved", department: nil, dossier: PageSample.dossier(), evaluation: silent)
        let words = "which is enough for the €60,000.00 – €120,000.00 required or up to €50,000.00 too little"
        #expect(halved.verdicts[0].projection?.contains(words) == true)
    }

    @Test(arguments: [
        (
            "120000", "which is enough for the €120,000.00 required or up to €64,348.89 too little: between €18,533.33",
            "wat genoeg is voor de €\u{A0}120.000,00 die nodig is, of tot €\u{A0}64.348,89 te weinig: na 365"
        ),
        (
            "119999", "between €1.00 and €64,348.89 less than the €120,000.00 required: between €18,533.33",
            "tussen €\u{A0}1,00 en €\u{A0}64.348,89 minder dan de €\u{A0}120.000,00 die nodig is: na 365"
        ),
    ])
    func `a projection of what is not all certain tells both ends`(high: String, english: String, dutch: String) throws
    {
        var evaluation = PageSample.evaluation
        evaluation.assessments[0].projected?.high = try #require(Quantity(high))
        evaluation.assessments[0].creditedHigh = Quantity(40_000)
        let page = ContractPage(title: "Open", department: nil, dossier: PageSample.dossier(), evaluation: evaluation)
        let projection = try #require(page.verdicts[0].projection)
        #expect(projection.contains(english + " and €40,000.00 is credited after 365 of 1096 days"))
        #expect(projection.hasPrefix("At the pace so far it comes to between €55,651.11 and "))
        #expect(page.verdicts[0].projectionDutch?.contains(dutch) == true)
    }

    @Test func `what is known of the chain is told by tier and in a sentence, in both languages`() throws {
        let known = try #require(page.coverage)
        #expect(known.rows.map(\.tier) == ["Prime contractor", "Subcontractors, tier\u{A0}1"])
        #expect(known.rows.map(\.paid) == ["€50,000.00", "€10,000.00"])
        #expect(known.rows.map(\.named) == ["100.0%", "60.0%"])
        #expect(known.rows.map(\.confirmed) == ["40.0%", "0.0%"])
        #expect(
            known.sentence.hasPrefix("Of €60,000.00 that went from one firm to the next, 93.3% went to firms known"))
        #expect(known.sentence.contains("33.3% was confirmed by the firm that was paid"))
        #expect(known.dutch.contains("ging 93,3% naar bedrijven") && known.dutch.contains("33,3% is bevestigd"))
        #expect(ContractSample.bare.coverage == nil)
        var back = TierCoverage(tier: 0)
        back.paid = Quantity(-5)
        let taken = CoverageTable([back], in: PageSample.euro, money: MoneyText.full)
        #expect(taken?.rows.map(\.named) == ["–"])
        #expect(taken?.sentence == "More was taken back than paid, so no share can be told.")
    }

    @Test func `what stands no more is told with its whole life, in both languages`() throws {
        #expect(page.past?.count == "1 finding")
        let closed = try #require(page.past?.rows.first)
        #expect(closed.kind == "Short of what was due")
        #expect(
            closed.about == "Noord Bouw Utrecht (Prime); 1 Sep 2025 to 28 Feb 2026; last €2,000.00; "
                + "no longer found since 1 June 2026")
        #expect(
            closed.steps.map { "\($0.day): \($0.text)" } == [
                "1 Apr 2026: Found: Told in a.",
                "2 Apr 2026: Waived until 30 April 2026 by contract desk: agreed in writing",
                "1 May 2026: Waived ended by itself; its last day was 30 April 2026.",
                "4 May 2026: Changed from €5,000.00 to €2,000.00: Told in b.", "1 Jun 2026: No longer found.",
            ])
        #expect(closed.dutchKind == "Minder dan nodig was")
        #expect(
            closed.dutchSteps.map { "\($0.day): \($0.text)" } == [
                "1 apr 2026: Gevonden: €\u{A0}5.000,00.",
                "2 apr 2026: Vrijgesteld tot en met 30 april 2026 door contract desk: agreed in writing",
                "1 mei 2026: Vrijgesteld: vanzelf afgelopen na 30 april 2026.",
                "4 mei 2026: Gewijzigd van €\u{A0}5.000,00 in €\u{A0}2.000,00.", "1 jun 2026: Niet meer gevonden.",
            ])
    }

    @Test func `a finding whose rule is on trial or off is told apart from what stands no more`() throws {
        let trial = try #require(page.paused?.rows.first)
        #expect(page.paused?.count == "1 finding")
        #expect(trial.kind == "No suppliers approached in the period")
        #expect(trial.about.hasSuffix("counted and not shown since 1 October 2026: its rule is on trial"))
        #expect(trial.dutchSteps.last?.text == "De regel draait op proef vanaf 1 oktober 2026: geteld, niet getoond.")
        func told(_ modes: [FlagRules.Mode]) throws -> FlagLives {
            let found = FlagHistory.Found(facts: "a", amount: Quantity(3), message: "m")
            let history = FlagHistory(
                sightings: modes.enumerated().map { place, mode in
                    .init(PageSample.day("2026-04-01").adding(days: place), mode == .off ? nil : found, mode: mode)
                })
            let flag = Flag(
                kind: .outreachMissing, commitment: nil, node: "n0", period: nil, amount: Quantity(3), message: "m")
            let life = try #require(history.life(on: PageSample.asOf))
            let past = PastFlag(flag: flag, life: life, steps: history.steps(upTo: PageSample.asOf))
            #expect(past.isPaused == (modes.last != .shown))
            let index = DossierIndex(PageSample.dossier(), on: PageSample.asOf)
            return try #require(FlagLives([past], index: index))
        }
        #expect(
            try told([.shown, .off]).rows.first?.about.hasSuffix("not looked for since 2 April 2026: its rule is off")
                == true)
        let again = try #require(try told([.shown, .shadow, .shown]).rows.first)
        #expect(again.steps.last?.text == "The rule is shown again; it was on trial from 2 April 2026 to 2 April 2026.")
        #expect(
            again.dutchSteps.last?.text
                == "De regel wordt weer getoond; hij draaide op proef van 2 april 2026 tot en met 2 april 2026.")
    }

    @Test func `each clause is told in both languages as the words say it`() throws {
        let clauses = PageSample.dossier().commitments.map(\.clause)
        #expect(page.clauses.map(\.own.title) == clauses.map { ClauseWords($0, in: .en).title })
        for (told, clause) in zip(page.clauses, clauses) {
            let dutch = try #require(told.others.first)
            for (telling, language) in [(told.own, Language.en), (dutch, .nl)] {
                let words = ClauseWords(clause, in: language)
                #expect(telling.language == language.rawValue)
                let example = try #require(ClauseExample(of: clause, in: Currency("EUR")))
                let sections = words.sections + [ExampleWords(example, in: language).section]
                #expect(telling.sections.map(\.heading) == sections.map(\.heading))
                #expect(telling.sections.map(\.sentences) == sections.map(\.sentences))
                #expect(telling.sections.map { $0.rows.map(\.worth) } == sections.map { $0.rows.map(\.worth) })
            }
        }
    }

    @Test func `a clause that does not bind the contract is named with the reason, and no report is waited for`() {
        let bare = ContractSample.bare
        #expect(bare.unbound.map(\.title) == ["Social return"])
        #expect(bare.unbound.map(\.verdict) == ["Does not apply"])
        #expect(bare.unbound.map(\.reason) == ["The kind of the contract is works, the clause binds permit."])
        #expect(bare.cutOff == "No clause applies to this contract, so no report is owed and nothing is judged.")
        #expect(bare.noReports == "No clause binds the contract, so no report is owed.")
        #expect(page.unbound.isEmpty)
    }

    @Test func `a policy is named by its title where it is known, else by its code`() throws {
        let code = try #require(PageSample.dossier().commitments.first).policy
        func basis(_ policies: PolicyTitles) throws -> String {
            let page = ContractPage(
                title: "T", department: nil, dossier: PageSample.dossier(), evaluation: PageSample.evaluation,
                policies: policies)
            return try #require(page.commitments.first?.basis)
        }
        #expect(try basis(PolicyTitles([code: "Social return"])).hasPrefix("Social return, edition "))
        #expect(try basis(PolicyTitles()).hasPrefix("\(code), edition "))
    }

    @Test func `what the authority said to a subcontract stands on the page, declared or not`() {
        let day = PageSample.day("2026-04-02")
        let consents = [
            Consent(
                node: "n2", party: "NL-KVK-9000102", value: Quantity(600_000), isGiven: false, decidedOn: day,
                document: "letter 12", notedOn: day.adding(days: 1)),
            Consent(
                node: "n4", party: "NL-KVK-9000104", value: Quantity(90_000), isGiven: true, decidedOn: day,
                document: "letter 14", notedOn: day),
            Consent(
                node: "n99", party: "NL-KVK-9000199", partyName: "Dakbouw", value: nil, isGiven: true, decidedOn: day,
                document: "letter 15", notedOn: day),
            Consent(
                node: "n99", party: "NL-KVK-9000198", value: nil, isGiven: true, decidedOn: day, document: "letter 16",
                notedOn: day),
        ]
        let page = ContractPage(
            title: "T", department: nil, dossier: PageSample.dossier(), evaluation: PageSample.evaluation,
            consents: consents)
        #expect(page.consents.map(\.node) == ["Vechtzoom Schilders (n2)", "Merwede Staal (n4)", "n99", "n99"])
        #expect(
            page.consents.map(\.asked) == [
                "Vechtzoom Schilders (NL-KVK-9000102) at €600,000.00", "Merwede Staal (NL-KVK-9000104) at €90,000.00",
                "Dakbouw (NL-KVK-9000199) at a value not stated", "NL-KVK-9000198 at a value not stated",
            ])
        #expect(
            page.consents.prefix(2).map(\.answer) == [
                "Consent refused on 2 April 2026", "Consent given on 2 April 2026",
            ])
        #expect(
            page.consents.prefix(2).map(\.declared) == [
                "Answers the change of 20 March 2026", "No report declares this",
            ])
        #expect(page.consents.prefix(2).map(\.noted) == ["3 April 2026", "2 April 2026"])
    }

    @Test func `what is missing in any case is told where open questions leave room`() {
        var assessment = PageSample.evaluation.assessments[0]
        assessment.creditedHigh = PageSample.quantity("20000.00")
        assessment.certainShortfall = PageSample.quantity("19963.5036")
        let index = DossierIndex(PageSample.dossier(), on: PageSample.evaluation.asOf)
        #expect(
            VerdictSentence(assessment: assessment, index: index).text
                == "Short by €21,430.17: €39,963.50 was due by 31 August 2026 and €18,533.33 is credited. If every open "
                + "question is answered in the contractor’s favour it is still short by €19,963.50.")
    }

    @Test func `money at risk for want of a report is reckoned on the page`() throws {
        var evaluation = PageSample.evaluation
        for place in 0...1 {
            (evaluation.assessments[place].outcome, evaluation.assessments[place].withheld) = (.withheld, .silent)
        }
        evaluation.assessments[1].creditedLow = Quantity(4_000)
        let page = ContractPage(
            title: "Silent", department: nil, dossier: PageSample.dossier(), evaluation: evaluation)
        let value = try #require(page.facts.first { $0.term == "Money at risk" }?.value)
        // 5% of what ran off of a fixed due; 10% of 2,400,000 × 365 ÷ 1096 days, less 4,000 credited.
        #expect(
            value
                == "€97,357.18; the latest report on Social return is missing, so the €39,963.50 due by 31 August 2026 "
                + "stands in, less €18,533.33 credited; the latest report on Local small firms is missing, so the same "
                + "share of the contract value that has run off by 31 August 2026, €79,927.01, stands in, less "
                + "€4,000.00 credited")
    }

    @Test func `what the parties changed stands among the facts, and the value is the changed one`() throws {
        var dossier = PageSample.dossier()
        let from = try #require(Day("2026-02-01"))
        dossier.amendments = [
            Amendment(from: from, value: Quantity(2_000_000), end: Day("2029-01-31")),
            Amendment(from: PageSample.asOf.adding(days: 1), value: Quantity(3)),
        ]
        let before = dossier.commitments[0]
        let later = Commitment(
            code: before.code, policy: "nl.later", edition: "9", clause: before.clause, from: Day("2026-03-01"))
        dossier.commitments.append(later)
        let page = ContractPage(
            title: "Changed", department: nil, dossier: dossier, evaluation: PageSample.evaluation)
        let facts = Dictionary(uniqueKeysWithValues: page.facts.map { ($0.term, $0.value) })
        #expect(facts["Changed from 1 February 2026"] == "value €2,000,000.00 and last day 31 January 2029")
        #expect(facts["Value"] == "€2,000,000.00 without VAT")
        #expect(facts["Changed from 1 March 2026"] == "edition 9 of nl.later")
        #expect(facts.keys.count { $0.hasPrefix("Changed") } == 2)
    }

    @Test(arguments: [
        (Assessment.Withheld.notDue, "Nothing is due yet: the period now running is 1 March 2026 to 31 August 2026."),
        (.noSpend, "No verdict: no spend is reported by 31 August 2026, so there is nothing to take a share of."),
        (
            .silent,
            "No verdict: the report for 1 March 2026 to 31 August 2026 is missing. €39,963.50 was due by "
                + "31 August 2026; €18,533.33 is credited from earlier reports."
        ),
        (.suspended, "No verdict: the clause is suspended. Every firm is looked at again."),
    ])
    func `a withheld verdict says why`(reason: Assessment.Withheld, sentence: String) {
        var assessment = PageSample.evaluation.assessments[0]
        (assessment.outcome, assessment.withheld) = (.withheld, reason)
        var dossier = PageSample.dossier()
        if let from = Day("2026-01-01") {
            dossier.commitments[0].clause.suspended = [
                Suspension(from: from, contracts: .all, because: "Every firm is looked at again")
            ]
        }
        let index = DossierIndex(dossier, on: PageSample.evaluation.asOf)
        #expect(VerdictSentence(assessment: assessment, index: index).text == sentence)
    }

    @Test func `a ceiling is kept or exceeded`() {
        var dossier = PageSample.dossier()
        var rule = SpendShare(target: Fraction(10, over: 100), eligible: .all(["local"]))
        rule.comparison = .atMost
        dossier.commitments[1].clause.rule = .spendShare(rule)
        var assessment = PageSample.evaluation.assessments[1]
        (assessment.outcome, assessment.shortfall) = (.inadequate, Quantity(45_000))
        let index = DossierIndex(dossier, on: PageSample.evaluation.asOf)
        #expect(
            VerdictSentence(assessment: assessment, index: index).text
                == "Above the limit by €45,000.00: at most €5,000.00 (10.0% of €50,000.00 spent) was allowed by "
                + "31 August 2026 and €50,000.00 is counted.")
    }

    @Test func `the table of commitments gives the range where a question is open`() {
        #expect(page.commitments[0].credited == "€18,533.33")
        #expect(page.commitments[1].credited == "€0.00 to €50,000.00")
        #expect(page.commitments[2].due == "–")
        #expect(page.commitments[0].conduct == "Not kept")
        #expect(page.commitments.map(\.place).last == "Domstad Installaties (Tier\u{A0}1)")
    }

    @Test func `what is settled stands apart with who decided, until when and why`() {
        #expect(page.flags.map(\.kind).contains("Report late") == false)
        #expect(page.settled.map(\.kind) == ["Report late"])
        #expect(page.settled.first?.state == "Waived until 31 December 2026")
        #expect(page.settled.first?.reason == "contract desk, 2 Nov 2026: the portal was down")
        #expect(!page.facts.contains { $0.term == "Settled" })
        var status = PageSample.status
        for key in status.keys { status[key]?.standing.state = .dismissed }
        let settled = ContractPage(
            title: "Settled", department: nil, dossier: PageSample.dossier(), evaluation: PageSample.evaluation,
            status: status)
        #expect(settled.facts.first { $0.term == "Settled" }?.value.hasPrefix("€21,430.17 of it") == true)
        #expect(settled.settled.count == 3)
    }

    @Test func `flags say where, how much and since when`() {
        #expect(page.flags.map(\.kind).first == "Short of what was due")
        #expect(page.flags[0].amount == "€21,430.17")
        #expect(page.flags[0].since == "1 Oct 2026")
        #expect(page.flags[1].amount == "–")
        #expect(page.flags[1].since == "not recorded")
        #expect(page.flags.map(\.state) == ["Open", "Open", "Acknowledged"])
        #expect(page.flags[2].reason == "contract desk, 3 Nov 2026")
        #expect(page.flags[0].severity.text == "Medium")
        #expect(page.flags[2].place == "Lunetten Groen (Tier\u{A0}3)")
    }

    @Test func `a finding says since when the same was found in earlier periods without a break`() throws {
        func past(_ node: String, _ opened: String, _ closed: String) throws -> PastFlag {
            let found = FlagHistory.Found(facts: opened, amount: Quantity(3), message: "m")
            let history = FlagHistory(sightings: [
                .init(PageSample.day(opened), found), .init(PageSample.day(closed), nil),
            ])
            let flag = Flag(
                kind: .shortfall, commitment: "social-return", node: node, period: PageSample.first,
                amount: Quantity(3), message: "m")
            return PastFlag(
                flag: flag, life: try #require(history.life(on: PageSample.asOf)),
                steps: history.steps(upTo: PageSample.asOf))
        }
        // The finding that stands was first found on 1 October 2026.
        func before(_ past: [PastFlag]) -> String? {
            ContractPage(
                title: "T", department: nil, dossier: PageSample.dossier(), evaluation: PageSample.evaluation,
                status: PageSample.status, past: past
            ).flags.first?.before
        }
        let run = [
            try past("n0", "2025-10-01", "2026-04-01"), try past("n0", "2026-04-01", "2026-10-01"),
            try past("n0", "2025-01-01", "2025-04-01"), try past("n1", "2025-01-01", "2025-10-01"),
        ]
        #expect(before(run) == "in earlier periods since 1 Oct 2025")
        #expect(before([try past("n1", "2026-04-01", "2026-10-01")]) == nil)
        #expect(before([try past("n0", "2026-04-01", "2026-09-30")]) == nil)
    }

    @Test func `reports come latest first, missing ones among them, whatever flags are shown`() {
        // Those who carry the clause must report too: n1 has a line in the prime's first report, n2 in none.
        var dossier = PageSample.dossier()
        dossier.commitments[0].clause.report.by = .carrying
        var evaluation = PageSample.evaluation
        evaluation.flags = []
        evaluation.duties = assess(dossier, asOf: PageSample.asOf).duties
        let page = ContractPage(title: "T", department: nil, dossier: dossier, evaluation: evaluation)
        #expect(page.reports.map(\.state) == ["Late", "Missing", "Missing", "In time", "Missing"])
        #expect(page.reports.map(\.due).first == "30 Sep 2026")
        #expect(page.reports.map(\.due).last == "30 Mar 2026")
        #expect(page.reports.map(\.lines) == ["1 line", "–", "–", "2 lines", "–"])
    }

    @Test func `a line says where it was read, what it says and why it counts so much`() {
        let rows = page.lines[0].rows
        #expect(rows[0].file == "half-year 1.xlsx")
        #expect(rows[0].row == "row 2")
        #expect(rows[1].row == "sheet Placements, row 3")
        #expect(rows[0].what == "Person k-93af, participatiewet, 1 Sep 2025 to 28 Feb 2026, with permanent")
        #expect(rows[0].amount == "24 hours a week")
        #expect(rows[0].counted == "€17,333.33")
        #expect(rows[2].what == "Payment to Domstad Installaties, subcontractor")
        #expect(rows.map(\.isLess) == [false, false, true])
    }

    @Test func `more than a hundred lines are continued on their own page`() {
        let lines = ContractSample.large.lines[0]
        #expect(lines.rows.count == 100)
        #expect(lines.all == "/contracts/C-2025%2F014/lines/social-return")
        #expect(page.lines[0].all == nil)
    }

    @Test func `a contract without commitments says so`() {
        #expect(ContractSample.bare.noVerdicts)
        #expect(ContractSample.bare.chains.map(\.hasGaps) == [false])
    }

    @Test func `a corrected report says which version counts and when it came`() throws {
        let dossier = PageSample.dossier()
        let period = try #require(dossier.reports.first?.period)
        let received = try #require(Day("2026-10-18"))
        let page = ContractPage(
            title: "T", department: nil, dossier: dossier, evaluation: PageSample.evaluation,
            corrections: [period: ReportCorrection(version: 3, received: received)])
        #expect(page.reports.count { $0.received.hasSuffix("; version 3 on 18 Oct 2026") } == 1)
    }
}
