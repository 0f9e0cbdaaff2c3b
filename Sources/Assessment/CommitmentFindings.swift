import Contracts
import Policies

/// The assessments of one commitment and the flags that name it.
struct CommitmentFindings {
    /// The prime's first, then those of the nodes that carry the clause.
    private(set) var assessments: [Assessment] = []
    private(set) var flags: [Flag] = []

    init(_ commitment: BoundCommitment, duplicates: DuplicateClaims, isExplaining: Bool) {
        let assessment = CommitmentAssessment(commitment, duplicates: duplicates, isExplaining: isExplaining)
        let isSuspended = commitment.suspension != nil
        if !isSuspended {
            flags = ClauseNotPassedDown(commitment).flags
            if commitment.clause.kind != .duty {
                flags += ReportMissing(commitment).flags + ReportLate(commitment).flags
            }
        }
        // One after the other, so that only one list of lines is held at a time.
        for place in commitment.assessedPlaces {
            var result = assessment.assessed(at: place)
            if isSuspended { result.suspend() } else { flags += DutyMissed(commitment, result).flags }
            flags += Shortfall(result, of: commitment).flags + StatusUnknown(result, of: commitment).flags
            flags += PassThrough(result, of: commitment).flags
            if isExplaining { result.assessment.credits = result.credits.map { $0.credit(in: commitment.dossier) } }
            assessments.append(result.assessment)
        }
        let conduct = ConductRecord(flags)
        for (index, place) in commitment.assessedPlaces.enumerated() {
            assessments[index].conduct = conduct.conduct(
                at: assessments[index].node, isPrime: place == commitment.dossier.prime)
        }
    }
}
