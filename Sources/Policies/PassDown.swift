/// Which subcontracts must carry a clause.
public struct PassDown: Sendable, Hashable {
    /// The bound on the subcontract's value; nil when every subcontract must.
    public var threshold: Bounds.Threshold?
    /// How far down.
    public var reach = Reach.all

    /// How far down a clause must be passed.
    public enum Reach: String, Sendable, Hashable, CaseIterable {
        case all, nextTier
    }

    /// Every subcontract at every tier.
    public init() {}
}
