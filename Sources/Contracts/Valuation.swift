/// What an officer says a line is worth whose block leaves that to an adviser.
public struct Valuation: Sendable, Hashable, Codable {
    /// The line.
    public var line: String
    /// What it is worth.
    public var amount: Quantity
    /// Why.
    public var reason: String
    /// Who decided.
    public var by: String
    /// The day of the decision; a later one takes the place of an earlier.
    public var on: Day

    /// A decision about a line.
    public init(line: String, amount: Quantity, reason: String, by: String, on: Day) {
        self.line = line
        self.amount = amount
        self.reason = reason
        self.by = by
        self.on = on
    }
}
