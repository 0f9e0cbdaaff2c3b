/// What an accepted report file says.
public struct ReportContent: Sendable, Hashable {
    /// The lines in the order of the file; empty for "nothing to report".
    public var lines: [ReportedLine]
    /// Whether the file says "nothing to report".
    public var isNil: Bool
    /// What was decided about the file (encoding, delimiter, date format and so on), a sentence each.
    public var notes: [String]
    /// What somebody should look at although the file was taken.
    public var warnings: [Problem]

    /// Content of these parts.
    public init(lines: [ReportedLine], isNil: Bool = false, notes: [String] = [], warnings: [Problem] = []) {
        self.lines = lines
        self.isNil = isNil
        self.notes = notes
        self.warnings = warnings
    }
}
