public import Assessment
public import Contracts
public import Policies

/// What the figures of a commitment are counted in.
public enum FigureUnit: Sendable, Hashable {
    /// Money of the contract's currency.
    case money(Currency)
    /// Hours worked.
    case hours
    /// People, suppliers or statements.
    case number
    /// People, shown to somebody who need not know each of them: see ``PeopleTold``.
    case hiddenPeople

    /// The unit of a clause of this kind on a contract in this currency.
    public init(_ kind: Clause.Kind, in currency: Currency) {
        switch kind {
        case .valueShare, .spendShare: self = .money(currency)
        case .hoursShare: self = .hours
        case .count, .duty: self = .number
        }
    }

    /// The unit of a flag's size, by the kind of the clause it names; findings about the chain itself are about money.
    public init(of flag: Flag, under clause: Clause.Kind?, in currency: Currency) {
        switch flag.kind {
        case .clauseNotPassedDown, .subcontractUndeclared, .paymentAboveValue: self = .money(currency)
        default: self = clause.map { FigureUnit($0, in: currency) } ?? .money(currency)
        }
    }

    /// The quantity with its unit, money to the cent: `€1,234.50`, `320 hours`, `12`.
    public func text(_ quantity: Quantity) -> String {
        switch self {
        case .money(let currency): MoneyText.full(Money(quantity, currency))
        case .hours: "\(NumberText.plain(quantity)) \(quantity == Quantity(1) ? "hour" : "hours")"
        case .number: NumberText.plain(quantity)
        case .hiddenPeople: "not shown"
        }
    }

    /// A figure that the clause itself states, and so tells of nobody, with its unit.
    public func stated(_ quantity: Quantity) -> String {
        self == .hiddenPeople ? NumberText.plain(quantity) : text(quantity)
    }
}
