/// A sender's file as it goes back: a workbook with its cells marked and a list, or the list alone.
public struct MarkedFile: Sendable, Hashable {
    /// The workbook, as XLSX.
    public let bytes: [UInt8]
    /// Whether the file itself is in it; false where the list alone is, as the file is too large.
    public let holdsFile: Bool
    /// How many marks there are; none where the problems name no cell.
    public let marks: Int

    /// What is in it, for the sentence that points to it.
    public var content: String {
        if !holdsFile {
            return "the list of what was found, as the file is too large to come back with its cells marked"
        }
        return marks > 0 ? "the file with the cells marked" : "the file with a list of what was found, no cell marked"
    }
}
