import Tables

/// A report file cannot be taken.
public struct RefusedReport: Error, Sendable, Hashable {
    /// All its problems, errors and warnings, in the order of the file.
    public let problems: [Problem]

    /// A refusal for these problems.
    public init(_ problems: [Problem]) {
        self.problems = problems
    }

    /// The same with what the table's own form says of its cells: a blank one may be a formula without a value.
    func telling(of table: Table) -> RefusedReport {
        let notes = table.summary.cellNotes.map { Problem(.unusualCells, message: $0, severity: .warning) }
        return problems.contains { notes.contains($0) } ? self : RefusedReport(problems + notes)
    }
}
