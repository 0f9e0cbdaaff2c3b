import Contracts
import Policies

/// The assessments of one commitment and the flags that name it.
struct CommitmentFindings {
    /// The prime's first, then those of the nodes that carry the clause.
    private(set) var assessments: [Assessment] = []
    private(set) var flags: [Flag] = []

    init(_ commitment: BoundCommitment, duplicates: DuplicateClaims, isExplaining: Bool) {
        let assessment = CommitmentAssessment(commitment, duplicates: duplicates, isExplaining: isExplaining)
        var results = commitment.assessedPlaces.map { assessment.assessed(at: $0) }
        if commitment.suspension == nil {
            flags = ClauseNotPassedDown(commitment).flags + DutyMissed(commitment, results).flags
            if commitment.clause.kind != .duty {
                flags += ReportMissing(commitment).flags + ReportLate(commitment).flags
            }
        } else {
            for index in results.indices { results[index].suspend() }
        }
        let conduct = ConductRecord(flags)
        for result in results {
            flags += Shortfall(result, of: commitment).flags + StatusUnknown(result, of: commitment).flags
            flags += PassThrough(result, of: commitment).flags
            var finished = result.assessment
            finished.conduct = conduct.conduct(
                at: finished.node, isPrime: commitment.dossier.chain.places[finished.node] == commitment.dossier.prime)
            if isExplaining { finished.credits = result.credits.map { $0.credit(in: commitment.dossier) } }
            assessments.append(finished)
        }
    }
}
