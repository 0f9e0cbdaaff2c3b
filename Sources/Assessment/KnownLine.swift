import Contracts

/// A line of a report that has arrived, with where in the chain it belongs.
struct KnownLine {
    /// The lines of its report.
    private let lines: [Line]
    // A contract may have a million lines: numbers that stay below that take half a word.
    private let row: Int32
    private let keptPlace: Int32
    private let keptReport: Int32
    /// The day its report arrived.
    let received: Day

    /// - Parameters:
    ///   - row: The position among the lines of its report.
    ///   - place: The place of its node in the chain.
    ///   - number: The position of its report in the dossier.
    init(row: Int, of report: Report, number: Int, place: Int) {
        lines = report.lines
        received = report.received
        (self.row, keptPlace, keptReport) = (Int32(row), Int32(place), Int32(number))
    }

    /// The place of its node in the chain.
    var place: Int { Int(keptPlace) }
    /// The position of its report in the dossier.
    var report: Int { Int(keptReport) }
    /// The line itself: looked up, because a copy of every line would take longer than most sums.
    var line: Line { lines[Int(row)] }
}
