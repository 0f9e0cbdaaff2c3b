import Assessment
import Contracts
import Digest
import Policies

@testable import Store
@testable import Web

/// Digest pages: a mixed register, one without any shortfall, an empty one.
enum DigestSample {
    static var pages: [any PageView] {
        [page(mixed), page([standing("M", .met, due: 10, credited: 10)]), page([]), unchanged] + changed
    }

    static func page(_ standings: [ContractStanding], since earlier: EarlierStanding? = nil) -> DigestPage {
        DigestPage(
            Digest.make(
                authority: "Exampleton City Council", asOf: PageSample.asOf, standings: standings, since: earlier),
            head: AuditHead(sequence: 128, hash: Array(repeating: 0xab, count: 32)))
    }

    /// The mixed register when contract A was met and D not yet assessed; then with so many others that not all fit.
    static var changed: [DigestPage] {
        let met = standing("A", .met, due: 90_000, credited: 90_000)
        let others = mixed.dropFirst().filter { $0.ref != "D" }
        let many = (0..<25).map { standing("M\($0)", .inadequate, due: 10, credited: 5) }
        return [
            page(mixed, since: EarlierStanding(day: since, standings: [met] + others)),
            page(mixed + many, since: EarlierStanding(day: since, standings: [met])),
            page(mixed, since: EarlierStanding(day: since, standings: [])),
        ]
    }

    /// A register in which no verdict changed.
    static var unchanged: DigestPage {
        page(mixed, since: EarlierStanding(day: since, standings: mixed))
    }

    private static let since = PageSample.day("2026-08-21")

    static var mixed: [ContractStanding] {
        [
            standing("A", .inadequate, due: 100_000, credited: 40_000, notPassedDown: true),
            standing("B", .withheld, due: 8_000, credited: 0),
            standing("C", .undetermined, due: 500, credited: 400),
            standing("D", .approaching, due: 1_000, credited: 900, currency: PageSample.currency("GBP")),
        ]
    }

    static func standing(
        _ ref: String, _ outcome: Assessment.Outcome, due: Int, credited: Int,
        currency: Currency = PageSample.euro, notPassedDown: Bool = false
    ) -> ContractStanding {
        var assessment = Assessment(
            commitment: "social-return", node: "n0", cutOff: PageSample.second.end, period: PageSample.second,
            state: .value, outcome: outcome, withheld: outcome == .withheld ? .silent : nil)
        (assessment.required, assessment.due) = (Quantity(due * 3), Quantity(due))
        (assessment.reported, assessment.creditedLow) = (Quantity(credited), Quantity(credited))
        assessment.shortfall = Quantity(max(0, due - credited))
        assessment.attribution = [Assessment.Gap(node: "n1", gap: Quantity(due - credited))]
        let flag = Flag(
            kind: .clauseNotPassedDown, commitment: "social-return", node: "n1", period: nil,
            amount: Quantity(300_000), message: "")
        let evaluation = Evaluation(
            asOf: PageSample.asOf, cutOff: PageSample.second.end, assessments: [assessment],
            flags: notPassedDown ? [flag] : [], coverage: notPassedDown ? PageSample.coverage : [])
        let outline = ContractOutline(
            ref: ref, title: "Contract \(ref)", department: nil, primeName: "Noord Bouw", policy: "Utrecht",
            currency: currency, value: Quantity(1_000_000), start: PageSample.day("2025-09-01"),
            end: PageSample.day("2028-08-31"), prime: "n0",
            terms: ["social-return": Terms(title: "Social return", kind: .valueShare)],
            tiers: ["n0": 0, "n1": 1],
            reports: ReportCount(inTime: 1, missing: outcome == .withheld ? 1 : 0),
            atRisk: due > credited
                ? [
                    PartAtRisk(
                        commitment: "social-return", expected: Quantity(due), amount: Quantity(due - credited),
                        isUnreported: outcome == .withheld)
                ] : [],
            notPassedDown: notPassedDown ? [.init(node: flag.node, value: flag.amount)] : [])
        let decision = FlagDecision(.ask, reason: "", by: "contract desk", on: PageSample.asOf)
        let standing = FlagStanding(
            facts: "f", since: PageSample.asOf, decisions: [TakenDecision(decision, facts: "f")], on: PageSample.asOf)
        return ContractStanding(outline: outline, evaluation: evaluation, decided: [flag.key: standing])
    }
}
