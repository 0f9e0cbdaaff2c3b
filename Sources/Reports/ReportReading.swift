/// What became of a report file.
public enum ReportReading: Sendable, Hashable {
    /// It can be taken whole.
    case accepted(ReportContent)
    /// It cannot be taken: all its problems, errors and warnings, in the order of the file.
    case refused([Problem])
}
