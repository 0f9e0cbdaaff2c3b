import Contracts
import Policies

extension SpendLedger {
    /// How what is due of a share of spend came about.
    func derivation(of subject: Subject, whole: Int128, due: Quantity) -> [String] {
        let required = Quantity(share: rule.target, ofUnits: whole)
        let sum =
            "\(rule.comparison == .atMost ? "allowed" : "required"): \(Wording.percent(rule.target)) of "
            + "\(origin(of: subject)), \(wording.figure(units: whole)) = \(wording.figure(required))"
        guard let curve = rule.due else {
            return [sum, "due by \(cutOff): all of it, as a share of spend is due at once"]
        }
        let share = curve.words(on: cutOff, from: subject.start, to: subject.end)
        return [sum, "due by \(cutOff): \(wording.figure(required)) x \(share) = \(wording.figure(due))"]
    }

    private func origin(of subject: Subject) -> String {
        switch (rule.base, rule.mode) {
        case (.contractValue, _): "the contract value"
        case (.receipts, _), (.spend, .leaving): "what was received by \(cutOff)"
        case (.spend, _): "what \(subject.node) itself paid by \(cutOff), lower tiers apart"
        }
    }
}
