import Testing

/// A row that causes one problem, beside one of the same shape that causes none.
struct ProblemCase: Sendable, CustomTestStringConvertible {
    let header: String
    let good: String
    let bad: String
    /// The problem as it is shown, from its column on; `row 3, column ` goes before it.
    let problem: String

    init(_ header: String, good: String, bad: String, _ problem: String) {
        self.header = header
        self.good = good
        self.bad = bad
        self.problem = problem
    }

    var testDescription: String { "\(bad) → \(problem)" }
}
