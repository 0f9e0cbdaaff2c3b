/// What the reading of an accepted report file has to say to its sender.
public struct ReportRemarks: Sendable, Hashable {
    /// What was decided about the file (encoding, delimiter, date format and so on), a sentence each.
    public var notes: [String]
    /// What somebody should look at although the file was taken.
    public var warnings: [Problem]

    /// Remarks of these parts.
    public init(notes: [String] = [], warnings: [Problem] = []) {
        self.notes = notes
        self.warnings = warnings
    }
}
