import Assessment
import Contracts

/// What is not as expected in an evaluation, in words.
struct EvaluationDifferences {
    private(set) var all: [String] = []

    /// - Parameter flags: those expected; findings of kinds that the rules do not name are not compared.
    init(
        between found: Evaluation, and assessments: [GoldenDossier.Expected],
        _ flags: some Collection<GoldenDossier.Finding>
    ) {
        func key(_ commitment: String, _ node: String) -> String { "\(commitment) at \(node)" }
        let made = Dictionary(uniqueKeysWithValues: found.assessments.map { (key($0.commitment, $0.node), $0) })
        let expected = Dictionary(uniqueKeysWithValues: assessments.map { (key($0.commitment, $0.node), $0) })
        all = Set(made.keys).subtracting(expected.keys).map { "\($0): not expected" }
        for (name, wanted) in expected.sorted(by: { $0.key < $1.key }) {
            guard let assessment = made[name] else {
                all.append("\(name): missing")
                continue
            }
            all += Self.fields(of: assessment, against: wanted).map { "\(name): \($0)" }
        }
        compare(found.flags.filter { Self.ruled.contains($0.kind.rawValue) }, with: flags)
    }

    /// The kinds of findings that section 3.1 gives rules for.
    private static let ruled: Set<String> = [
        "shortfall", "statusUnknown", "reportMissing", "reportLate", "clauseNotPassedDown", "subcontractUndeclared",
        "paymentAboveValue", "claimDuplicate", "passThrough", "dutyMissed",
    ]

    private mutating func compare(_ found: [Flag], with wanted: some Collection<GoldenDossier.Finding>) {
        let flags = found.map {
            GoldenDossier.Finding(
                kind: $0.kind.rawValue, commitment: $0.commitment, node: $0.node, period: $0.period, amount: $0.amount)
        }
        all += Set(flags).subtracting(wanted).map { "flag not expected: \($0)" }.sorted()
        all += Set(wanted).subtracting(flags).map { "flag missing: \($0)" }.sorted()
        if flags.count != wanted.count { all.append("\(flags.count) flags, expected \(wanted.count)") }
    }

    private static func fields(of found: Assessment, against wanted: GoldenDossier.Expected) -> [String] {
        func text(_ quantity: Quantity?) -> String { quantity?.description ?? "null" }
        let pairs: [(String, String, String)] = [
            ("state", found.state.rawValue, wanted.state),
            ("required", text(found.required), text(wanted.required)),
            ("due", text(found.due), text(wanted.due)),
            ("reported", text(found.reported), text(wanted.reported)),
            ("confirmed", text(found.confirmed), text(wanted.confirmed)),
            ("verified", text(found.verified), text(wanted.verified)),
            ("creditedLow", text(found.creditedLow), text(wanted.creditedLow)),
            ("creditedHigh", text(found.creditedHigh), text(wanted.creditedHigh)),
            ("numerator", text(found.numerator), text(wanted.numerator)),
            ("denominator", text(found.denominator), text(wanted.denominator)),
            ("shortfall", text(found.shortfall), text(wanted.shortfall)),
            ("certainShortfall", text(found.certainShortfall), text(wanted.certainShortfall)),
            ("outcome", found.outcome.rawValue, wanted.outcome),
            ("withheld", found.withheld?.rawValue ?? "null", wanted.withheld ?? "null"),
            ("conduct", found.conduct.rawValue, wanted.conduct),
            (
                "settledBy", found.settledBy.sorted().joined(separator: " "),
                wanted.settledBy.sorted().joined(separator: " ")
            ),
            (
                "attribution", found.attribution.map { "\($0.node) \($0.gap)" }.sorted().joined(separator: ", "),
                wanted.attribution.map { "\($0.node) \($0.gap)" }.sorted().joined(separator: ", ")
            ),
        ]
        return pairs.filter { $0.1 != $0.2 }.map { "\($0.0) is \($0.1), expected \($0.2)" }
    }
}
