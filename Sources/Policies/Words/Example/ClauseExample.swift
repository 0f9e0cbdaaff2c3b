public import Contracts

/// A clause tried out on a sample contract: what was put in and what the engine answered.
public struct ClauseExample: Sendable, Hashable {
    /// The clause, with what it leaves open filled in.
    public var clause: Clause
    /// What the sample contract added to the clause.
    public var parameters: Parameters
    /// The sample contract.
    public var contract: Contract
    /// The last day whose lines count; of a duty the last day in time.
    public var cutOff: Day
    /// What the sample contractor did, line by line.
    public var entries: [ExampleEntry]
    /// What the engine made of it.
    public var answer: ExampleAnswer
    /// What the special rules of the clause would change, each by itself.
    public var variants: [ExampleVariant]

    /// An example of these figures.
    public init(
        clause: Clause, parameters: Parameters, contract: Contract, cutOff: Day, entries: [ExampleEntry],
        answer: ExampleAnswer, variants: [ExampleVariant]
    ) {
        self.clause = clause
        self.parameters = parameters
        self.contract = contract
        self.cutOff = cutOff
        self.entries = entries
        self.answer = answer
        self.variants = variants
    }
}

extension ClauseExample {
    /// An amount in the currency of the sample, to the cent.
    func money(_ amount: Quantity) -> Money {
        let hundredths = Fraction(Int128(amount.units), over: 100 * Int128(Quantity.scale)).roundedHalfEven
        return Money(Quantity(units: hundredths.units * 100), contract.currency)
    }

    /// Whether the clause draws a ceiling instead of a floor.
    var isCeiling: Bool {
        switch clause.rule {
        case .spendShare(let rule): rule.comparison == .atMost
        case .hoursShare(let rule): rule.comparison == .atMost
        case .valueShare, .count, .duty: false
        }
    }
}
