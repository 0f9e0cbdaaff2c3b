public import Contracts

/// Something on top of a placement that counts.
public struct ValueBonus: Sendable, Hashable {
    /// The bonus's name in report files.
    public var code: String
    /// The title by language code; empty when the table gives none.
    public var title: [String: String] = [:]
    /// How much.
    public var worth: Worth
    /// The blocks it goes with; empty for all that value placements.
    public var blocks: [String] = []
    /// The bonuses it does not go with: the larger counts.
    public var excludes: [String] = []
    /// Whether it comes with every placement, or once for each person on the contract.
    public var per = ValueBlock.Window.Reach.placement

    /// A bonus of this worth.
    public init(code: String, worth: Worth) {
        self.code = code
        self.worth = worth
    }

    /// How a bonus is valued.
    public enum Worth: Sendable, Hashable {
        /// The whole amount.
        case once(Money)
        /// The amount times the placement's year fraction.
        case perYear(Money)
        /// The amount times the placement's hours factor and year fraction.
        case proRata(Money)
        /// A multiple of the block's credit.
        case multiple(Fraction)
        /// A multiple of the block's amount for one unit, whatever the placement counts for.
        case multipleOfAmount(Fraction)
    }
}
