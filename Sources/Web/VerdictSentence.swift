import Assessment
import Contracts
import Digest
import Policies

/// What came of one commitment, in a sentence or two.
struct VerdictSentence: Sendable {
    let assessment: Assessment
    let index: DossierIndex

    var text: String {
        if terms.kind == .duty { return dutyText }
        return shareText.map { "\(mainText) \($0)" } ?? mainText
    }

    private var terms: Terms { index.terms(assessment.commitment) }
    private var unit: FigureUnit { index.unit(assessment.commitment) }
    private var due: String { unit.text(assessment.due) }
    private var low: String { unit.text(assessment.creditedLow) }
    private var high: String { unit.text(assessment.creditedHigh) }

    private var day: String {
        assessment.cutOff.map { " by \(DayText.long($0))" } ?? ""
    }

    private var mainText: String {
        switch ContractOutcome(assessment) {
        case .notDue: notDueText
        case .notReported:
            "No verdict: the report for \(DayText.range(assessment.period)) is missing. "
                + "\(due) was due\(day); \(low) is credited from earlier reports."
        case .undetermined: undeterminedText
        default: terms.isLimit ? limitText : floorText
        }
    }

    private var floorText: String {
        guard assessment.shortfall > .zero else { return "Met: \(due) was due\(day) and \(low) is credited." }
        return "Short by \(unit.text(assessment.shortfall)): \(due) was due\(day) and \(low) is credited."
    }

    private var limitText: String {
        guard assessment.shortfall > .zero else {
            return "Within the limit: at most \(due) was allowed\(day) and \(high) is counted."
        }
        return "Above the limit by \(unit.text(assessment.shortfall)): "
            + "at most \(due) was allowed\(day) and \(high) is counted."
    }

    private var undeterminedText: String {
        let parties = assessment.settledBy.map { index.name(party: $0) }
        let settle =
            parties.isEmpty ? "" : " Knowing the status of \(NumberText.list(parties)) would settle it."
        return "Cannot be decided yet: between \(low) and \(high) of the \(due) due\(day) is credited." + settle
    }

    private var notDueText: String {
        if assessment.withheld == .noSpend {
            return "No verdict: no spend is reported\(day), so there is nothing to take a share of."
        }
        return "Nothing is due yet: the period now running is \(DayText.range(assessment.period))."
    }

    private var dutyText: String {
        switch assessment.outcome {
        case .met: "Evidenced."
        case .withheld: "Not evidenced yet; its last day has not passed."
        default: "Not evidenced by its last day."
        }
    }

    private var shareText: String? {
        guard let numerator = assessment.numerator, let denominator = assessment.denominator, denominator > .zero,
            let rule = index.commitment(assessment.commitment)?.clause.rule
        else { return nil }
        let share = NumberText.percent(Fraction(Int128(numerator.units), over: Int128(denominator.units)))
        switch rule {
        case .spendShare(let rule):
            return "That is \(share) of \(unit.text(denominator)) spent, against \(NumberText.percent(rule.target))."
        case .hoursShare(let rule):
            return "That is \(share) of \(unit.text(denominator)), against \(NumberText.percent(rule.target))."
        case .valueShare, .count, .duty: return nil
        }
    }
}
