import Contracts

/// "Deliver social value worth this much."
struct ValueShareWords {
    let rule: ValueShare
    let labourRule: Applicability.LabourRule?

    var owed: [Phrase] {
        ObligationWords(obligation: rule.obligation, labourRule: labourRule).sentences + [due]
    }

    var counts: [Phrase] {
        TableWords(table: rule.values).sentences + [ChainWords.phrase(rule.credit)]
    }

    private var due: Phrase {
        guard case .rate(_, of: .invoiced) = rule.obligation.amount else { return DueCurveWords.phrase(rule.due) }
        return Phrase(
            en: "It is due at once on every amount paid.",
            nl: "De verplichting geldt direct over elk betaald bedrag.")
    }
}
