public import Contracts

/// A factor of the arithmetic that an example shows.
public enum ExampleFactor: Sendable, Hashable {
    /// An amount of money.
    case amount(Quantity)
    /// A number of units.
    case times(Quantity)
    /// A share.
    case share(Fraction)
    /// Hours a week of the full-time week.
    case hours(Quantity, of: Quantity)
    /// Whole months of a year.
    case monthsOfYear(Int)

    /// The exact value.
    public var value: Fraction {
        switch self {
        case .amount(let number), .times(let number): Fraction(number)
        case .share(let share): share
        case .hours(let hours, let week): Fraction(Int128(hours.units), over: Int128(max(1, week.units)))
        case .monthsOfYear(let months): Fraction(Int128(months), over: 12)
        }
    }
}
