public import Contracts

/// A published table of blocks: what each kind of effort is worth.
public struct ValueTable: Sendable, Hashable {
    /// The full-time week; nil when no block is valued by it.
    public var basis: Basis?
    /// Where the table can be read; nil when the policy names no place.
    public var source: String?
    /// How it was read; nil when the policy does not say.
    public var confidence: Confidence?
    /// How long before the contract's first day a placement may have begun; nil when no line is drawn there.
    public var lookBack: Span?
    /// What holds of every person placed.
    public var persons = PersonRules()
    /// The blocks, in the order of the table.
    public var blocks: [ValueBlock]
    /// What may come on top of a placement.
    public var bonuses: [ValueBonus]
    /// The most a category may contribute.
    public var caps: [Cap]

    /// A table of these rows.
    public init(basis: Basis? = nil, blocks: [ValueBlock], bonuses: [ValueBonus] = [], caps: [Cap] = []) {
        self.basis = basis
        self.blocks = blocks
        self.bonuses = bonuses
        self.caps = caps
    }

    /// The week that full time is measured by.
    public enum Basis: Sendable, Hashable {
        /// So many hours a week.
        case hours(Quantity)
        /// The contractor's own full-time week, which a commitment states.
        case contractor
    }

    /// What must hold of a person placed.
    public struct PersonRules: Sendable, Hashable {
        /// Fewer hours a week count nothing; nil for no minimum.
        public var minHoursPerWeek: Quantity?
        /// A person who worked for the same employer this long before counts nothing; nil for no such rule.
        public var sameEmployer: Span?
        /// On how many contracts of the authority a person may count; a day counts once in any case.
        public var onContracts = Contracts.several

        /// One contract only, or several one after the other.
        public enum Contracts: String, Sendable, Hashable, CaseIterable {
            case one, several
        }

        /// No rule.
        public init() {}
    }

    /// The most a category may contribute, as a share of what is required.
    public struct Cap: Sendable, Hashable {
        /// The category.
        public var category: String
        /// The share of the obligation.
        public var share: Fraction

        /// A cap.
        public init(category: String, share: Fraction) {
            self.category = category
            self.share = share
        }
    }
}
