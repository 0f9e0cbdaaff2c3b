import Contracts
import Policies

/// An assessment with what its flags and reasons are drawn from.
struct Assessed {
    var assessment: Assessment
    /// What each line counts for.
    var credits: [LineCredit] = []
    /// The eligible nodes that pass on more than their useful function allows.
    var passThrough: [PassingNode] = []
    /// What is due if every open question about it is answered in the contractor's favour; nil while nothing is judged.
    private(set) var dueAtBest: Quantity?
    /// What is owed over the whole term then; nil where that is what is required.
    var requiredAtBest: Quantity?
    /// Whether the answers of the parties named suffice to settle an undetermined verdict.
    var isSettledByParties = false
    /// The nodes that nobody is declared to pay, where that keeps something from counting surely.
    var undeclared: [UndeclaredNode] = []
    /// What comes of it by the end of the term at the pace so far; nil where that says nothing.
    var projection: Projection?

    /// Puts the figures and what follows from them: shortfall, verdict and what withholds it.
    ///
    /// - Parameters:
    ///   - dueAtBest: what is due if every open question about it is answered in the contractor's favour; nil when
    ///     there is none.
    ///   - settledBy: asked only when the verdict is undetermined.
    mutating func conclude(
        _ figures: Figures, clause: Clause, comparison: SpendShare.Comparison = .atLeast, dueAtBest: Quantity? = nil,
        settledBy: () -> SettledBy.Answer
    ) {
        self.dueAtBest = dueAtBest ?? assessment.due
        assessment.reported = Quantity(clamping: figures.reported)
        assessment.confirmed = Quantity(clamping: figures.confirmed)
        assessment.verified = Quantity(clamping: figures.verified)
        assessment.creditedLow = Quantity(clamping: figures.low)
        assessment.creditedHigh = Quantity(clamping: figures.high)
        let interval = Interval(
            low: figures.low, high: figures.high, due: Int128(assessment.due.units),
            dueAtBest: Int128((dueAtBest ?? assessment.due).units), comparison: comparison, bands: clause.bands)
        assessment.shortfall = Quantity(clamping: interval.shortfall)
        assessment.certainShortfall = Quantity(clamping: interval.certainShortfall)
        assessment.withheld = reasonToWithhold
        guard assessment.withheld == nil else { return }
        assessment.outcome = interval.outcome
        if assessment.outcome == .undetermined {
            let answer = settledBy()
            (assessment.settledBy, isSettledByParties) = (answer.parties, answer.suffices)
        }
        if let consequence = clause.consequence, assessment.outcome.isShort {
            assessment.consequence = Quantity(share: consequence.rate, ofUnits: interval.shortfall)
        }
    }

    /// Withholds the verdict while the clause does not hold.
    mutating func suspend() {
        assessment.outcome = .withheld
        assessment.withheld = .suspended
        assessment.consequence = nil
        assessment.settledBy = []
        passThrough = []
        project(nil)
    }

    /// Puts what comes of it by the end of the term.
    mutating func project(_ projection: Projection?) {
        self.projection = projection
        assessment.projected = projection?.amounts
    }

    private var reasonToWithhold: Assessment.Withheld? {
        if assessment.state == .silent { return .silent }
        if let whole = assessment.denominator, whole <= .zero { return .noSpend }
        return assessment.due == .zero ? .notDue : nil
    }
}

extension Assessed {
    /// The lines behind a figure that falls short: those that count for less than they would at best, or, when there
    /// are none, those that make it up.
    func lineNames(in dossier: IndexedDossier) -> [String] {
        decisiveLines.map { dossier.lines[$0].line.id }
    }

    /// As ``lineNames(in:)``, as positions among the known lines.
    var decisiveLines: [Int] {
        let reduced = credits.filter(\.isReduced)
        return (reduced.isEmpty ? credits : reduced).map(\.line)
    }
}

extension Assessment.Outcome {
    /// Whether a flag goes with it, which names lines.
    var isFlagged: Bool { isShort || self == .undetermined }

    /// Whether it says that something is missing.
    var isShort: Bool {
        switch self {
        case .approaching, .requiresImprovement, .inadequate: true
        case .met, .other, .withheld, .undetermined: false
        }
    }
}
