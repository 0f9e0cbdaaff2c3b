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
        case .claimDuplicate: "Person claimed twice"
        case .passThrough: "Most of the work passed on"
        case .dutyMissed: "Duty not evidenced in time"
        }
    }
}
