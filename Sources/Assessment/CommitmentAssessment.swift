import Contracts
import Policies

/// The assessment of one commitment at its nodes.
///
/// A class, because every finding at every node looks at it, and copying its many parts would take as long.
final class CommitmentAssessment {
    let commitment: BoundCommitment
    let duplicates: DuplicateClaims
    let wording: Wording
    /// The payments up to the cut-off with the status of whom they reach; nil for other kinds of clause.
    let spend: SpendLedger?
    /// The payments made after their payees' statuses had ended; none for other kinds of clause.
    private(set) lazy var lapsedPayments: [LapsedPayment] = spend.map(\.lapsedPayments) ?? []
    /// The valuation of lines; nil for other kinds of clause.
    let valuation: LineValuation?
    /// The lines with their worth, the same for every subject; nil for other kinds of clause.
    let valued: ValuedLines?
    /// Whether every share lists its lines, though nobody asked for reasons.
    let isListing: Bool

    init(
        _ commitment: BoundCommitment, beside commitments: [BoundCommitment], duplicates: DuplicateClaims,
        isExplaining: Bool, rules: FlagRules
    ) {
        self.commitment = commitment
        self.duplicates = duplicates
        isListing = isExplaining || rules.namesLinesOfAnyVerdict
        wording = Wording(measure: commitment.measure, isExplaining: isExplaining)
        if case .valueShare = commitment.clause.rule, let cutOff = commitment.schedule.cutOff {
            let valuation = LineValuation(commitment, duplicates: duplicates, cutOff: cutOff, wording: wording)
            self.valuation = valuation
            valued = ValuedLines(valuation, of: commitment.dossier)
        } else {
            valuation = nil
            valued = nil
        }
        if case .spendShare(let rule) = commitment.clause.rule, let cutOff = commitment.schedule.cutOff {
            spend = SpendLedger(
                rule, sharing: OverlappingClauses(with: commitment, among: commitments),
                countsFrom: commitment.clause.countsFrom, cutOff: cutOff, dossier: commitment.dossier,
                wording: wording)
        } else {
            spend = nil
        }
    }

    /// The figures and the verdict at a node; conduct is added when the flags are known.
    func assessed(at place: Int) -> Assessed {
        let subject = Subject(place, in: commitment.dossier, contract: commitment.contract)
        let blank = Assessed(
            assessment: Assessment(
                commitment: commitment.code, node: subject.node, cutOff: commitment.schedule.cutOff,
                period: commitment.schedule.current,
                state: commitment.state(at: place, in: commitment.schedule.current), outcome: .withheld,
                withheld: .notDue))
        var result = figures(of: subject, from: blank)
        result.project(
            Projection(result.assessment, requiredAtBest: result.requiredAtBest, of: subject, commitment.clause))
        if wording.isExplaining { explain(&result, of: subject) }
        return result
    }

    private func explain(_ result: inout Assessed, of subject: Subject) {
        guard let dueAtBest = result.dueAtBest else { return }
        let made = result.assessment
        let verdict = VerdictReckoning(
            assessment: made, clause: commitment.clause, comparison: commitment.clause.isCeiling ? .atMost : .atLeast,
            dueAtBest: dueAtBest, wording: wording)
        let projected = result.projection.map { [$0.sentence(for: made, wording)] } ?? []
        result.assessment.reckoning.verdict = verdict.sentences + projected
        guard made.attribution.count > 1 else { return }
        for gap in made.attribution where gap.gap != .zero {
            guard let place = commitment.dossier.chain.places[gap.node] else { continue }
            let sum = place == subject.place ? rest(of: made) : gapSum(at: place, of: subject, made, result.credits)
            result.assessment.reckoning.gaps[gap.node] = sum.map { "\($0) = \(wording.figure(gap.gap))" }
        }
    }

    /// What the gaps of the nodes below leave to the node that is assessed.
    private func rest(of made: Assessment) -> String? {
        let below = made.attribution.dropFirst().reduce(Quantity.zero) { $0 + $1.gap }
        return "the rest: \(wording.figure(made.due)) due - \(wording.figure(made.creditedLow)) counted - "
            + "\(wording.figure(below)) at the nodes below"
    }

    private func gapSum(at place: Int, of subject: Subject, _ made: Assessment, _ credits: [LineCredit]) -> String? {
        if let spend { return spend.gapSum(at: place, wording) }
        guard subject.value != 0 else { return nil }
        let dossier = commitment.dossier
        let children = dossier.chain.parents.indices.filter { dossier.chain.parents[$0] == place }
        let below = children.reduce(Int128(0)) { $0 + dossier.value(of: $1) }
        let counted = credits.reduce(Int128(0)) { dossier.lines[$1.line].place == place ? $0 + $1.low : $0 }
        let own = wording.figure(units: dossier.value(of: place))
        let part = children.isEmpty ? own : "(\(own) - \(wording.figure(units: below)) of its own subcontracts)"
        return "\(wording.figure(made.due)) due x \(part)"
            + " / \(wording.figure(units: subject.value)) - \(wording.figure(units: counted)) its lines count for"
    }

    private func figures(of subject: Subject, from blank: Assessed) -> Assessed {
        switch commitment.clause.rule {
        case .valueShare(let rule): return valueShare(rule, of: subject, from: blank)
        case .spendShare(let rule): return spendShare(rule, of: subject, from: blank)
        case .count(let rule): return count(rule, of: subject, from: blank)
        case .hoursShare(let rule): return hoursShare(rule, of: subject, from: blank)
        case .duty(let duty): return evidence(of: duty, from: blank)
        }
    }

    private func spendShare(_ rule: SpendShare, of subject: Subject, from blank: Assessed) -> Assessed {
        spend.map { $0.assessed(subject, clause: commitment.clause, isListing: isListing, from: blank) } ?? blank
    }
}

extension FlagRules {
    /// Whether a rule besides the verdicts names lines.
    fileprivate var namesLinesOfAnyVerdict: Bool {
        [.shortfallProjected, .disputeOpen].contains { self[$0] != .off }
    }
}

extension BoundCommitment {
    /// What the clause's figures are.
    var measure: Wording.Measure {
        switch clause.rule {
        case .valueShare, .spendShare: .money(dossier.contract.currency)
        case .hoursShare: .hours
        case .count, .duty: .number
        }
    }
}
