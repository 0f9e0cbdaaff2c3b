import Contracts
import Policies

/// A verdict or a figure told for an earlier day that today's facts no longer give for that day.
struct FiguresRestated {
    private(set) var flags: [Flag] = []

    /// - Parameter assessed: the assessment of a clause at a node with lines up to a day, by what is known now; nil
    ///   where no period ends there or the clause does not hold.
    init(
        _ told: [EarlierFigure], in dossier: IndexedDossier,
        assessed: (_ commitment: String, _ node: String, _ cutOff: Day) -> (Assessed, BoundCommitment)?
    ) {
        for earlier in told where earlier.since <= dossier.asOf && earlier.was.outcome != .withheld {
            guard let (result, commitment) = assessed(earlier.commitment, earlier.node, earlier.was.cutOff) else {
                continue
            }
            let now = result.assessment
            let difference = abs(Int128(now.creditedLow.units) - Int128(earlier.was.creditedLow.units))
            // Below a hundredth of what is due, a correction of cents or of rounding is no news.
            guard now.outcome != earlier.was.outcome || difference * 100 > Int128(now.due.units) else { continue }
            let wording = Wording(measure: commitment.measure, isExplaining: true)
            let later = result.credits.map(\.line).filter { dossier.lines[$0].received > earlier.since }
            flags.append(
                Flag(
                    kind: .figuresRestated, commitment: earlier.commitment, node: earlier.node,
                    period: earlier.period, amount: Quantity(clamping: difference),
                    message: "\"\(commitment.title)\" at \(dossier.name(ofNode: earlier.node)), up to "
                        + "\(earlier.was.cutOff.spoken): \(wording.spoken(now.creditedLow)) counts by what is known "
                        + "now, \(now.spokenOutcome); since \(earlier.since.spoken) it was told as "
                        + "\(wording.spoken(earlier.was.creditedLow)), \(earlier.was.outcome.rawValue).",
                    because: dossier.names(of: later.isEmpty ? result.decisiveLines : later),
                    bounds: "\(earlier.was.outcome.rawValue), within 1% of "
                        + "\(wording.spoken(now.due)) from \(wording.spoken(earlier.was.creditedLow))"))
        }
    }
}

extension Assessment {
    fileprivate var spokenOutcome: String {
        withheld.map { "withheld (\($0.rawValue))" } ?? outcome.rawValue
    }
}
