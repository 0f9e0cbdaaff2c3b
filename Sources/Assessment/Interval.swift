import Contracts
import Policies

/// A figure between what surely counts and what counts at best, held against what is due.
struct Interval {
    let low: Int128
    let high: Int128
    let due: Int128
    /// What is due if every open question about it is answered in the contractor's favour.
    let dueAtBest: Int128
    let comparison: SpendShare.Comparison
    let bands: Bands

    /// What is missing (beyond what is allowed, for a ceiling) if every open question goes against the contractor.
    var shortfall: Int128 {
        comparison == .atLeast ? max(0, due - low) : max(0, high - due)
    }

    /// What is missing in any case.
    var certainShortfall: Int128 {
        comparison == .atLeast ? max(0, dueAtBest - high) : max(0, low - dueAtBest)
    }

    /// The verdict; `undetermined` when only one end of the interval is met.
    var outcome: Assessment.Outcome {
        let (worse, better) =
            comparison == .atLeast
            ? (bands.outcome(credited: low, due: due), bands.outcome(credited: high, due: dueAtBest))
            : (bands.outcome(spent: high, allowed: due), bands.outcome(spent: low, allowed: dueAtBest))
        return (worse == .met) == (better == .met) ? worse : .undetermined
    }
}
