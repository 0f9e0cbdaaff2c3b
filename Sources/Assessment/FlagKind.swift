extension Flag {
    /// The kinds of findings, those of the published format first.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case shortfall, statusUnknown, reportMissing, reportLate, clauseNotPassedDown, subcontractUndeclared
        case paymentAboveValue, claimDuplicate, passThrough, dutyMissed
        case commitmentReduced, shortfallProjected, figuresRestated, disputeOpen, certificateLapsed, outreachMissing
        case clauseNewlyApplies, reportIncomplete

        /// The version of the kind's rule; it rises when the rule could find something else in the same facts.
        public var version: Int {
            switch self {
            case .disputeOpen, .shortfallProjected, .reportIncomplete: 2
            case .shortfall, .statusUnknown, .reportMissing, .reportLate, .clauseNotPassedDown,
                .subcontractUndeclared, .paymentAboveValue, .claimDuplicate, .passThrough, .dutyMissed,
                .commitmentReduced, .figuresRestated, .certificateLapsed, .outreachMissing, .clauseNewlyApplies:
                1
            }
        }

        /// Whether a kind is shown where nothing else is said of it.
        ///
        /// Those of the published format are, and those that rest on facts which that format does not have.
        var isShownByDefault: Bool {
            switch self {
            case .shortfall, .statusUnknown, .reportMissing, .reportLate, .clauseNotPassedDown,
                .subcontractUndeclared, .paymentAboveValue, .claimDuplicate, .passThrough, .dutyMissed:
                true
            case .commitmentReduced, .figuresRestated, .clauseNewlyApplies: true
            case .shortfallProjected, .disputeOpen, .certificateLapsed, .outreachMissing, .reportIncomplete: false
            }
        }
    }

    /// The rule that found something.
    public struct Rule: Sendable, Hashable, Codable {
        /// The version of the kind's rule.
        public var version: Int
        /// What the figure, the day or the status was held against: `>= 100,000.00 EUR`, `by 2025-01-30`.
        public var bounds: String

        /// A rule of this version with what it compared with.
        public init(version: Int, bounds: String) {
            self.version = version
            self.bounds = bounds
        }
    }
}
