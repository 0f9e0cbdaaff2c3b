import Assessment
import Contracts
import Policies
import Testing

@Suite struct GeneratedDossierTests {
    private static let seeds = UInt64(1)...1_000

    @Test func `a drawn dossier is the same when read from its file`() throws {
        for seed in Self.seeds.prefix(60) {
            let drawn = GeneratedDossier(seed: seed).dossier
            #expect(try Dossier(json: DossierText(dossier: drawn).data) { _, _, _ in nil } == drawn, "seed \(seed)")
            let shared = GeneratedDossier(seed: seed, sharing: true).dossier
            #expect(try Dossier(json: DossierText(dossier: shared).data) { _, _, _ in nil } == shared, "seed \(seed)")
        }
    }

    @Test func `drawn dossiers reach every verdict, every reason to withhold one and every finding`() {
        var outcomes: Set<String> = []
        var reasons: Set<Assessment.Withheld> = []
        var modes: Set<String> = []
        var flags: Set<String> = []
        for seed in Self.seeds {
            let drawn = GeneratedDossier(seed: seed)
            let found = assess(drawn.dossier, asOf: drawn.asOf, explaining: false)
            flags.formUnion(found.flags.map(\.kind.rawValue))
            for made in found.assessments {
                let clause = drawn.dossier.commitments.first { $0.code == made.commitment }?.clause
                outcomes.insert("\(clause?.kind.rawValue ?? "") \(made.outcome.rawValue)")
                if let withheld = made.withheld { reasons.insert(withheld) }
                if case .spendShare(let rule) = clause?.rule { modes.insert("\(rule.mode) \(made.outcome.rawValue)") }
            }
        }
        let verdicts = ["met", "approaching", "requiresImprovement", "inadequate", "withheld"]
        for kind in ["valueShare", "spendShare", "count", "hoursShare"] {
            #expect(outcomes.isSuperset(of: verdicts.map { "\(kind) \($0)" }), "\(kind)")
        }
        #expect(outcomes.isSuperset(of: ["duty met", "duty inadequate", "duty withheld", "valueShare undetermined"]))
        #expect(reasons == [.notDue, .silent, .noSpend])
        for mode in SpendShare.Mode.allCases {
            let wanted = ["met", "inadequate", "undetermined", "withheld"].map { "\(mode) \($0)" }
            #expect(modes.isSuperset(of: wanted), "\(mode)")
        }
        #expect(
            flags.isSuperset(of: [
                "shortfall", "statusUnknown", "reportMissing", "reportLate", "clauseNotPassedDown",
                "subcontractUndeclared", "paymentAboveValue", "claimDuplicate", "passThrough", "dutyMissed",
            ]))
    }

    @Test func `drawn dossiers with shared payees reach parts, halves, claims, open and lost ones, and matches`() {
        var found: [String: Int] = [:]
        let words = [
            "(its part)", "half for", "the line claims it for", "names neither", "counts nowhere",
            "is matched and counts for",
        ]
        for seed in Self.seeds.prefix(400) {
            let drawn = GeneratedDossier(seed: seed, sharing: true)
            let reasons = assess(drawn.dossier, asOf: drawn.asOf).assessments.flatMap(\.credits).map(\.reason)
            for word in words where reasons.contains(where: { $0.contains(word) }) { found[word, default: 0] += 1 }
        }
        for word in words { #expect(found[word, default: 0] >= 3, "\(word): \(found)") }
    }

    @Test func `some drawn chains are ten tiers deep, some are rings and some have two heads`() {
        let drawn = Self.seeds.map { GeneratedDossier(seed: $0).dossier }
        #expect(drawn.contains { $0.deepest >= 10 })
        #expect(drawn.contains { $0.chain.filter { $0.parent == nil }.count > 1 })
        #expect(drawn.contains { dossier in !dossier.isTree && dossier.chain.filter { $0.parent == nil }.count == 1 })
        #expect(drawn.contains { dossier in dossier.chain.contains { $0.parent == $0.node } })
    }

    @Test func `a dossier that fails is made as small as it can be`() {
        func fails(_ dossier: Dossier) -> Bool {
            dossier.reports.flatMap(\.lines).contains { line in
                if case .payment(let payment) = line.fact { payment.payeeNode == "n4" } else { false }
            }
        }
        let drawn = Self.seeds.map { GeneratedDossier(seed: $0).dossier }.filter(fails).prefix(10)
        #expect(drawn.count == 10)
        for dossier in drawn {
            let small = ShrunkDossier(dossier, failing: fails).dossier
            #expect(small.reports.map(\.lines.count) == [1])
            #expect(small.chain.map(\.node) == ["n0"])
            #expect(small.parties.isEmpty)
            #expect(small.commitments.count == 1)
            #expect(fails(small))
        }
    }
}

extension Dossier {
    /// The tiers below the prime.
    fileprivate var deepest: Int {
        chain.map { node in
            var (tier, next) = (0, node.parent)
            while let name = next, tier < chain.count {
                (tier, next) = (tier + 1, chain.first { $0.node == name }?.parent)
            }
            return tier < chain.count ? tier : 0
        }.max() ?? 0
    }
}
