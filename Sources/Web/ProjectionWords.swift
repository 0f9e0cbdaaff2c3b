import Assessment
import Contracts
import Digest
import Policies

/// Where a commitment of the whole contract comes out at the end of the term if it goes on as so far, and how that is
/// worked out.
struct ProjectionWords: Sendable {
    let english: String
    let dutch: String

    /// Nil for a duty, which has no pace, and where the contract as a whole is not judged.
    init?(_ assessment: Assessment, index: DossierIndex) {
        let kind = index.terms(assessment.commitment).kind
        guard kind != .duty, assessment.withheld != .suspended else { return nil }
        guard let projected = assessment.projected, let run = ProjectionRun(assessment, of: index.contract) else {
            (english, dutch) = Self.without(assessment, kind)
            return
        }
        let unit = index.unit(assessment.commitment)
        let (required, credited) = (assessment.required, assessment.creditedLow)
        let gap = required - projected
        english =
            "At the pace so far it comes to \(unit.text(projected)) by \(DayText.long(run.end)), "
            + (gap > .zero
                ? "\(unit.text(gap)) less than the \(unit.text(required)) required"
                : "enough for the \(unit.text(required)) required")
            + ": \(unit.text(credited)) is credited after \(run.elapsed) of \(run.whole) days, "
            + "and \(run.whole) days of the same are \(run.whole) ÷ \(run.elapsed) of it."
        func text(_ figure: Quantity) -> String { DutchText.figure(figure, unit) }
        dutch =
            "In dit tempo komt het op \(DutchText.day(run.end)) uit op \(text(projected)), "
            + (gap > .zero
                ? "\(text(gap)) minder dan de \(text(required)) die nodig is"
                : "genoeg voor de \(text(required)) die nodig is")
            + ": na \(run.elapsed) van de \(run.whole) dagen telt \(text(credited)) mee, "
            + "en \(run.whole) dagen in dit tempo zijn \(run.whole) ÷ \(run.elapsed) daarvan."
    }

    private static func without(_ assessment: Assessment, _ kind: Clause.Kind) -> (String, String) {
        if assessment.withheld == .silent {
            return (
                "No look ahead to the end of the contract while the latest report is missing.",
                "Geen vooruitblik naar het einde van het contract zolang de laatste rapportage ontbreekt."
            )
        }
        guard assessment.cutOff != nil, kind == .spendShare || kind == .hoursShare else {
            return (
                "No look ahead to the end of the contract before the first reporting period is judged.",
                "Geen vooruitblik naar het einde van het contract zolang de eerste periode niet is beoordeeld."
            )
        }
        let (whole, geheel) =
            kind == .spendShare ? ("what is paid", "wat wordt betaald") : ("the hours worked", "de gewerkte uren")
        return (
            "No look ahead to the end of the contract: a share of \(whole) moves with it, so there is no amount to "
                + "carry on. It is met at the end if the share then is.",
            "Geen vooruitblik naar het einde van het contract: een deel van \(geheel) beweegt daarmee mee, dus er is "
                + "geen bedrag om door te trekken. Aan het einde telt het deel van dat moment."
        )
    }
}

/// The days of a contract's term that have passed and those of the whole.
private struct ProjectionRun {
    let elapsed: Int
    let whole: Int
    let end: Day

    init?(_ assessment: Assessment, of contract: Contract) {
        guard let cutOff = assessment.cutOff, let term = Period(start: contract.start, end: contract.end),
            let run = Period(start: term.start, end: min(cutOff, term.end))
        else { return nil }
        (elapsed, whole, end) = (run.dayCount, term.dayCount, term.end)
    }
}
