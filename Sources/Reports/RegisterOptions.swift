public import Contracts

/// What a register file leaves unsaid.
public struct RegisterOptions: Sendable, Hashable {
    /// The currency of amounts in rows that name none.
    public var currency: Currency
    /// The kind of contract of rows that name none.
    public var kind: Contract.Kind
    /// The identifier scheme of supplier numbers written without one.
    public var scheme: String

    /// Options with these values.
    public init(currency: Currency, kind: Contract.Kind = .services, scheme: String = "GB-COH") {
        self.currency = currency
        self.kind = kind
        self.scheme = scheme
    }
}
