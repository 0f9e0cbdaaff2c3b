import Contracts

/// A line of a report that has arrived, with where in the chain it belongs.
struct KnownLine {
    /// The line itself.
    let line: Line
    /// The place of its node in the chain.
    let place: Int
    /// The day its report arrived.
    let received: Day
    /// The position of its report in the dossier.
    let report: Int
}
