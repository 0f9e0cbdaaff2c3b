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

    /// Adds what was found later, each at its place in the order of the file.
    public mutating func add(_ more: [Problem]) {
        let all = (warnings + more).enumerated().sorted { left, right in
            (left.element.row ?? 0, left.offset) < (right.element.row ?? 0, right.offset)
        }
        warnings = all.map(\.element)
    }
}
