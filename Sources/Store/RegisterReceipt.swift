/// What importing a register did.
public struct RegisterReceipt: Sendable, Hashable {
    /// Contracts that were new.
    public var added = 0
    /// Contracts that the register now states differently.
    public var revised = 0
    /// Contracts that stand as they stood.
    public var unchanged = 0
    /// Suppliers of whom the register states a status for the first time or otherwise than before.
    public var statuses = 0
    /// Clauses that were frozen on contracts.
    public var commitments = 0
    /// The SHA-256 of the file in hexadecimal.
    public var digest: String
}
