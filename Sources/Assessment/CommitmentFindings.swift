import Contracts
import Policies

/// The assessments of one commitment and the flags that name it.
struct CommitmentFindings {
    /// The prime's first, then those of the nodes that carry the clause.
    private(set) var assessments: [Assessment] = []
    private(set) var flags: [Flag] = []
    /// Those that say that the clause was not passed down, which are among the flags.
    private(set) var notPassedDown: [Flag] = []

    /// - Parameters:
    ///   - commitments: all that bind the contract, this one among them.
    ///   - endeavours: which clauses the commitment is a step of.
    ///   - isExplainingPrimeOnly: whether what is explained is the contract as a whole alone.
    init(
        _ commitment: BoundCommitment, beside commitments: [BoundCommitment], duplicates: DuplicateClaims,
        endeavours: Endeavours, isExplaining: Bool, isExplainingPrimeOnly: Bool, rules: FlagRules
    ) {
        func assessment(_ isExplaining: Bool) -> CommitmentAssessment {
            CommitmentAssessment(
                commitment, beside: commitments, duplicates: duplicates, isExplaining: isExplaining, rules: rules)
        }
        let told = assessment(isExplaining)
        let isOneOfMany = commitment.assessedPlaces.count > 1
        let below = isExplaining && isExplainingPrimeOnly && isOneOfMany ? assessment(false) : told
        let isSuspended = commitment.suspension != nil
        if !isSuspended {
            notPassedDown = ClauseNotPassedDown(commitment).flags
            flags = notPassedDown
            if commitment.clause.kind != .duty {
                flags += ReportMissing(commitment).flags + ReportLate(commitment).flags
            }
        }
        // One after the other, so that only one list of lines is held at a time.
        for place in commitment.assessedPlaces {
            let assessment = place == commitment.dossier.prime ? told : below
            var result = assessment.assessed(at: place)
            if isSuspended { result.suspend() } else { flags += DutyMissed(commitment, result).flags }
            flags += Shortfall(result, of: commitment).flags + StatusUnknown(result, of: commitment).flags
            flags += PassThrough(result, of: commitment).flags
            flags += assessment.advice(on: result, endeavours: endeavours, rules: rules)
            if assessment.wording.isExplaining {
                result.assessment.credits = result.credits.map { $0.credit(in: commitment.dossier) }
            }
            assessments.append(result.assessment)
        }
        let conduct = ConductRecord(flags)
        for (index, place) in commitment.assessedPlaces.enumerated() {
            assessments[index].conduct = conduct.conduct(
                at: assessments[index].node, isPrime: place == commitment.dossier.prime)
        }
    }
}

extension CommitmentAssessment {
    /// The findings besides the verdicts, of the kinds that are looked for.
    fileprivate func advice(on result: Assessed, endeavours: Endeavours, rules: FlagRules) -> [Flag] {
        var flags: [Flag] = []
        if rules[.shortfallProjected] != .off { flags += ShortfallProjected(result, of: commitment).flags }
        if rules[.disputeOpen] != .off { flags += DisputeOpen(result, of: self).flags }
        if rules[.certificateLapsed] != .off { flags += CertificateLapsed(result, of: self).flags }
        if rules[.outreachMissing] != .off {
            let clauses = endeavours.titles(withStep: commitment.code)
            flags += OutreachMissing(result, of: commitment, stepOf: clauses).flags
        }
        return flags
    }
}
