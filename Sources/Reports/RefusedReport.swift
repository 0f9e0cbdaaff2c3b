/// A report file cannot be taken.
public struct RefusedReport: Error, Sendable, Hashable {
    /// All its problems, errors and warnings, in the order of the file.
    public let problems: [Problem]

    /// A refusal for these problems.
    public init(_ problems: [Problem]) {
        self.problems = problems
    }
}
