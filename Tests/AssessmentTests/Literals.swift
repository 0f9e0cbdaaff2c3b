public import Contracts

// Facts of a test are written as the texts that files hold; one that cannot be read stops the test.

extension Day: ExpressibleByStringLiteral {
    /// A day as `YYYY-MM-DD`.
    public init(stringLiteral text: String) {
        guard let value = Day(text) else { preconditionFailure("\(text) is no day") }
        self = value
    }
}

extension Quantity: ExpressibleByStringLiteral {
    /// A plain decimal.
    public init(stringLiteral text: String) {
        guard let value = Quantity(text) else { preconditionFailure("\(text) is no quantity") }
        self = value
    }
}

extension Period: ExpressibleByStringLiteral {
    /// First and last day, with a slash between.
    public init(stringLiteral text: String) {
        guard let value = Period(text) else { preconditionFailure("\(text) is no period") }
        self = value
    }
}

extension Fraction: ExpressibleByStringLiteral {
    /// A share with a percent sign.
    public init(stringLiteral text: String) {
        guard let value = Fraction(percent: text) else { preconditionFailure("\(text) is no share") }
        self = value
    }
}

extension Money: ExpressibleByStringLiteral {
    /// An amount with its currency.
    public init(stringLiteral text: String) {
        guard let value = Money(text) else { preconditionFailure("\(text) is no money") }
        self = value
    }
}

extension Currency: ExpressibleByStringLiteral {
    /// Three capital letters.
    public init(stringLiteral text: String) {
        guard let value = Currency(text) else { preconditionFailure("\(text) is no currency") }
        self = value
    }
}

extension Span: ExpressibleByStringLiteral {
    /// An ISO 8601 duration.
    public init(stringLiteral text: String) {
        guard let value = Span(text) else { preconditionFailure("\(text) is no span") }
        self = value
    }
}
