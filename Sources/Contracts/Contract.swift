/// A public contract as the register states it.
public struct Contract: Sendable, Hashable, Codable {
    /// The authority's own reference; unique within the authority.
    public var ref: String
    /// What is bought or permitted.
    public var kind: Kind
    /// The currency of every amount of this contract.
    public var currency: Currency
    /// The contract value excluding VAT.
    public var value: Quantity
    /// The wage sum within the value; nil while unknown.
    public var wageSum: Quantity?
    /// The labour share of the value between 0 and 1; nil while unknown.
    public var labourShare: Quantity?
    /// The day the tender was published; nil while unknown.
    public var tendered: Day?
    /// The day the contract was signed; nil while unknown.
    public var signed: Day?
    /// The first day of the term.
    public var start: Day
    /// The last day of the term, included.
    public var end: Day

    /// The kinds of contract a clause can single out.
    public enum Kind: String, Sendable, Hashable, ChoiceCodable {
        case works, services, supplies, subsidy, permit
    }

    /// A contract with these facts.
    public init(
        ref: String, kind: Kind, currency: Currency, value: Quantity, wageSum: Quantity? = nil,
        labourShare: Quantity? = nil, tendered: Day? = nil, signed: Day? = nil, start: Day, end: Day
    ) {
        self.ref = ref
        self.kind = kind
        self.currency = currency
        self.value = value
        self.wageSum = wageSum
        self.labourShare = labourShare
        self.tendered = tendered
        self.signed = signed
        self.start = start
        self.end = end
    }
}
