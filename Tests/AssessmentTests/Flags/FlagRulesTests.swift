import Assessment
import Contracts
import Foundation
import Policies
import Testing

@Suite struct FlagRulesTests {
    private static let normative: [Flag.Kind] = [
        .shortfall, .statusUnknown, .reportMissing, .reportLate, .clauseNotPassedDown, .subcontractUndeclared,
        .paymentAboveValue, .claimDuplicate, .passThrough, .dutyMissed,
    ]

    private var sample: SampleContract {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .direct)]
        sample.party("a", ["certified": .yes])
        sample.pay("a", "300", confirmation: .disputed)
        return sample
    }

    @Test func `the ten kinds of the published format are shown, and those on facts it does not have`() {
        let shown = Flag.Kind.allCases.filter { FlagRules.normative[$0] == .shown }
        #expect(shown == Self.normative + [.commitmentReduced, .figuresRestated, .clauseNewlyApplies])
        #expect(Flag.Kind.allCases.allSatisfy { FlagRules.all[$0] == .shown })
        #expect(Flag.Kind.allCases.count == 18)
    }

    @Test func `a kind on trial stands apart and one that is off nowhere`() {
        func kinds(_ mode: FlagRules.Mode) -> [[Flag.Kind]] {
            let rules = FlagRules([.disputeOpen: mode, .statusUnknown: .off])
            let evaluation = assess(sample.dossier, asOf: sample.asOf, rules: rules)
            return [evaluation.flags.map(\.kind), evaluation.shadowFlags.map(\.kind)]
        }
        #expect(kinds(.shown) == [[.disputeOpen], []])
        #expect(kinds(.shadow) == [[], [.disputeOpen]])
        #expect(kinds(.off) == [[], []])
        #expect(assess(sample.dossier, asOf: sample.asOf).flags.map(\.kind) == [.statusUnknown])
    }

    @Test func `figures are the same whatever is looked for`() {
        let plain = sample.evaluation
        let all = assess(sample.dossier, asOf: sample.asOf, rules: .all)
        #expect(plain.assessments == all.assessments)
        #expect(plain.flags == all.flags.filter { Self.normative.contains($0.kind) })
    }

    @Test func `rules with the same modes are the same, however they were put`() {
        #expect(FlagRules([.shortfall: .shown, .disputeOpen: .off]) == .normative)
        var rules = FlagRules.normative
        rules[.disputeOpen] = .shadow
        #expect(rules != .normative)
        rules[.disputeOpen] = .off
        #expect(rules == .normative)
    }

    @Test func `the published JSON gets no new key, and rules besides add theirs`() throws {
        func json(_ rules: FlagRules) throws -> [String: Any] {
            let data = try JSONEncoder().encode(assess(sample.dossier, asOf: sample.asOf, rules: rules))
            return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        }
        func keys(_ part: Any?) -> Set<String> { Set((part as? [[String: Any]])?.first?.keys.map(\.self) ?? []) }
        let plain = try json(.normative)
        let all = try json(FlagRules([.disputeOpen: .shadow, .shortfallProjected: .shown]))
        #expect(Set(plain.keys) == ["asOf", "cutOff", "assessments", "flags"])
        #expect(keys(plain["flags"]) == ["kind", "commitment", "node", "period", "amount", "message", "because"])
        #expect(Set(all.keys) == Set(plain.keys).union(["shadow"]))
        #expect(keys(all["flags"]) == keys(plain["flags"]).union(["rule"]))
        #expect(keys(all["shadow"]) == keys(all["flags"]))
        let rule = (all["shadow"] as? [[String: Any]])?.first?["rule"] as? [String: Any]
        #expect(rule?["version"] as? Int == 2)
        #expect(rule?["bounds"] as? String == "no line disputed by 2024-12-31")
    }

    @Test func `what is projected stands in the JSON where the rule is asked for`() throws {
        var sample = SampleContract()
        sample.clauses = [.value(ValueTable(blocks: []), due: .end)]
        func hasProjection(_ rules: FlagRules) throws -> Bool {
            let data = try JSONEncoder().encode(assess(sample.dossier, asOf: sample.asOf, rules: rules))
            let text = String(decoding: data, as: UTF8.self)
            return text.contains(#""projectedLow":"0.0000""#) && text.contains(#""projectedHigh":"0.0000""#)
        }
        #expect(try !hasProjection(.normative))
        #expect(try !hasProjection(FlagRules([.disputeOpen: .shown])))
        #expect(try hasProjection(FlagRules([.shortfallProjected: .shadow])))
    }

    @Test func `a finding is the same without the rule that found it, and another with other words`() {
        func flag(_ bounds: String?, _ message: String = "m") -> Flag {
            Flag(
                kind: .shortfall, commitment: "c", node: "n0", period: nil, amount: "1", message: message,
                because: ["1"], bounds: bounds)
        }
        #expect(flag(">= 5") == flag(nil))
        #expect(flag(">= 5").hashValue == flag(nil).hashValue)
        #expect(flag(nil) != flag(nil, "n"))
        #expect(flag(nil).rule == nil)
    }

    @Test func `every flag of every golden dossier says which rule found it`() throws {
        var kinds: Set<Flag.Kind> = []
        for golden in try GoldenDossierTests.dossiers.get() {
            for flag in assess(golden.dossier, asOf: golden.asOf, rules: .all).flags {
                #expect(flag.rule?.version == flag.kind.version)
                #expect(flag.rule?.bounds.isEmpty == false, "\(flag.key)")
                kinds.insert(flag.kind)
            }
        }
        #expect(kinds.isSuperset(of: Self.normative))
    }

    @Test(arguments: try GoldenDossierTests.dossiers.get())
    func `no kind hangs on the order of the lines or on whether reasons are asked for`(golden: GoldenDossier) {
        var turned = golden.dossier
        for index in turned.reports.indices { turned.reports[index].lines.reverse() }
        let kinds: Set<Flag.Kind> = [
            .shortfallProjected, .disputeOpen, .certificateLapsed, .outreachMissing, .reportIncomplete,
        ]
        let evaluation = assess(golden.dossier, asOf: golden.asOf, rules: .all)
        let other = assess(turned, asOf: golden.asOf, explaining: false, rules: .all)
        #expect(other.flags.filter { kinds.contains($0.kind) } == evaluation.flags.filter { kinds.contains($0.kind) })
        #expect(
            assess(golden.dossier, asOf: golden.asOf, explaining: false, rules: .all).flags == evaluation.flags)
    }
}
