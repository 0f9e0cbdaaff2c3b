/// What a line can say. Amounts are in the contract's currency, net of VAT.
public enum Fact: Sendable, Hashable {
    /// The node paid somebody.
    case payment(Payment)
    /// The node was paid by the authority.
    case receipt(amount: Quantity, date: Day)
    /// A person of a target group worked for the node.
    case placement(Placement)
    /// The node did something that a block values per unit.
    case activity(block: String, quantity: Quantity, date: Day)
    /// The node bought from a party that a block values.
    case purchase(Purchase)
    /// The node approached suppliers.
    case outreach(Outreach)
    /// Hours worked by people of a group; the group `all` or none means everybody.
    case hours(group: String, quantity: Quantity, date: Day)
    /// The node states that something is done.
    case statement(code: String, value: Status, date: Day)

    /// A payment, or a correction of one when the amount is negative.
    public struct Payment: Sendable, Hashable {
        /// The party paid.
        public var payee: String
        /// The node the payee was paid as; nil when it is no node of the chain.
        public var payeeNode: String?
        /// Paid amount.
        public var amount: Quantity
        /// What the payee did: `subcontractor`, `supplier`, `dealer` and so on; nil when not said.
        public var role: String?
        /// The code of the clause it is claimed for, where a payment may count for one of several only; nil when not
        /// said.
        public var countsFor: String?
        /// The day of payment.
        public var date: Day

        /// A payment with these facts.
        public init(
            payee: String, payeeNode: String? = nil, amount: Quantity, date: Day, role: String? = nil,
            countsFor: String? = nil
        ) {
            self.payee = payee
            self.payeeNode = payeeNode
            self.amount = amount
            self.date = date
            self.role = role
            self.countsFor = countsFor
        }
    }

    /// A person at work, known only by a pseudonym.
    public struct Placement: Sendable, Hashable {
        /// The keyed pseudonym.
        public var person: String
        /// The block that values the placement.
        public var block: String
        /// First and last day at work.
        public var days: Period
        /// Contracted hours a week.
        public var hoursPerWeek: Quantity
        /// The bonuses claimed.
        public var bonuses: [String]
        /// The last day of the person's last benefit; nil while not stated, as only some blocks ask for it.
        public var lastBenefit: Day?

        /// A placement with these facts.
        public init(
            person: String, block: String, days: Period, hoursPerWeek: Quantity, bonuses: [String] = [],
            lastBenefit: Day? = nil
        ) {
            self.person = person
            self.block = block
            self.days = days
            self.hoursPerWeek = hoursPerWeek
            self.bonuses = bonuses
            self.lastBenefit = lastBenefit
        }
    }

    /// A purchase from a party whose status counts.
    public struct Purchase: Sendable, Hashable {
        /// The block that values the purchase.
        public var block: String
        /// The party bought from.
        public var payee: String
        /// Invoice amount.
        public var amount: Quantity
        /// The day of the invoice.
        public var date: Day

        /// A purchase with these facts.
        public init(block: String, payee: String, amount: Quantity, date: Day) {
            self.block = block
            self.payee = payee
            self.amount = amount
            self.date = date
        }
    }

    /// Suppliers approached.
    public struct Outreach: Sendable, Hashable {
        /// The party approached; nil when only a number was reported.
        public var party: String?
        /// How many.
        public var count: Quantity
        /// What came of it: `invited`, `quoted`, `awarded`.
        public var outcome: String
        /// The day.
        public var date: Day

        /// An outreach with these facts.
        public init(party: String? = nil, count: Quantity, outcome: String, date: Day) {
            self.party = party
            self.count = count
            self.outcome = outcome
            self.date = date
        }
    }
}
