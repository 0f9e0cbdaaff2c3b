import Assessment
import Contracts
import Policies

/// How an evaluation came about, written as a person would on paper.
struct DerivationText {
    private let evaluation: Evaluation
    private let dossier: Dossier

    /// - Parameter evaluation: one that was drawn with reasons.
    init(_ evaluation: Evaluation, of dossier: Dossier) {
        self.evaluation = evaluation
        self.dossier = dossier
    }

    var lines: [String] {
        var lines = ["\(dossier.contract.ref) as of \(evaluation.asOf)"]
        for made in evaluation.assessments { lines += [""] + section(of: made) }
        let chain = ChainText(dossier, on: evaluation.asOf).lines
        if !chain.isEmpty { lines += ["", "What is said of the chain"] + chain.map { "  \($0)" } }
        let coverage = dossier.coverage(asOf: evaluation.asOf)
        if !coverage.isEmpty { lines += ["", "What is known of the payments"] + coverage.map { words(of: $0) } }
        if !evaluation.flags.isEmpty { lines += ["", "Flags"] }
        for flag in evaluation.flags { lines += words(of: flag).map { "  \($0)" } }
        return lines
    }

    private func section(of made: Assessment) -> [String] {
        let pledge = dossier.commitments(on: made.cutOff ?? evaluation.asOf).first { $0.code == made.commitment }
        let edition = pledge.map { ", policy \($0.policy), edition \($0.edition)" } ?? ""
        let heading = "\(made.commitment) at \(name(of: made.node)) (\(made.node))\(edition)"
        let derivation = made.derivation.map { "  \($0)" }
        let kind = pledge?.clause.kind ?? .valueShare
        guard kind != .duty else { return [heading] + derivation + evidence(of: made) + verdict(of: made) }
        let until = made.cutOff.map { "lines up to \($0) count" } ?? "no cut-off yet"
        let period = "  period \(made.period.start) to \(made.period.end), report \(made.state.rawValue); \(until)"
        return [heading, period] + derivation + credits(of: made, kind) + levels(of: made, kind) + verdict(of: made)
            + attribution(of: made, kind)
    }

    /// The lines that say something of a duty, each with the day its report arrived.
    private func evidence(of made: Assessment) -> [String] {
        guard !made.credits.isEmpty else { return ["  no line says anything of it"] }
        return made.credits.map { credit in
            let report = dossier.reports.first { report in
                report.lines.contains { $0.id == credit.line && $0.node == credit.node }
            }
            let arrival = report.map { ", in the report on \($0.period) that arrived on \($0.received)" } ?? ""
            return "  line \(credit.line) of \(credit.node) \(credit.reason)\(arrival)"
        }
    }

    private func credits(of made: Assessment, _ kind: Clause.Kind) -> [String] {
        guard !made.credits.isEmpty else { return ["  no line touches the figures"] }
        return ["  lines:"]
            + made.credits.map { credit in
                let (low, high) = (credit.low.written(for: kind), credit.high.written(for: kind))
                let figure = low == high ? low : "\(low) to \(high)"
                return "    \(credit.line) of \(credit.node): \(figure)    \(credit.reason)"
            }
    }

    private func levels(of made: Assessment, _ kind: Clause.Kind) -> [String] {
        func amount(_ amount: Quantity) -> String { amount.written(for: kind) }
        var counted = "  counted: \(amount(made.creditedLow)) surely, \(amount(made.creditedHigh)) at best"
        if let numerator = made.numerator, let denominator = made.denominator {
            counted += "; \(amount(numerator)) of \(amount(denominator))"
        }
        return [
            counted,
            "  by the lines believed: as reported \(amount(made.reported)), only confirmed ones "
                + "\(amount(made.confirmed)), only verified ones \(amount(made.verified))",
        ]
    }

    private func verdict(of made: Assessment) -> [String] {
        let withheld = made.withheld.map { " (\($0.rawValue))" } ?? ""
        var lines = made.reckoning.verdict.map { "  \($0)" }
        lines.append("  outcome \(made.outcome.rawValue)\(withheld), conduct \(made.conduct.rawValue)")
        if !made.settledBy.isEmpty {
            lines.append(
                "  would be settled by what is not known of \(made.settledBy.map(party).joined(separator: ", "))")
        }
        return lines
    }

    private func attribution(of made: Assessment, _ kind: Clause.Kind) -> [String] {
        func amount(_ amount: Quantity) -> String { amount.written(for: kind) }
        let gaps = made.attribution.filter { $0.gap != .zero }
        guard made.attribution.count > 1, !gaps.isEmpty else { return [] }
        let rest = made.attribution.count - gaps.count
        let sum = made.attribution.reduce(Quantity.zero) { $0 + $1.gap }
        return ["  where the gap is (due by each node's own part, less what it counts):"]
            + gaps.map { gap in
                let sum = made.reckoning.gaps[gap.node].map { "    \($0)" } ?? ""
                return "    \(name(of: gap.node)) (\(gap.node)): \(amount(gap.gap))\(sum)"
            }
            + (rest > 0 ? ["    at \(rest) further \(rest == 1 ? "node" : "nodes"): none"] : []) + [
                "    together: \(amount(sum))"
            ]
    }

    private func words(of tier: TierCoverage) -> String {
        "  tier \(tier.tier): \(tier.paid.written) paid, \(tier.named.written) of it to parties known by an "
            + "identifier, \(tier.confirmed.written) confirmed"
    }

    private func words(of flag: Flag) -> [String] {
        var lines = ["\(flag.kind.rawValue) \(flag.node): \(flag.message)"]
        if let rule = flag.rule {
            lines.append("  rule \(flag.kind.rawValue) \(rule.version), held against \(rule.bounds)")
        }
        if !flag.because.isEmpty { lines.append("  because of \(flag.because.joined(separator: ", "))") }
        return lines
    }

    private func name(of node: String) -> String {
        guard let party = dossier.chain.first(where: { $0.node == node })?.party else { return node }
        let known = known(party)
        return known.isEmpty ? party : known
    }

    private func party(_ id: String) -> String {
        let known = known(id)
        return known.isEmpty ? id : "\(known) (\(id))"
    }

    private func known(_ party: String) -> String {
        dossier.parties.first { $0.id == party }?.name ?? ""
    }
}
