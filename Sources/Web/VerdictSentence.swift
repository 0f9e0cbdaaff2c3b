import Assessment
import Contracts
import Digest
import Policies

/// What came of one commitment, in a sentence or two.
struct VerdictSentence: Sendable {
    let assessment: Assessment
    let index: DossierIndex

    var text: String {
        terms.kind == .duty ? dutyText : mainText
    }

    private var terms: Terms { index.terms(assessment.commitment) }
    private var unit: FigureUnit { index.unit(assessment.commitment) }
    /// What was due; for a share also of what: `€5,000.00 (10.0% of €50,000.00 spent)`.
    private var due: String {
        let amount = unit.stated(assessment.due)
        guard let (target, whole) = share else { return amount }
        return "\(amount) (\(NumberText.percent(target)) of \(whole))"
    }
    private var low: String { hidesPeople ? index.credited(assessment) : unit.text(assessment.creditedLow) }
    private var high: String { unit.text(assessment.creditedHigh) }
    private var hidesPeople: Bool { unit == .hiddenPeople }

    private var day: String {
        assessment.cutOff.map { " by \(DayText.long($0))" } ?? ""
    }

    private var mainText: String {
        switch ContractOutcome(assessment, kind: terms.kind) {
        case .notDue: notDueText
        case .notReported:
            "No verdict: the report for \(DayText.range(assessment.period)) is missing. "
                + "\(due) was due\(day); \(low) is credited from earlier reports."
        case .undetermined: undeterminedText
        case .suspended: suspendedText
        default: terms.isLimit ? limitText : floorText
        }
    }

    private var floorText: String {
        guard assessment.shortfall > .zero else { return "Met: \(due) was due\(day) and \(low) is credited." }
        let by = hidesPeople ? "" : " by \(unit.text(assessment.shortfall))"
        return "Short\(by): \(due) was due\(day) and \(low) is credited."
            + atBestText("still short")
    }

    private var limitText: String {
        guard assessment.shortfall > .zero else {
            return "Within the limit: at most \(due) was allowed\(day) and \(high) is counted."
        }
        return "Above the limit by \(unit.text(assessment.shortfall)): "
            + "at most \(due) was allowed\(day) and \(high) is counted." + atBestText("still above it")
    }

    /// What is missing in any case, where open questions leave room.
    private func atBestText(_ words: String) -> String {
        let certain = assessment.certainShortfall
        guard certain > .zero, certain < assessment.shortfall, !hidesPeople else { return "" }
        return " If every open question is answered in the contractor’s favour it is \(words) by \(unit.text(certain))."
    }

    private var undeterminedText: String {
        let room = assessment.creditedHigh - assessment.creditedLow
        let settle =
            switch assessment.settledBy.count {
            case 0: "Confirming the lines in doubt would settle it."
            case 1: "The status of one party would settle it:"
            case let count: "The status of these \(count) parties would settle it, and no fewer would:"
            }
        if hidesPeople { return "Cannot be decided yet: \(due) was due\(day). \(settle)" }
        let short = unit.text(assessment.shortfall)
        let facts =
            terms.isLimit
            ? "at most \(due) was allowed\(day) and between \(low) and \(high) is counted, at worst \(short) above "
                + "the limit"
            : "\(due) was due\(day) and between \(low) and \(high) is credited, short by \(short) at worst"
        return "Cannot be decided yet: \(facts); \(unit.text(room)) hangs on what is not known. \(settle)"
    }

    private var notDueText: String {
        if assessment.withheld == .noSpend {
            return "No verdict: no spend is reported\(day), so there is nothing to take a share of."
        }
        return "Nothing is due yet: the period now running is \(DayText.range(assessment.period))."
    }

    private var suspendedText: String {
        let clause = index.commitment(assessment.commitment)?.clause
        let because = clause?.suspension(on: index.day)?.because
        return "No verdict: the clause is suspended." + (because.map { " \($0)." } ?? "")
    }

    private var dutyText: String {
        switch assessment.outcome {
        case .met: "Evidenced."
        case .withheld where assessment.withheld == .suspended: suspendedText
        case .withheld: "Not evidenced yet; its last day has not passed."
        default: "Not evidenced by its last day."
        }
    }

    /// The target of a share clause and the words for what it is a share of; nil for other clauses.
    private var share: (target: Fraction, whole: String)? {
        guard let denominator = assessment.denominator, denominator > .zero,
            let rule = index.commitment(assessment.commitment)?.clause.rule
        else { return nil }
        return switch rule {
        case .spendShare(let rule): (rule.target, "\(unit.text(denominator)) spent")
        case .hoursShare(let rule): (rule.target, unit.text(denominator))
        case .valueShare, .count, .duty: nil
        }
    }
}
