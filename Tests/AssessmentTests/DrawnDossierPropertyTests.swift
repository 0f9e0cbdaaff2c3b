import Assessment
import Contracts
import Policies
import Testing

/// What must hold of every dossier, whatever its clauses and its chain; each tried on five hundred drawn ones.
@Suite struct DrawnDossierPropertyTests {
    static let seeds: [Range<UInt64>] = [5_001..<5_251, 5_251..<5_501]

    @Test(arguments: seeds)
    func `credits add up to the figures and gaps to what is missing, a line counted once`(seeds: Range<UInt64>) {
        let added = DrawnProperty { dossier, asOf in sums(assess(dossier, asOf: asOf)) }
        added.hold(for: seeds)
        added.hold(for: seeds, sharing: true)
    }

    @Test(arguments: seeds)
    func `sums hold as well where the register names parents that are not there, nodes twice and terms backwards`(
        seeds: Range<UInt64>
    ) {
        DrawnProperty { dossier, asOf in sums(assess(dossier.garbled, asOf: asOf)) }.hold(for: seeds)
    }

    /// What does not add up.
    private func sums(_ evaluation: Evaluation) -> [String] {
        evaluation.assessments.flatMap { made -> [String] in
            guard made.cutOff != nil else { return [] }
            let low = made.credits.reduce(Quantity.zero) { $0 + $1.low }
            let high = made.credits.reduce(Quantity.zero) { $0 + $1.high }
            let gaps = made.attribution.reduce(Quantity.zero) { $0 + $1.gap }
            return [
                low == made.creditedLow ? nil : "\(made.name): credits \(low) for \(made.creditedLow)",
                high == made.creditedHigh ? nil : "\(made.name): at best \(high) for \(made.creditedHigh)",
                gaps == made.due - made.creditedLow ? nil : "\(made.name): gaps of \(gaps)",
                Set(made.credits.map(\.line)).count == made.credits.count ? nil : "\(made.name): a line twice",
            ].compactMap { $0 }
        }
    }

    @Test(arguments: seeds)
    func `what is sure is never above what is possible, and without corrections what is reported lies between`(
        seeds: Range<UInt64>
    ) {
        DrawnProperty { dossier, asOf in
            let all = assess(dossier, asOf: asOf, explaining: false).assessments
            let plain = assess(dossier.withoutCorrections, asOf: asOf, explaining: false).assessments
            return all.filter { $0.creditedLow > $0.creditedHigh || $0.certainShortfall > $0.shortfall }
                .map { "\($0.name): sure \($0.creditedLow), at best \($0.creditedHigh)" }
                + plain.filter {
                    $0.creditedLow > $0.reported || $0.reported > $0.creditedHigh || $0.confirmed > $0.reported
                        || $0.verified > $0.reported
                }.map { "\($0.name): reported \($0.reported), sure \($0.creditedLow), at best \($0.creditedHigh)" }
        }.hold(for: seeds)
    }

    @Test(arguments: seeds)
    func `the order of reports, lines, parties and nodes changes nothing`(seeds: Range<UInt64>) {
        DrawnProperty { dossier, asOf in
            var random = GeneratedChain.Seeded(state: UInt64(dossier.reports.count + dossier.chain.count))
            var other = dossier
            other.reports.shuffle(using: &random)
            other.parties.shuffle(using: &random)
            other.commitments.shuffle(using: &random)
            for index in other.reports.indices { other.reports[index].lines.shuffle(using: &random) }
            // Of several heads the first is the prime, and of a ring the first is the head.
            if dossier.isTree { other.chain.shuffle(using: &random) }
            return Comparison(assess(dossier, asOf: asOf, explaining: false))
                .differences(from: Comparison(assess(other, asOf: asOf, explaining: false)))
        }.hold(for: seeds)
    }

    @Test(arguments: seeds)
    func `other identifiers and names of parties change nothing`(seeds: Range<UInt64>) {
        DrawnProperty { dossier, asOf in
            var renamed = Comparison(assess(dossier.renamed, asOf: asOf, explaining: false))
            var found = Comparison(assess(dossier, asOf: asOf, explaining: false))
            // Of parties with equal amounts the one whose identifier comes first is named.
            renamed.leaveOutParties()
            found.leaveOutParties()
            return found.differences(from: renamed)
        }.hold(for: seeds)
    }

    @Test(arguments: seeds)
    func `a payment in two parts changes nothing beyond the rounding of a line`(seeds: Range<UInt64>) {
        DrawnProperty { dossier, asOf in
            let (whole, split) = (assess(dossier, asOf: asOf), assess(dossier.split, asOf: asOf))
            let rounded = dossier.reports.flatMap(\.lines).filter { line in
                if case .payment(let payment) = line.fact { payment.role != nil } else { false }
            }.count
            return zip(whole.assessments, split.assessments).flatMap { one, two in
                zip(one.figures, two.figures).filter { abs($0.units - $1.units) > Int64(rounded) }
                    .map { "\(one.name): \($0), in two parts \($1)" }
            }
        }.hold(for: seeds)
    }

    @Test(arguments: seeds)
    func `one more payment to an eligible party never lowers what counts or widens what is missing`(
        seeds: Range<UInt64>
    ) {
        DrawnProperty { dossier, asOf in
            let before = assess(dossier, asOf: asOf, explaining: false).assessments
            return before.filter { $0.node == "n0" && $0.numerator != nil }.flatMap { made -> [String] in
                guard let clause = dossier.commitments.first(where: { $0.code == made.commitment })?.clause,
                    case .spendShare(let rule) = clause.rule, rule.comparison == .atLeast, let cutOff = made.cutOff,
                    let more = dossier.paying("1234.56", on: cutOff, asOf: asOf)
                else { return [] }
                let after = assess(more, asOf: asOf, explaining: false).assessments
                    .first { $0.commitment == made.commitment && $0.node == "n0" }
                guard let after else { return ["\(made.name): no more assessed"] }
                let widened = after.shortfall.units > made.shortfall.units + 1
                return after.creditedLow < made.creditedLow || widened
                    ? ["\(made.name): \(made.creditedLow) became \(after.creditedLow)"] : []
            }
        }.hold(for: seeds)
    }

    @Test(arguments: seeds)
    func `a second look gives the same, and reasons change no figure`(seeds: Range<UInt64>) {
        DrawnProperty { dossier, asOf in
            let first = assess(dossier, asOf: asOf)
            var plain = first
            for index in plain.assessments.indices {
                (plain.assessments[index].credits, plain.assessments[index].derivation) = ([], [])
                plain.assessments[index].reckoning = Assessment.Reckoning()
            }
            return [
                first == assess(dossier, asOf: asOf) ? nil : "a second look differs",
                plain == assess(dossier, asOf: asOf, explaining: false) ? nil : "without reasons it differs",
            ].compactMap { $0 }
        }.hold(for: seeds)
    }

    @Test(arguments: seeds)
    func `what the prime paid is what all below it keep`(seeds: Range<UInt64>) {
        DrawnProperty { dossier, asOf in
            let funded = dossier.funded
            return assess(funded, asOf: asOf, explaining: false).assessments.filter { made in
                made.cutOff != nil && made.creditedLow != made.denominator
            }.map { "\($0.name): \($0.creditedLow) of \($0.denominator ?? .zero)" }
        }.hold(for: seeds, size: 25)
    }
}

extension Assessment {
    fileprivate var name: String { "\(commitment) at \(node)" }

    fileprivate var figures: [Quantity] {
        [
            required, due, reported, confirmed, verified, creditedLow, creditedHigh, numerator ?? .zero,
            denominator ?? .zero,
        ]
    }
}

/// An evaluation without what may stand in any order.
private struct Comparison {
    private var assessments: [String: Assessment] = [:]
    private let flags: [String: Quantity?]

    init(_ evaluation: Evaluation) {
        for var made in evaluation.assessments {
            made.attribution.sort { $0.node < $1.node }
            assessments["\(made.commitment) at \(made.node)"] = made
        }
        flags = Dictionary(uniqueKeysWithValues: evaluation.flags.map { ($0.key, $0.amount) })
    }

    mutating func leaveOutParties() {
        for name in assessments.keys { assessments[name]?.settledBy = [] }
    }

    func differences(from other: Comparison) -> [String] {
        let names = Set(assessments.keys).union(other.assessments.keys).sorted()
        let keys = Set(flags.keys).union(other.flags.keys).sorted()
        return names.filter { assessments[$0] != other.assessments[$0] }
            .map { "\($0): \(String(describing: assessments[$0])) and \(String(describing: other.assessments[$0]))" }
            + keys.filter { flags[$0] != other.flags[$0] }.map { "flag \($0)" }
    }
}
