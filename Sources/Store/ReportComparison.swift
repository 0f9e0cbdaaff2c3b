import Contracts
import Postgres
import Reports
import SQLFiles

/// Holds a version of a report, once its lines are kept, beside the other reports on the contract that count.
struct ReportComparison {
    let version: Int64
    /// The file, to say where things stand in it.
    let file: OpenedReport
    let submission: Submission
    let known: KnownContract
    let authority: Authority
    let figures: ReportedFigures

    /// How many places of a cause are listed; the last one stands for the rest.
    static let listed = 1_000

    /// What somebody should look at although the file was taken.
    /// - Throws: `RefusedReport` where the file is the report on another period.
    func warnings(in session: Session) throws -> [Problem] {
        // The lines were written a moment ago: a plan made without knowing how many there are compares each with each.
        _ = try session.query(Query.settingSet.text, ["enable_nestloop", "off"])
        // Lines of a large report do not fit in the usual 4 MB, and through files the join takes three times as long.
        _ = try session.query(Query.settingSet.text, ["work_mem", "32MB"])
        let found =
            try session.subcontractWarnings(self) + session.rowsReportedBefore(self)
            + session.unmatchedCorrections(self) + session.jumps(self)
        // A report sent once more says so itself, and which one it is.
        if !submission.repeats, let problem = daysProblem { throw RefusedReport([problem]) }
        _ = try session.query(Query.settingSet.text, ["enable_nestloop", "on"])
        return found
    }

    /// The versions in force, this one included.
    var all: Parameter { .bigints(known.others.map(\.id) + [version]) }

    /// The other report of a receipt, in words.
    func name(ofReceipt id: Int64) -> String {
        let period = known.others.first { $0.id == id }.map { "the report for \($0.period)" } ?? "another report"
        return "\(period) (receipt \(id))"
    }

    /// A row of the report of a receipt, in words.
    func row(_ number: Int, ofReceipt id: Int64) -> String {
        (known.others.first { $0.id == id }?.rows ?? SheetRows()).words(number)
    }

    /// A warning at a row, in the first of the columns that the file has.
    func warning(_ cause: ProblemCause, row: Int?, in names: [String] = [], _ message: String) -> Problem {
        let column = names.lazy.compactMap { name in file.columns.first { $0.ours == name } }.first
        return Problem(
            cause, row: row, column: column?.theirs, columnNumber: column?.number, message: message,
            severity: .warning)
    }
}
