import Assessment
import Contracts
import Foundation
import Policies
import Testing

@Suite struct GoldenDossierTests {
    static let dossiers = Result { try Fixture.names(in: "dossiers").map { try GoldenDossier($0) } }

    @Test func `all 42 golden dossiers are read`() throws {
        #expect(try Self.dossiers.get().count == 42)
    }

    @Test(arguments: try Self.dossiers.get())
    func `the evaluation is the golden one`(golden: GoldenDossier) {
        let evaluation = assess(golden.dossier, asOf: golden.asOf)
        for difference in differences(between: evaluation, and: golden) {
            Issue.record("\(difference)")
        }
    }

    @Test(arguments: try Self.dossiers.get())
    func `figures and flags are the same without reasons`(golden: GoldenDossier) {
        var explained = assess(golden.dossier, asOf: golden.asOf)
        for index in explained.assessments.indices { explained.assessments[index].credits = [] }
        #expect(assess(golden.dossier, asOf: golden.asOf, explaining: false) == explained)
    }

    @Test(arguments: try Self.dossiers.get())
    func `the credits of the lines add up to what is credited`(golden: GoldenDossier) throws {
        for assessment in assess(golden.dossier, asOf: golden.asOf).assessments {
            let commitment = try #require(golden.dossier.commitments.first { $0.code == assessment.commitment })
            guard commitment.clause.kind != .duty else { continue }
            let low = assessment.credits.reduce(Quantity.zero) { $0 + $1.low }
            let high = assessment.credits.reduce(Quantity.zero) { $0 + $1.high }
            #expect(low == assessment.creditedLow, "\(assessment.commitment) at \(assessment.node), low")
            #expect(high == assessment.creditedHigh, "\(assessment.commitment) at \(assessment.node), high")
        }
    }

    @Test(arguments: try Self.dossiers.get())
    func `the gaps add up to what is due less what is credited`(golden: GoldenDossier) {
        for assessment in assess(golden.dossier, asOf: golden.asOf).assessments
        where !assessment.attribution.isEmpty {
            let gaps = assessment.attribution.reduce(Quantity.zero) { $0 + $1.gap }
            #expect(gaps == assessment.due - assessment.creditedLow)
        }
    }

    /// Every field of every assessment and every flag that is not as expected, in words.
    private func differences(between found: Evaluation, and golden: GoldenDossier) -> [String] {
        func key(_ commitment: String, _ node: String) -> String { "\(commitment) at \(node)" }
        let made = Dictionary(uniqueKeysWithValues: found.assessments.map { (key($0.commitment, $0.node), $0) })
        let expected = Dictionary(
            uniqueKeysWithValues: golden.assessments.map { (key($0.commitment, $0.node), $0) })
        var differences = Set(made.keys).subtracting(expected.keys).map { "\($0): not expected" }
        for (name, wanted) in expected.sorted(by: { $0.key < $1.key }) {
            guard let assessment = made[name] else {
                differences.append("\(name): missing")
                continue
            }
            differences += fields(of: assessment, against: wanted).map { "\(name): \($0)" }
        }
        let flags = found.flags.map {
            GoldenDossier.Finding(
                kind: $0.kind.rawValue, commitment: $0.commitment, node: $0.node, period: $0.period, amount: $0.amount)
        }
        differences += Set(flags).subtracting(golden.flags).map { "flag not expected: \($0)" }
        differences += Set(golden.flags).subtracting(flags).map { "flag missing: \($0)" }
        if flags.count != golden.flags.count {
            differences.append("\(flags.count) flags, expected \(golden.flags.count)")
        }
        return differences
    }

    private func fields(of found: Assessment, against wanted: GoldenDossier.Expected) -> [String] {
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
