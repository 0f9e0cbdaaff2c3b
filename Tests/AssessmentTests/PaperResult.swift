import Assessment
import Contracts
import Policies

/// One assessment on paper, in ten-thousandths.
struct PaperResult {
    var state = Assessment.ReportState.notDue
    var required: Int128 = 0
    var due: Int128 = 0
    var figures = PaperFigures { _ in 0 }
    var numerator: Int128?
    var denominator: Int128?
    var shortfall: Int128 = 0
    var certainShortfall: Int128 = 0
    var outcome = Assessment.Outcome.withheld
    var withheld: Assessment.Withheld? = .notDue
    var attribution: [(node: String, gap: Int128)] = []
    var settledBy: [String] = []

    /// Draws the verdict from the figures (rules 4, 5 and 6).
    mutating func conclude(
        _ clause: Clause, _ comparison: SpendShare.Comparison, _ figures: PaperFigures, dueAtBest: Int128? = nil,
        settledBy: () -> [String]
    ) {
        self.figures = figures
        let (low, high) = (figures[.low], figures[.high])
        let worse: Assessment.Outcome
        let better: Assessment.Outcome
        switch comparison {
        case .atLeast:
            let best = dueAtBest ?? due
            (shortfall, certainShortfall) = (max(0, due - low), max(0, best - high))
            (worse, better) = (band(low, due, clause.bands), band(high, best, clause.bands))
        case .atMost:
            (shortfall, certainShortfall) = (max(0, high - due), max(0, low - (dueAtBest ?? due)))
            worse = high <= 0 ? .met : band(due, high, clause.bands)
            better = low <= 0 ? .met : band(dueAtBest ?? due, low, clause.bands)
        }
        if state == .silent {
            withheld = .silent
        } else if let denominator, denominator <= 0 {
            withheld = .noSpend
        } else if due == 0 {
            withheld = .notDue
        } else {
            withheld = nil
            outcome = worse == better || (worse != .met && better != .met) ? worse : .undetermined
            if outcome == .undetermined { self.settledBy = settledBy() }
        }
    }

    private func band(_ part: Int128, _ whole: Int128, _ bands: Bands) -> Assessment.Outcome {
        func reaches(_ share: Fraction) -> Bool { part * share.denominator >= whole * share.numerator }
        if part >= whole { return .met }
        if reaches(bands.approaching) { return .approaching }
        return reaches(bands.requiresImprovement) ? .requiresImprovement : .inadequate
    }

    func written(_ commitment: String, _ node: String, conduct: String) -> GoldenDossier.Expected {
        func quantity(_ amount: Int128) -> Quantity { Quantity(units: Int64(amount)) }
        return GoldenDossier.Expected(
            commitment: commitment, node: node, state: state.rawValue, required: quantity(required),
            due: quantity(due), reported: quantity(figures[.reported]), confirmed: quantity(figures[.confirmed]),
            verified: quantity(figures[.verified]), creditedLow: quantity(figures[.low]),
            creditedHigh: quantity(figures[.high]), numerator: numerator.map(quantity),
            denominator: denominator.map(quantity), shortfall: quantity(shortfall),
            certainShortfall: quantity(certainShortfall), outcome: outcome.rawValue, withheld: withheld?.rawValue,
            conduct: conduct,
            attribution: attribution.map { GoldenDossier.Expected.Part(node: $0.node, gap: quantity($0.gap)) },
            settledBy: settledBy)
    }
}
