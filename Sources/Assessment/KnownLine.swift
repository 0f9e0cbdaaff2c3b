import Contracts

/// A line of a report that has arrived, with where in the chain it belongs.
struct KnownLine {
    /// The lines of its report.
    let lines: [Line]
    /// The position among them.
    let row: Int
    /// The place of its node in the chain.
    let place: Int
    /// The day its report arrived.
    let received: Day
    /// The position of its report in the dossier.
    let report: Int

    /// The line itself: looked up, because a copy of every line would take longer than most sums.
    var line: Line { lines[row] }
}
