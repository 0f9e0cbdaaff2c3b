import Contracts
import Policies

extension Bands {
    /// The verdict on a credited amount against what is due, compared without dividing.
    func outcome(credited: Int128, due: Int128) -> Assessment.Outcome {
        if credited >= due { return .met }
        if reaches(approaching, credited, of: due) { return .approaching }
        return reaches(requiresImprovement, credited, of: due) ? .requiresImprovement : .inadequate
    }

    /// The verdict on a ceiling: what is allowed against what was spent; nothing spent is met.
    func outcome(spent: Int128, allowed: Int128) -> Assessment.Outcome {
        spent <= 0 ? .met : outcome(credited: allowed, due: spent)
    }

    private func reaches(_ share: Fraction, _ credited: Int128, of due: Int128) -> Bool {
        credited * share.denominator >= share.numerator * due
    }
}
