public import Contracts

/// What an amount must lie between; a side that is nil is open, and at least one is given.
public struct Bounds: Sendable, Hashable {
    /// The lower bound.
    public var lower: Threshold?
    /// The upper bound.
    public var upper: Ceiling?

    /// A lower bound, with or without the bound itself.
    public enum Threshold: Sendable, Hashable {
        /// More than this.
        case above(Money)
        /// This or more.
        case from(Money)
    }

    /// An upper bound, with or without the bound itself.
    public enum Ceiling: Sendable, Hashable {
        /// Less than this.
        case below(Money)
        /// This or less.
        case upTo(Money)
    }

    /// Bounds on one side or both.
    public init(lower: Threshold? = nil, upper: Ceiling? = nil) {
        self.lower = lower
        self.upper = upper
    }
}

extension Bounds {
    /// Whether an amount in the currency of the bounds lies between them.
    public func contains(_ amount: Quantity) -> Bool {
        contains(Fraction(amount))
    }

    /// As ``contains(_:)``, for an amount that is no whole number of ten-thousandths.
    func contains(_ amount: Fraction) -> Bool {
        let isAbove =
            switch lower {
            case .above(let money): amount > Fraction(money.amount)
            case .from(let money): amount >= Fraction(money.amount)
            case nil: true
            }
        let isBelow =
            switch upper {
            case .below(let money): amount < Fraction(money.amount)
            case .upTo(let money): amount <= Fraction(money.amount)
            case nil: true
            }
        return isAbove && isBelow
    }

    /// The amounts named, the lower first.
    var amounts: [Money] {
        [lower?.money, upper?.money].compactMap { $0 }
    }
}

extension Bounds.Threshold {
    /// The bound itself.
    public var money: Money {
        switch self {
        case .above(let money), .from(let money): money
        }
    }

    /// Whether an amount in the currency of the bound reaches it.
    public func isReached(by amount: Quantity) -> Bool {
        Bounds(lower: self).contains(amount)
    }
}

extension Bounds.Ceiling {
    /// The bound itself.
    public var money: Money {
        switch self {
        case .below(let money), .upTo(let money): money
        }
    }
}

extension Bounds: CustomStringConvertible {
    /// `above 100000.00 EUR`, `from 25000.00 EUR up to 100000.00 EUR`.
    public var description: String {
        [lower?.description, upper?.description].compactMap { $0 }.joined(separator: " ")
    }
}

extension Bounds.Threshold: CustomStringConvertible {
    /// `above 100000.00 EUR` or `from 100000.00 EUR`.
    public var description: String {
        switch self {
        case .above(let money): "above \(money.brief)"
        case .from(let money): "from \(money.brief)"
        }
    }
}

extension Bounds.Ceiling: CustomStringConvertible {
    /// `below 100000.00 EUR` or `up to 100000.00 EUR`.
    public var description: String {
        switch self {
        case .below(let money): "below \(money.brief)"
        case .upTo(let money): "up to \(money.brief)"
        }
    }
}
