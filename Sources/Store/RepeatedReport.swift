import Contracts
import Postgres
import Reports

/// A row of a file that another report has too.
struct ReportedBefore {
    /// What the day of a row that stands alike in both says of whether it belongs in the present report.
    enum Bearing: Int {
        /// A placement that goes on in the period: it may be said in each report.
        case running = 1
        case withinPeriod
        case elsewhere
    }

    let row: Int
    /// 1 the whole row, 2 its invoice, 3 its person on a day.
    let sort: Int
    let receipt: Int64
    let otherRow: Int
    let bearing: Bearing
    /// How many there are of the sort, listed or not; of them, those that run, and those of days of the period.
    let count: Int
    let running: Int
    let within: Int
    /// How many of the sort that do not run the other report has.
    let theirs: Int

    init(_ row: Row) throws {
        self.row = try row.int("row")
        sort = try row.int("sort")
        receipt = try row.int64("other_version")
        otherRow = try row.int("other_row")
        guard let bearing = Bearing(rawValue: try row.int("bearing")) else {
            throw StoreError(.damagedFact, "A row reported before has a bearing this version does not know.")
        }
        self.bearing = bearing
        count = Int(try row.int64("count"))
        running = Int(try row.int64("running"))
        within = Int(try row.int64("within"))
        theirs = Int(try row.int64("theirs"))
    }
}

/// A file whose lines, or nearly all of them, other periods' reports have already: the report on another period once
/// more, with an amount or two corrected.
struct RepeatedReport {
    /// One line in so many may be new, and one in any file of three lines or more.
    private static let linesForOneNew = 10

    /// How many of the lines stand alike elsewhere, of how many; placements that go on are in neither.
    let repeated: Int
    let lines: Int
    /// How many placements stand alike too and go on in the period.
    let running: Int
    /// The other reports, those with the most of the lines first.
    let receipts: [Int64]
    /// The first rows that stand alike.
    let first: [ReportedBefore]

    /// Nil where enough of the file is new, or belongs in the period by its days: a line of the period that another
    /// report has stands wrongly there, and may be new here, unless nothing else is.
    ///
    /// - Parameter facts: How many lines the file has that are facts of their own.
    init?(_ rows: [ReportedBefore], lines facts: Int) {
        let alike = rows.filter { $0.sort == 1 }
        guard let any = alike.first else { return nil }
        (lines, running) = (facts - any.running, any.running)
        let (all, outside) = (any.count - any.running, any.count - any.running - any.within)
        // A lone line beside placements that go on says too little of the file.
        let isWhole = all == lines && (all > 1 || all == 1 && running == 0)
        let mayBeNew = max(1, lines / Self.linesForOneNew)
        guard isWhole || outside > 1 && lines - outside <= mayBeNew else { return nil }
        repeated = isWhole ? all : outside
        let counted = alike.filter { isWhole ? $0.bearing != .running : $0.bearing == .elsewhere }
        receipts = Dictionary(counted.map { ($0.receipt, $0.theirs) }) { one, _ in one }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        first = Array(counted.prefix(3))
    }
}

extension ReportComparison {
    /// What is said of a file that is another period's report once more.
    func problem(of file: RepeatedReport) -> Problem {
        let count =
            switch (file.repeated, file.lines) {
            case (1, 1): "the one line of this file stands"
            case (file.lines, _): "each of the \(file.lines) lines of this file stands"
            default: "\(file.repeated) of the \(file.lines) lines of this file stand"
            }
        let beside = file.running == 0 ? "" : ", placements that go on apart,"
        let reports = file.receipts.prefix(3).map(name(ofReceipt:)).joined(separator: " and ")
        let rest = file.receipts.count > 3 ? " and others" : ""
        let places = file.first.map { line in
            "\(self.file.rows.words(line.row)) is \(row(line.otherRow, ofReceipt: line.receipt)) of receipt "
                + "\(line.receipt)"
        }
        let more = file.repeated - file.first.count
        return Problem(
            .fileOfOtherPeriod,
            message: "expected what happened in \(known.context.period), and \(count)\(beside) alike in "
                + reports + rest + ", with the same days, amounts and invoices, and would count twice ("
                + places.joined(separator: ", ") + (more > 0 ? ", and \(more) more" : "") + "); " + advice)
    }

    /// What is said of a file without facts of its own that was accepted for another period.
    func problem(ofSameFile receipt: Int64, received: Day) -> Problem {
        Problem(
            .fileOfOtherPeriod,
            message: "expected a file that was not reported yet, and this very file was accepted on \(received) as "
                + "\(name(ofReceipt: receipt)) and says nothing new; " + advice)
    }

    private var advice: String {
        "send the file of \(known.context.period), or \"nothing to report\". If the lines belong here and not there, "
            + "correct that report first; if they are meant in both, \(submission.choices.entrance.repeating)"
    }
}
