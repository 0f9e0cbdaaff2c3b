import Assessment
import Contracts
import Digest
import Policies
import Testing

@Suite struct DigestTests {
    let digest = Digest.make(authority: "Exampleton", asOf: Sample.asOf, standings: Sample.mixed)

    @Test func `the headline counts what is short and what did not report, each currency by itself`() {
        #expect(
            digest.headline
                == "3 of 6 contracts are short, together by €130 and £7; 1 other has not reported.")
    }

    @Test func `every contract has exactly one outcome`() {
        #expect(
            digest.outcomes == [
                .requiresImprovement: 1, .inadequate: 2, .met: 1, .notReported: 1, .undetermined: 1,
            ])
        #expect(digest.shortContracts == 3)
    }

    @Test func `a total sums only the commitments with a verdict`() throws {
        let total = try #require(digest.totals.first { $0.policy == "Utrecht" })
        #expect(total.decided.commitments == 3)
        #expect(total.decided.required == Quantity(700))
        #expect(total.decided.due == Quantity(350))
        #expect(total.decided.credited == Quantity(240))
        #expect(total.decided.shortfall == Quantity(130))
    }

    @Test func `a missing report and an open question stand apart from the sums`() throws {
        let total = try #require(digest.totals.first { $0.policy == "Utrecht" })
        #expect(total.notReported.commitments == 1)
        #expect(total.notReported.due == Quantity(80))
        #expect(total.undetermined.due == Quantity(30))
        #expect(total.notDue.commitments == 0)
    }

    @Test func `the surplus of one contract does not cover the shortfall of another`() throws {
        let total = try #require(digest.totals.first { $0.policy == "Utrecht" })
        #expect(total.decided.coverage == Fraction(220, over: 350))
        #expect(DigestFigures().coverage == nil)
    }

    @Test func `sums over a split of the contracts add up to the whole`() {
        for cut in 0...Sample.mixed.count {
            let parts = [Sample.mixed.prefix(cut), Sample.mixed.dropFirst(cut)].map {
                Digest.make(authority: "Exampleton", asOf: Sample.asOf, standings: Array($0))
            }
            #expect(parts.map(\.contracts).reduce(0, +) == digest.contracts)
            #expect(parts.map(\.reports).reduce(ReportCount(), +) == digest.reports)
            #expect(parts[0].outcomes.merging(parts[1].outcomes, uniquingKeysWith: +) == digest.outcomes)
            for total in digest.totals {
                let same = parts.flatMap(\.totals).filter {
                    $0.policy == total.policy && $0.currency == total.currency
                }
                #expect(same.map(\.decided).reduce(DigestFigures(), +) == total.decided)
                #expect(same.map(\.notReported).reduce(DigestFigures(), +) == total.notReported)
            }
            for tier in digest.tiers {
                let same = parts.flatMap(\.tiers).filter { $0.currency == tier.currency && $0.tier == tier.tier }
                #expect(same.reduce(Quantity.zero) { $0 + $1.gap } == tier.gap)
            }
        }
    }

    @Test func `the order of the contracts does not matter`() {
        #expect(Digest.make(authority: "Exampleton", asOf: Sample.asOf, standings: Sample.mixed.reversed()) == digest)
    }

    @Test func `shortfalls are placed at their tier, counting positive gaps only`() {
        #expect(
            digest.tiers == [
                TierGap(currency: Sample.euro, tier: 0, nodes: 1, gap: Quantity(90)),
                TierGap(currency: Sample.euro, tier: 1, nodes: 1, gap: Quantity(15)),
                TierGap(currency: Sample.euro, tier: 2, nodes: 1, gap: Quantity(30)),
                TierGap(currency: Sample.pound, tier: 1, nodes: 1, gap: Quantity(7)),
            ])
    }

    @Test func `contracts are ranked by money at risk within their currency`() {
        #expect(digest.ranked.map(\.ref) == ["B", "D", "A", "F", "E"])
        #expect(digest.ranked[0].sentence == "Social return: €110 of €200 due is credited, short by €90.")
        #expect(
            digest.ranked[1].sentence
                == "Social return: no report for 1 March 2026 to 31 August 2026: €80 was due by then; €80 is "
                + "at risk.")
    }

    @Test func `at most ten contracts of a currency are ranked, equal risks in the order of their references`() {
        let many = (10..<25).map { number in
            Sample.standing("C-\(number)", [Sample.assessment(due: 10, credited: 5, outcome: .inadequate)])
        }
        let digest = Digest.make(authority: "Exampleton", asOf: Sample.asOf, standings: many)
        #expect(digest.ranked.map(\.ref) == (10..<20).map { "C-\($0)" })
    }

    @Test func `the weakest commitment gives the contract its outcome`() {
        let standing = Sample.standing(
            "A",
            [
                Sample.assessment(due: 10, credited: 10, outcome: .met),
                Sample.assessment(due: 10, credited: 9, outcome: .approaching),
                Sample.assessment(due: 10, credited: 0, outcome: .withheld, withheld: .silent),
                Sample.assessment(node: "n1", due: 10, credited: 0, outcome: .inadequate),
            ])
        #expect(standing.outcome == .approaching)
        #expect(Sample.standing("B", []).outcome == .noCommitment)
    }

    @Test func `a duty that was not evidenced makes no contract short`() {
        let standing = Sample.standing(
            "A", terms: ["plan": Terms(title: "Plan", kind: .duty)],
            [Sample.assessment("plan", due: 1, credited: 0, outcome: .inadequate)])
        #expect(standing.outcome == .dutyMissed)
        let digest = Digest.make(authority: "Exampleton", asOf: Sample.asOf, standings: [standing])
        #expect(digest.shortContracts == 0)
        #expect(standing.sentence == "Duty not evidenced.")
    }

    @Test func `the sentence names the clause of the verdict where the money it tells of is under another`() {
        let terms = [
            "local": Terms(title: "Local spend", kind: .spendShare), "quotes": Terms(title: "Quotes", kind: .count),
        ]
        func sentence(_ quotes: Assessment.Outcome) -> String {
            let standing = Sample.standing(
                "A", terms: terms,
                [
                    Sample.assessment("local", due: 100, credited: 70, outcome: .requiresImprovement),
                    Sample.assessment("quotes", due: 4, credited: 2, outcome: quotes),
                ])
            return standing.sentence
        }
        let money = "Local spend: €70 of €100 due is credited, short by €30"
        #expect(sentence(.inadequate) == "\(money); well short on Quotes.")
        #expect(sentence(.approaching) == "\(money).")
    }

    @Test func `the sentence tells of the larger part of the money at risk, names the rest, and adds up to it`() {
        let terms = [
            "local": Terms(title: "Local", kind: .spendShare), "value": Terms(title: "Value", kind: .valueShare),
        ]
        let assessments = [
            Sample.assessment("value", due: 50, credited: 20, outcome: .inadequate),
            Sample.assessment("local", due: 60, credited: 40, outcome: .withheld, withheld: .silent),
        ]
        let unreported = Sample.standing("A", terms: terms, standIns: ["local": 940], assessments)
        #expect(unreported.moneyAtRisk == Quantity(930))
        #expect(
            unreported.sentence
                == "Local: no report for 1 March 2026 to 31 August 2026: in its place stands the same share of the "
                + "contract value run off by then, €940; less €40 credited, €900 is at risk; €30 more at risk under "
                + "other clauses; well short on Value.")
        let short = Sample.standing("A", terms: terms, standIns: ["local": 50], assessments)
        #expect(short.moneyAtRisk == Quantity(40))
        #expect(
            short.sentence
                == "Value: €20 of €50 due is credited, short by €30; €10 more at risk under other clauses.")
    }

    @Test func `an open verdict says what is missing at worst, and one missing report is told once`() {
        var open = Sample.assessment(due: 30, credited: 25, outcome: .undetermined)
        open.creditedHigh = Quantity(31)
        #expect(
            Sample.standing("A", reports: ReportCount(missing: 1), [open]).sentence
                == "Social return: between €25 and €31 of €30 due is credited, short by €5 at worst; 1 report is missing."
        )
        let limit = ["social-return": Terms(title: "Outside", kind: .spendShare, isLimit: true)]
        #expect(
            Sample.standing("A", terms: limit, [open]).sentence
                == "Outside: between €25 and €31 is counted where €30 is allowed, €5 above the limit at worst.")
        let silent = Sample.assessment(due: 80, credited: 0, outcome: .withheld, withheld: .silent)
        #expect(
            Sample.standing("A", reports: ReportCount(missing: 2), [silent]).sentence
                == "Social return: no report for 1 March 2026 to 31 August 2026: €80 was due by then; €80 is "
                + "at risk; 2 reports are missing.")
    }

    @Test func `a share of spend has no amount for the whole term and is never added to what has one`() {
        let terms = [
            "value": Terms(title: "Value", kind: .valueShare),
            "local": Terms(title: "Local", kind: .spendShare, openShare: "10.0% of spend"),
            "small": Terms(title: "Small", kind: .spendShare, openShare: "25.0% of spend"),
        ]
        let digest = Digest.make(
            authority: "Exampleton", asOf: Sample.asOf,
            standings: ["A", "B"].map { ref in
                Sample.standing(
                    ref, terms: terms,
                    ["value", "local", "small"].map {
                        Sample.assessment($0, due: 10, credited: 4, outcome: .inadequate)
                    })
            })
        #expect(digest.totals.map(\.openShares) == [[], ["10.0% of spend", "25.0% of spend"]])
        #expect(digest.totals.map(\.decided.due) == [Quantity(20), Quantity(40)])
    }

    @Test func `ceilings are never added to floors`() {
        let terms = [
            "floor": Terms(title: "Local", kind: .spendShare),
            "ceiling": Terms(title: "Outside", kind: .spendShare, isLimit: true),
            "people": Terms(title: "People", kind: .count),
        ]
        let digest = Digest.make(
            authority: "Exampleton", asOf: Sample.asOf,
            standings: [
                Sample.standing(
                    "A", terms: terms,
                    [
                        Sample.assessment("floor", due: 10, credited: 4, outcome: .inadequate),
                        Sample.assessment("ceiling", due: 20, credited: 25, outcome: .inadequate),
                        Sample.assessment("people", due: 3, credited: 1, outcome: .inadequate),
                    ])
            ])
        #expect(digest.totals.map(\.isLimit) == [false, true])
        #expect(digest.totals.map(\.decided.due) == [Quantity(10), Quantity(20)])
        #expect(digest.shortfalls == [Money(Quantity(6), Sample.euro)])
    }

    @Test func `what changed since a day is told contract by contract, with the figures of both days`() {
        let earlier = EarlierStanding(
            day: Sample.day("2026-08-21"),
            standings: [
                // A was met, B just as short, C short, D has no report since, E had not been assessed.
                Sample.standing("A", [Sample.assessment(due: 50, credited: 50, outcome: .met)]),
                Sample.standing("B", [Sample.assessment(due: 150, credited: 90, outcome: .inadequate)]),
                Sample.standing("C", [Sample.assessment(due: 30, credited: 20, outcome: .requiresImprovement)]),
                Sample.standing("D", [Sample.assessment(due: 40, credited: 40, outcome: .met)]),
                Sample.standing("F", [Sample.assessment(due: 30, credited: 25, outcome: .undetermined)]),
            ])
        let changes = Digest.make(
            authority: "Exampleton", asOf: Sample.asOf, standings: Sample.mixed, since: earlier
        ).changes
        #expect(changes?.contracts == 5)
        #expect(changes?.shortContracts == 2)
        #expect(changes?.shortfalls == [Money(Quantity(70), Sample.euro)])
        #expect(changes?.moves.map(\.ref) == ["E", "A", "D", "C", "B"])
        #expect(changes?.moves.map(\.before) == [nil, .met, .met, .requiresImprovement, .inadequate])
        #expect(changes?.moves.map(\.now) == [.inadequate, .requiresImprovement, .notReported, .met, .inadequate])
        #expect(changes?.moves.map(\.shortBefore.amount) == [0, 0, 0, 10, 60].map { Quantity($0) })
        #expect(changes?.moves.map(\.shortNow.amount) == [7, 40, 0, 0, 90].map { Quantity($0) })
        #expect(digest.changes == nil)
    }

    @Test func `an empty register says so`() {
        let digest = Digest.make(authority: "Exampleton", asOf: Sample.asOf, standings: [])
        #expect(digest.headline == "No contract is in the register yet.")
        #expect(digest.cutOffs == nil)
        let waiting = Digest.make(authority: "Exampleton", asOf: Sample.asOf, standings: [], registered: 4)
        #expect(waiting.headline == "No contract of the register has been assessed yet.")
    }

    @Test func `a subcontract that lacks two clauses is one subcontract`() {
        let flags = ["social-return", "local-sme"].map { clause in
            Flag(
                kind: .clauseNotPassedDown, commitment: clause, node: "n1", period: nil, amount: Quantity(500),
                message: "")
        }
        let digest = Digest.make(
            authority: "Exampleton", asOf: Sample.asOf,
            standings: [Sample.standing("A", notPassedDown: flags, []), Sample.standing("B", [])])
        #expect(digest.notPassedDown.map(\.count) == [1])
        #expect(digest.notPassedDown.map(\.value) == [Money(Quantity(500), Sample.euro)])
    }

    @Test func `nothing short is said without a sum`() {
        let digest = Digest.make(
            authority: "Exampleton", asOf: Sample.asOf,
            standings: [Sample.standing("A", [Sample.assessment(due: 5, credited: 5, outcome: .met)])])
        #expect(digest.headline == "None of 1 contract is known to be short.")
    }
}
