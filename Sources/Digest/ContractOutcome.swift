public import Assessment
public import Policies

/// The verdict on a contract as a whole: that of its weakest commitment.
public enum ContractOutcome: String, Sendable, Hashable, CaseIterable {
    /// Weakest first: the order in which one commitment's verdict prevails over another's.
    case inadequate, requiresImprovement, approaching, notReported, dutyMissed, undetermined, notDue, suspended, other,
        met
    case noCommitment

    /// The verdict on one commitment of this kind; a duty is evidenced or not, never short of a number.
    public init(_ assessment: Assessment, kind: Clause.Kind) {
        switch assessment.outcome {
        case .met: self = .met
        case .approaching: self = .approaching
        case .requiresImprovement: self = .requiresImprovement
        case .inadequate: self = kind == .duty ? .dutyMissed : .inadequate
        case .other: self = .other
        case .undetermined: self = .undetermined
        case .withheld:
            switch assessment.withheld {
            case .silent: self = .notReported
            case .suspended: self = .suspended
            case .notDue, .noSpend, nil: self = .notDue
            }
        }
    }

    /// Whether less was delivered than was due.
    public var isShort: Bool {
        self == .inadequate || self == .requiresImprovement || self == .approaching
    }

    /// The verdict in words.
    public var text: String {
        switch self {
        case .inadequate: "Well short"
        case .requiresImprovement: "Short"
        case .approaching: "Slightly short"
        case .dutyMissed: "Duty not evidenced"
        case .undetermined: "Cannot be decided yet"
        case .notReported: "Not reported"
        case .notDue: "Nothing due yet"
        case .suspended: "Suspended"
        case .other: "Other"
        case .met: "Met"
        case .noCommitment: "No commitment applies"
        }
    }
}

extension ContractStanding {
    /// The verdict on the contract as a whole.
    public var outcome: ContractOutcome {
        let outcomes = Set(primeAssessments.map { outcome(of: $0) })
        return ContractOutcome.allCases.first { outcomes.contains($0) } ?? .noCommitment
    }

    /// The verdict on one commitment.
    func outcome(of assessment: Assessment) -> ContractOutcome {
        ContractOutcome(assessment, kind: outline.terms[assessment.commitment]?.kind ?? .count)
    }
}
