public import Contracts

/// One priced kind of effort.
public struct ValueBlock: Sendable, Hashable {
    /// The block's name in report files.
    public var code: String
    /// The title by language code; empty when the table gives none.
    public var title: [String: String] = [:]
    /// How it is valued.
    public var worth: Worth
    /// What an hour of a hired-in person is worth; nil when hours are not valued. Published beside the year's amount
    /// and never derived from it.
    public var hourly: Money?
    /// Whether part-time counts in proportion to the full-time week.
    public var isProRataByHours = false
    /// The category it counts under; nil for none.
    public var category: String?
    /// How long a person counts; nil for as long as the placement lasts.
    public var window: Window?
    /// Fewer hours a week count nothing; nil for the table's rule.
    public var minHoursPerWeek: Quantity?
    /// A person who worked for the same employer this long before counts nothing; nil for the table's rule.
    public var sameEmployer: Span?
    /// The statuses the payee must have.
    public var requires: [String] = []
    /// The day on which the payee must have them; nil for the line's date.
    public var statusOn: StatusDay?
    /// The most that counts of it.
    public var limits: [Limit] = []

    /// A block of this worth; part-time counts in proportion where it is valued by the year.
    public init(code: String, worth: Worth) {
        self.code = code
        self.worth = worth
        if case .fteYear = worth { isProRataByHours = true }
    }

    /// How a block is valued.
    public enum Worth: Sendable, Hashable {
        /// An amount for a full-time year.
        case fteYear(Money)
        /// An amount for each unit.
        case unit(Unit, Money)
        /// A share of an invoice or of a cost.
        case invoice(InvoiceWorth)
        /// What an officer says it is worth, with a reason.
        case adviser
    }

    /// The units an effort can be counted in.
    public enum Unit: String, Sendable, Hashable, CaseIterable {
        case hour, halfDay, day, month, period, once
    }

    /// What an invoice is worth.
    public struct InvoiceWorth: Sendable, Hashable {
        /// The share that counts.
        public var share: Fraction
        /// What the amount is.
        public var part: Part
        /// What comes on top; nil for nothing.
        public var bonus: Bonus?

        /// What the amount of a line is.
        public enum Part: String, Sendable, Hashable, CaseIterable {
            /// The whole invoice.
            case invoice
            /// Its labour part only.
            case labour
            /// The actual cost, such as a gross wage.
            case cost
        }

        /// A further share of the amount, up to a bound.
        public struct Bonus: Sendable, Hashable {
            /// The share.
            public var share: Fraction
            /// The most it adds to a line; nil for no bound.
            public var upTo: Money?

            /// A bonus.
            public init(share: Fraction, upTo: Money? = nil) {
                self.share = share
                self.upTo = upTo
            }
        }

        /// A share of a whole invoice.
        public init(share: Fraction, part: Part = .invoice, bonus: Bonus? = nil) {
            self.share = share
            self.part = part
            self.bonus = bonus
        }
    }

    /// How long a person counts.
    public struct Window: Sendable, Hashable {
        /// The time.
        public var lasts: Span
        /// Whether it runs from the first day of each placement or of the person in the block.
        public var per: Reach
        /// Whether calendar time runs or only time worked, in full-time years.
        public var clock: Clock
        /// The day it runs from.
        public var from: Origin

        /// What a window begins with.
        public enum Origin: String, Sendable, Hashable, CaseIterable {
            /// The first day of the placement or of the person in the block.
            case firstDay
            /// The day after the person's last benefit, which a placement states.
            case lastBenefit
        }

        /// What a window runs for.
        public enum Reach: String, Sendable, Hashable, CaseIterable {
            case placement, person
        }

        /// What a window is measured in.
        public enum Clock: String, Sendable, Hashable, CaseIterable {
            case calendar, worked
        }

        /// A window from each placement's first day.
        public init(
            _ lasts: Span, per: Reach = .placement, clock: Clock = .calendar, from: Origin = .firstDay
        ) {
            self.lasts = lasts
            self.per = per
            self.clock = clock
            self.from = from
        }
    }

    /// The most that counts of a block within each stretch.
    public struct Limit: Sendable, Hashable {
        /// How much.
        public var size: Size
        /// Of what stretch.
        public var each: Stretch

        /// An amount, or so many units.
        public enum Size: Sendable, Hashable {
            case amount(Money)
            case quantity(Quantity)
        }

        /// The lines a limit holds for together. A week begins on Monday.
        public enum Stretch: String, Sendable, Hashable, CaseIterable {
            case line, day, week, month, contract
        }

        /// A limit.
        public init(_ size: Size, each: Stretch) {
            self.size = size
            self.each = each
        }
    }
}
