import Assessment

extension Flag.Kind {
    /// The kind in neutral words, as the pages show it.
    var words: String {
        switch self {
        case .shortfall: "Short of what was due"
        case .statusUnknown: "Status not known"
        case .reportMissing: "Report missing"
        case .reportLate: "Report late"
        case .clauseNotPassedDown: "Clause not passed down"
        case .subcontractUndeclared: "Subcontract not declared"
        case .paymentAboveValue: "Paid above subcontract value"
        case .claimDuplicate: "Claimed twice"
        case .passThrough: "Most of the work passed on"
        case .dutyMissed: "Duty not evidenced in time"
        case .commitmentReduced: "Named commitment cut or replaced"
        case .shortfallProjected: "Short by the end at this pace"
        case .figuresRestated: "Figures differ from those told before"
        case .disputeOpen: "Lines in dispute"
        case .certificateLapsed: "Status or certificate ended"
        case .outreachMissing: "No suppliers approached in the period"
        case .clauseNewlyApplies: "Clause applies since an amendment"
        case .reportIncomplete: "Reported chain does not fit together"
        }
    }
}
