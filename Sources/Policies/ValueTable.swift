public import Contracts

/// A published table of blocks: what each kind of effort is worth.
public struct ValueTable: Sendable, Hashable {
    /// Hours a week of a full-time year; nil when no block is valued by it.
    public var basis: Quantity?
    /// The blocks, in the order of the table.
    public var blocks: [Block]
    /// What may come on top of a placement.
    public var bonuses: [Bonus]
    /// The most a category may contribute.
    public var caps: [Cap]

    /// A table of these rows.
    public init(basis: Quantity? = nil, blocks: [Block], bonuses: [Bonus] = [], caps: [Cap] = []) {
        self.basis = basis
        self.blocks = blocks
        self.bonuses = bonuses
        self.caps = caps
    }

    /// One priced kind of effort.
    public struct Block: Sendable, Hashable {
        /// The block's name in report files.
        public var code: String
        /// The title by language code; empty when the table gives none.
        public var title: [String: String] = [:]
        /// How it is valued.
        public var worth: Worth
        /// The category it counts under; nil for none.
        public var category: String?
        /// How long a person counts from the first day; nil for as long as the placement lasts.
        public var window: Span?
        /// Fewer hours a week count nothing; nil for no minimum.
        public var minHoursPerWeek: Quantity?
        /// The statuses the payee must have on the line's date.
        public var requires: [String] = []

        /// A block of this worth.
        public init(code: String, worth: Worth) {
            self.code = code
            self.worth = worth
        }
    }

    /// How a block is valued.
    public enum Worth: Sendable, Hashable {
        /// An amount for a full-time year on the table's basis.
        case fteYear(Money)
        /// An amount for each unit of an activity's quantity.
        case unit(Unit, Money)
        /// A share of the invoice.
        case invoice(share: Fraction)
    }

    /// The units an activity can be counted in.
    public enum Unit: String, Sendable, Hashable, CaseIterable {
        case hour, halfDay, day, month, once
    }

    /// Something on top of a placement that counts.
    public struct Bonus: Sendable, Hashable {
        /// The bonus's name in report files.
        public var code: String
        /// The title by language code; empty when the table gives none.
        public var title: [String: String] = [:]
        /// How much.
        public var worth: BonusWorth

        /// A bonus of this worth.
        public init(code: String, worth: BonusWorth) {
            self.code = code
            self.worth = worth
        }
    }

    /// How a bonus is valued.
    public enum BonusWorth: Sendable, Hashable {
        /// The whole amount.
        case once(Money)
        /// The amount times the placement's hours factor and year fraction.
        case proRata(Money)
        /// A multiple of the block's credit.
        case multiple(Fraction)
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
