public import Contracts

/// One thing the sample contractor did, and what it counts for.
public struct ExampleEntry: Sendable, Hashable {
    /// What was done.
    public var deed: Deed
    /// What is multiplied to value it; empty where nothing is.
    public var factors: [ExampleFactor]
    /// What a block adds to the product by itself; nil for nothing.
    public var extra: Quantity?
    /// What counts of it by the engine.
    public var credited: Quantity

    /// What can be done.
    public enum Deed: Sendable, Hashable {
        /// A person worked in a block.
        case placement(block: String, hoursPerWeek: Quantity, months: Int)
        /// So many units of a block.
        case activity(block: String, quantity: Quantity)
        /// An invoice or a cost in a block.
        case purchase(block: String, amount: Quantity)
        /// An entry in a block that an officer values.
        case advised(block: String)
        /// The authority paid.
        case receipt(amount: Quantity)
        /// The main contractor paid a firm.
        case payment(Payment)
        /// So many of what is counted.
        case number(Quantity)
        /// Hours of a group; `all` for everybody's.
        case hours(group: String, quantity: Quantity)
        /// The statement a duty asks for.
        case statement(on: Day)
    }

    /// A payment by the main contractor.
    public struct Payment: Sendable, Hashable {
        /// Whom it went to.
        public var firm: Firm
        /// How much.
        public var amount: Quantity
        /// What the firm paid on to one without the status; nil where it is no subcontractor.
        public var paidOn: Quantity?
        /// The role it was paid in; nil where none is said.
        public var role: String?

        /// A payment to a firm.
        public init(to firm: Firm, amount: Quantity, paidOn: Quantity? = nil, role: String? = nil) {
            self.firm = firm
            self.amount = amount
            self.paidOn = paidOn
            self.role = role
        }
    }

    /// Whom the main contractor paid.
    public enum Firm: Sendable, Hashable {
        /// A supplier with the status the clause asks for.
        case supplier
        /// A subcontractor with it.
        case subcontractor
        /// A firm with it that is an affiliate of the main contractor.
        case affiliate
        /// Firms without it.
        case others
    }

    /// A deed with the factors that value it.
    public init(_ deed: Deed, factors: [ExampleFactor] = [], extra: Quantity? = nil, credited: Quantity) {
        self.deed = deed
        self.factors = factors
        self.extra = extra
        self.credited = credited
    }
}
