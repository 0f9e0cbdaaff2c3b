/// Where a caller says that a file's column names stand.
public enum HeaderPlace: Sendable, Hashable {
    /// In one row or several that follow each other, numbered from one, empty rows counted.
    case rows(ClosedRange<Int>)
    /// Nowhere: every row is data.
    case none

    /// In one row.
    public static func row(_ number: Int) -> HeaderPlace { .rows(number...number) }
}
