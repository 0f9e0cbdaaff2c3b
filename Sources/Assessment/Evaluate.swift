public import Contracts

/// Draws every conclusion that follows from the facts on a day, by design section 3.1.
///
/// Pure: the same dossier and day always give the same evaluation.
public func assess(_ dossier: Dossier, asOf: Day) -> Evaluation {
    Evaluation(asOf: asOf, cutOff: nil, assessments: [], flags: [])
}
