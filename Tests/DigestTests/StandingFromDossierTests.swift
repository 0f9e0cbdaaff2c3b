import Assessment
import Contracts
import Digest
import Policies
import Testing

@Suite struct StandingFromDossierTests {
    let dossier: Dossier
    var evaluation: Evaluation

    init() {
        let first = Sample.period("2025-03-01/2025-08-31")
        let second = Sample.period("2025-09-01/2026-02-28")
        let third = Sample.period("2026-03-01/2026-08-31")
        let start = Sample.day("2025-03-01")
        let rule = ValueShare(obligation: .fixed(Money(Quantity(100), Sample.euro)), values: ValueTable(blocks: []))
        var clause = Clause(code: "social-return", rule: .valueShare(rule))
        clause.title = ["nl": "Social return (nl)", "en": "Social return"]
        dossier = Dossier(
            contract: Contract(
                ref: "C-1", kind: .works, currency: Sample.euro, value: Quantity(1000), start: start,
                end: Sample.day("2028-02-29")),
            parties: [Party(id: "NL-KVK-1", name: "Noord Bouw")],
            chain: [
                ChainNode(node: "n2", parent: "n1", party: "NL-KVK-3", value: nil),
                ChainNode(node: "n0", parent: nil, party: "NL-KVK-1", value: Quantity(1000)),
                ChainNode(node: "n1", parent: "n0", party: "NL-KVK-2", value: Quantity(300)),
                ChainNode(node: "stray", parent: "gone", party: "NL-KVK-4", value: nil),
            ],
            commitments: [
                Commitment(code: "social-return", policy: "nl.utrecht", edition: "2023", clause: clause)
            ],
            reports: [
                Report(period: first, node: "n0", received: Sample.day("2025-09-10")),
                Report(period: second, node: "n0", received: Sample.day("2026-04-20")),
                Report(period: first, node: "n1", received: Sample.day("2025-09-10")),
            ])
        let flags = [(Flag.Kind.reportLate, second), (.reportMissing, third)].map {
            Flag(kind: $0.0, commitment: "social-return", node: "n0", period: $0.1, amount: nil, message: "")
        }
        evaluation = Evaluation(
            asOf: Sample.asOf, cutOff: third.end,
            assessments: [
                Sample.assessment(
                    due: 60, credited: 20, outcome: .withheld, withheld: .silent,
                    gaps: [("n0", 25), ("n1", -5), ("n2", 20), ("stray", 1)])
            ],
            flags: flags)
        evaluation.duties = assess(dossier, asOf: Sample.asOf).duties
    }

    private func outlined(
        department: String? = nil, _ dossier: Dossier, _ evaluation: Evaluation
    ) -> ContractStanding? {
        ContractOutline(
            title: "Bridge", department: department, policy: "Utrecht", dossier: dossier, evaluation: evaluation
        ).map { ContractStanding(outline: $0, evaluation: evaluation) }
    }

    @Test func `the standing takes names, terms and tiers from the facts`() throws {
        let standing = try #require(
            outlined(department: "Roads", dossier, evaluation))
        #expect(standing.primeName == "Noord Bouw")
        #expect(standing.terms == ["social-return": Terms(title: "Social return", kind: .valueShare)])
        // Of those that are behind.
        #expect(standing.tiers == ["n0": 0, "n2": 2])
    }

    @Test func `reports of those who must report are counted once each`() throws {
        let standing = try #require(
            outlined(department: nil, dossier, evaluation))
        #expect(standing.reports == ReportCount(inTime: 1, late: 1, missing: 1))
    }

    @Test(arguments: [FlagRules.Mode.shown, .shadow, .off])
    func `what a council is told of its reports and of passing down does not hang on the rules that are shown`(
        mode: FlagRules.Mode
    ) throws {
        var dossier = dossier
        dossier.commitments[0].clause.passDown = PassDown()
        for place in dossier.reports.indices { dossier.reports[place].nil = true }
        let kinds: [Flag.Kind] = [.reportMissing, .reportLate, .clauseNotPassedDown]
        let rules = FlagRules(Dictionary(uniqueKeysWithValues: kinds.map { ($0, mode) }))
        let evaluation = assess(dossier, asOf: Sample.asOf, rules: rules)
        #expect(evaluation.flags.count { kinds.contains($0.kind) } == (mode == .shown ? 5 : 0))
        let standing = try #require(
            outlined(department: nil, dossier, evaluation))
        #expect(standing.reports == ReportCount(inTime: 1, late: 1, missing: 1))
        let digest = Digest.make(authority: "Exampleton", asOf: Sample.asOf, standings: [standing])
        #expect(digest.notPassedDown.map(\.count) == [3])
        #expect(digest.notPassedDown.map(\.value) == [Money(Quantity(300), Sample.euro)])
    }

    @Test func `what a silent contractor owes is at risk though it is no shortfall`() throws {
        let standing = try #require(
            outlined(department: nil, dossier, evaluation))
        #expect(standing.moneyAtRisk == Quantity(40))
        let digest = Digest.make(authority: "Exampleton", asOf: Sample.asOf, standings: [standing])
        #expect(digest.shortfalls == [])
    }

    @Test func `a chain without a prime has no standing`() {
        var dossier = dossier
        dossier.chain.removeAll { $0.parent == nil }
        #expect(
            outlined(dossier, evaluation) == nil)
    }
}
