public import Contracts

/// Where a line was read.
public struct LineSource: Sendable, Hashable {
    /// The name of the file as it was sent.
    public var file: String
    /// The sheet, where the file's lines stand in several; nil for a single table.
    public var sheet: String?
    /// The row of the file or sheet, counted from 1 with the heading row.
    public var row: Int
    /// The day the file arrived.
    public var received: Day

    /// A place in a file.
    public init(file: String, sheet: String? = nil, row: Int, received: Day) {
        self.sheet = sheet
        self.file = file
        self.row = row
        self.received = received
    }
}
