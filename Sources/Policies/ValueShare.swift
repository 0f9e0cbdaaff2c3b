/// "Deliver social value worth this much", valued by a table of blocks.
public struct ValueShare: Sendable, Hashable {
    /// What is owed.
    public var obligation: Obligation
    /// When how much of it is due.
    public var due = DueCurve.linear
    /// Whether deliveries of lower tiers count for the prime.
    public var credit = ChainCredit.upward
    /// How deliveries are valued.
    public var values: ValueTable

    /// Whose deliveries count for the prime.
    public enum ChainCredit: String, Sendable, Hashable, CaseIterable {
        case upward, primeOnly
    }

    /// An obligation and the table that values its fulfilment.
    public init(obligation: Obligation, values: ValueTable) {
        self.obligation = obligation
        self.values = values
    }
}
