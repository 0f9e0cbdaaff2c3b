import Contracts
import Policies

/// The flags about what changed since the contract was made or since a figure was told.
struct ChangeFlags {
    private(set) var flags: [Flag] = []

    init(
        _ dossier: Dossier, _ indexed: IndexedDossier, _ histories: [ClauseHistory], states: ReportStates,
        duplicates: DuplicateClaims, rules: FlagRules
    ) {
        if rules[.commitmentReduced] != .off { flags += CommitmentReduced(dossier.changes, in: indexed).flags }
        if rules[.clauseNewlyApplies] != .off { flags += ClauseNewlyApplies(histories, in: indexed).flags }
        guard rules[.figuresRestated] != .off, !dossier.restated.isEmpty else { return }
        let byCode = Dictionary(histories.map { ($0.code, $0) }) { first, _ in first }
        flags +=
            FiguresRestated(dossier.restated, in: indexed) { code, node, cutOff in
                guard let place = indexed.chain.places[node],
                    let bound = byCode[code].flatMap({
                        BoundCommitment($0, dossier: indexed, states: states, cutOff: cutOff)
                    }), bound.suspension == nil
                else { return nil }
                // Whether lines are listed must not hang on whether reasons were asked for.
                let others = histories.compactMap { other in
                    other.code == code
                        ? bound : BoundCommitment(other, dossier: indexed, states: states, cutOff: cutOff)
                }
                let assessment = CommitmentAssessment(
                    bound, beside: others, duplicates: duplicates, isExplaining: false, rules: .all)
                return (assessment.assessed(at: place), bound)
            }.flags
    }
}
