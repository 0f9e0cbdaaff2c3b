/// What a register file says: the contracts that can be taken, and why others cannot.
public struct RegisterReading: Sendable, Hashable {
    /// The contracts, in the order of the file.
    public var rows: [RegisterRow]
    /// Every row that was left out (`error`) and every value that was passed over (`warning`).
    public var problems: [Problem]
    /// How many rows were left out.
    public var unused: Int
    /// What was decided about the file, a sentence each.
    public var notes: [String]

    /// A reading of these parts.
    public init(rows: [RegisterRow], problems: [Problem], unused: Int, notes: [String]) {
        self.rows = rows
        self.problems = problems
        self.unused = unused
        self.notes = notes
    }
}
