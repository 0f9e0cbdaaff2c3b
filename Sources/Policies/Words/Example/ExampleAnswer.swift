public import Contracts

/// What the engine answered about a sample; amounts are money, people or hours by the clause's kind.
public struct ExampleAnswer: Sendable, Hashable {
    /// The share that holds for the sample; nil for clauses that ask for none.
    public var share: Fraction?
    /// What it is a share of; nil for clauses that ask for none.
    public var whole: Quantity?
    /// What is asked for over the whole term.
    public var required: Quantity
    /// What is due by the cut-off.
    public var due: Quantity
    /// What counts.
    public var credited: Quantity
    /// What is missing, or too much where there is a ceiling.
    public var shortfall: Quantity
    /// What that costs; nil when it costs nothing.
    public var cost: Quantity?
    /// Whether the number is met.
    public var isMet: Bool

    /// An answer of these figures.
    public init(
        share: Fraction?, whole: Quantity?, required: Quantity, due: Quantity, credited: Quantity,
        shortfall: Quantity, cost: Quantity?, isMet: Bool
    ) {
        self.share = share
        self.whole = whole
        self.required = required
        self.due = due
        self.credited = credited
        self.shortfall = shortfall
        self.cost = cost
        self.isMet = isMet
    }
}
