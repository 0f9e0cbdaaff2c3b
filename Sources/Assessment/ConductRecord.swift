import Contracts

/// The verdict on the duties around a commitment.
struct ConductRecord {
    private var faulty: Set<String> = []
    private var isNotPassedDown = false

    init(_ flags: [Flag]) {
        for flag in flags {
            switch flag.kind {
            case .reportMissing, .reportLate, .dutyMissed: faulty.insert(flag.node)
            case .clauseNotPassedDown: isNotPassedDown = true
            case .shortfall, .statusUnknown, .subcontractUndeclared, .paymentAboveValue, .claimDuplicate,
                .passThrough, .commitmentReduced, .shortfallProjected, .figuresRestated, .disputeOpen,
                .certificateLapsed, .outreachMissing, .clauseNewlyApplies, .reportIncomplete:
                break
            }
        }
    }

    /// A clause that was not passed down anywhere counts against the prime.
    func conduct(at node: String, isPrime: Bool) -> Assessment.Conduct {
        faulty.contains(node) || (isPrime && isNotPassedDown) ? .notKept : .kept
    }
}
