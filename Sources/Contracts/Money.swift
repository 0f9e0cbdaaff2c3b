/// An amount net of VAT in one currency.
public struct Money: Sendable, Hashable {
    /// How much, in units of 1/10,000 of the currency unit.
    public let amount: Quantity
    /// Of what.
    public let currency: Currency

    /// The amount of that currency.
    public init(_ amount: Quantity, _ currency: Currency) {
        self.amount = amount
        self.currency = currency
    }

    /// Reads `100000.00 EUR`; nil for any other text.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, let amount = Quantity(parts[0]), let currency = Currency(parts[1]) else { return nil }
        self.init(amount, currency)
    }
}

extension Money: CustomStringConvertible {
    /// The amount with four decimals and the code.
    public var description: String { "\(amount) \(currency)" }
}
