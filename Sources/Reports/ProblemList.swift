/// Problems in the order they were found, kept to a length that a person can still use.
struct ProblemList {
    /// How many errors, and how many warnings, are listed one by one.
    static let cap = 1_000

    private var kept: [Problem] = []
    /// What is only counted, cause by cause and column by column, at the place of the first.
    private var rest: [ProblemGroup.Key: Problem] = [:]
    private(set) var errors = 0
    private(set) var warnings = 0

    /// Adds a problem, or only counts it once the cap is reached.
    mutating func add(_ problem: Problem) {
        let isError = problem.severity == .error
        if isError { errors += 1 } else { warnings += 1 }
        guard (isError ? errors : warnings) > ProblemList.cap else { return kept.append(problem) }
        rest[ProblemGroup.Key(problem), default: ProblemList.none(of: problem)].count += 1
    }

    private static func none(of problem: Problem) -> Problem {
        var none = problem
        none.count = 0
        return none
    }

    /// Every problem kept, those of the whole file first, then by row; the last of a kind may stand for more of it.
    var all: [Problem] {
        let found = kept + rest.sorted { $0.key < $1.key }.map(\.value)
        let sorted = found.enumerated().sorted { left, right in
            (left.element.row ?? 0, left.offset) < (right.element.row ?? 0, right.offset)
        }
        return sorted.map(\.element)
    }
}
