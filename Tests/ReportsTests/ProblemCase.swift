import Reports
import Testing

/// A file with a problem of one cause, beside the nearest that has none.
struct ProblemCase: Sendable, CustomTestStringConvertible {
    let cause: ProblemCause
    let severity: Problem.Severity
    let bad: ReportFile
    let good: ReportFile
    /// Its problems of that severity, as they are shown.
    let problems: [String]

    /// A file and another one, or the other one's first lines.
    init(_ cause: ProblemCause, _ severity: Problem.Severity, bad: ReportFile, good: ReportFile, _ problems: String...)
    {
        (self.cause, self.severity, self.problems) = (cause, severity, problems)
        (self.bad, self.good) = (bad, good)
    }

    /// A row below one of the same shape that causes nothing.
    ///
    /// - Parameter problem: The problem from its column on; `row 3, column ` goes before it.
    init(
        _ cause: ProblemCause, _ severity: Problem.Severity, _ header: String, good: String, bad: String,
        _ problem: String
    ) {
        self.init(
            cause, severity, bad: .text([header, good, bad].joined(separator: "\n")), good: .text(header + "\n" + good),
            "row 3, column " + problem)
    }

    /// Such a row that keeps the file out.
    init(_ cause: ProblemCause, _ header: String, good: String, bad: String, _ problem: String) {
        self.init(cause, .error, header, good: good, bad: bad, problem)
    }

    var testDescription: String { "\(cause): \(problems.joined(separator: " / "))" }
}
