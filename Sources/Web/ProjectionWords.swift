import Assessment
import Contracts
import Digest
import Policies

/// Where a commitment of the whole contract comes out at the end of the term if it goes on as so far, and how that is
/// worked out.
struct ProjectionWords: Sendable {
    let english: String
    let dutch: String

    /// Nil for a duty, which has no pace, where the contract as a whole is not judged, and for people of whom the
    /// reader is not told how many they are: a pace would tell.
    init?(_ assessment: Assessment, index: DossierIndex) {
        let kind = index.terms(assessment.commitment).kind
        guard kind != .duty, assessment.withheld != .suspended, !index.hidesPeople(of: assessment.commitment) else {
            return nil
        }
        guard let projected = assessment.projected, let run = ProjectionRun(assessment, of: index.contract) else {
            (english, dutch) = Self.without(assessment, kind)
            return
        }
        let unit = index.unit(assessment.commitment)
        let figures = ProjectedFigures(assessment, projected)
        english = figures.sentence(
            { unit.text($0) }, between: { "between \($0) and \($1)" },
            comesTo: { "At the pace so far it comes to \($0) by \(DayText.long(run.end)), " },
            verdict: { verdict, required in
                switch verdict {
                case .enough: "enough for the \(required) required"
                case .open(let most): "which is enough for the \(required) required or up to \(most) too little"
                case .short(let gap): "\(gap) less than the \(required) required"
                }
            },
            credited: {
                ": \($0) is credited after \(run.elapsed) of \(run.whole) days, "
                    + "and \(run.whole) days of the same are \(run.whole) ÷ \(run.elapsed) of it."
            })
        dutch = figures.sentence(
            { DutchText.figure($0, unit) }, between: { "tussen \($0) en \($1)" },
            comesTo: { "In dit tempo komt het op \(DutchText.day(run.end)) uit op \($0), " },
            verdict: { verdict, required in
                switch verdict {
                case .enough: "genoeg voor de \(required) die nodig is"
                case .open(let most): "wat genoeg is voor de \(required) die nodig is, of tot \(most) te weinig"
                case .short(let gap): "\(gap) minder dan de \(required) die nodig is"
                }
            },
            credited: {
                ": na \(run.elapsed) van de \(run.whole) dagen telt \($0) mee, "
                    + "en \(run.whole) dagen in dit tempo zijn \(run.whole) ÷ \(run.elapsed) daarvan."
            })
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

/// What comes of a commitment, between what is certain and what counts at best.
private struct ProjectedFigures {
    /// What it is held against what is required, amounts as words.
    enum Verdict {
        case enough
        /// At least one end suffices; with what is missing at the other.
        case open(String)
        case short(String)
    }

    let assessment: Assessment
    let projected: Assessment.Projected

    init(_ assessment: Assessment, _ projected: Assessment.Projected) {
        self.assessment = assessment
        self.projected = projected
    }

    func sentence(
        _ text: (Quantity) -> String, between: (String, String) -> String, comesTo: (String) -> String,
        verdict: (Verdict, String) -> String, credited: (String) -> String
    ) -> String {
        func range(_ low: Quantity, _ high: Quantity) -> String {
            low == high ? text(low) : between(text(low), text(high))
        }
        let (least, most) = (projected.requiredAtBest, assessment.required)
        let found: Verdict =
            if projected.low >= most {
                .enough
            } else if projected.high >= least {
                .open(text(most - projected.low))
            } else {
                .short(range(least - projected.high, most - projected.low))
            }
        let required = least == most ? text(most) : "\(text(least)) – \(text(most))"
        return comesTo(range(projected.low, projected.high)) + verdict(found, required)
            + credited(range(assessment.creditedLow, assessment.creditedHigh))
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
