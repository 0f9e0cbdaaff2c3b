/// Problems in the order they were found, kept to a length that a person can still use.
struct ProblemList {
    /// How many errors, and how many warnings, are listed one by one.
    static let cap = 1_000

    private var kept: [Problem] = []
    private(set) var errors = 0
    private(set) var warnings = 0

    /// Adds a problem, or only counts it once the cap is reached.
    mutating func add(_ problem: Problem) {
        let isError = problem.severity == .error
        if isError { errors += 1 } else { warnings += 1 }
        if (isError ? errors : warnings) <= ProblemList.cap { kept.append(problem) }
    }

    /// Every problem kept, those of the whole file first, then by row; "and N more" closes a list that was cut.
    var all: [Problem] {
        let sorted = kept.enumerated().sorted { left, right in
            (left.element.row ?? 0, left.offset) < (right.element.row ?? 0, right.offset)
        }
        return sorted.map(\.element) + [more(errors, .error), more(warnings, .warning)].compactMap { $0 }
    }

    private func more(_ count: Int, _ severity: Problem.Severity) -> Problem? {
        guard count > ProblemList.cap else { return nil }
        let kind = severity == .error ? "problems" : "warnings"
        var rest = Problem(message: "and \(count - ProblemList.cap) more \(kind)", severity: severity)
        rest.count = count - ProblemList.cap
        return rest
    }
}
