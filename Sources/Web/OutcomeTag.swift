import Assessment
import Digest

/// A verdict as a label: words, with a colour that only repeats them.
struct OutcomeTag: Sendable {
    var text: String
    /// The style class: `good`, `near`, `bad` or `open`.
    var tone: String

    init(_ outcome: ContractOutcome) {
        text = outcome.text
        tone =
            switch outcome {
            case .met: "good"
            case .approaching: "near"
            case .requiresImprovement, .inadequate, .dutyMissed, .notReported: "bad"
            case .undetermined, .notDue, .suspended, .other, .noCommitment: "open"
            }
    }

    init(_ assessment: Assessment, index: DossierIndex) {
        self.init(ContractOutcome(assessment, kind: index.terms(assessment.commitment).kind))
    }
}
