/// One of the tables that stand below each other in a file or sheet.
public struct TableOutline: Sendable, Hashable {
    /// Its place in the file, from one.
    public var number: Int
    /// The text above its header, most often its title; nil without one.
    public var title: String?
    /// The rows of its header; nil when it has none.
    public var headerRows: ClosedRange<Int>?
    /// Its column names; empty when it has none.
    public var header: [String]
    /// Each column's own name, without those of groups above it and the units below.
    public var ownNames: [String]
    /// How many data rows it has.
    public var dataRows: Int
}
