public import Contracts

/// A status that a report states of a party, on the reporter's word alone.
public struct DeclaredAttribute: Sendable, Hashable {
    /// The party's identifier.
    public var party: String
    /// Which status: `local`, `sme` or `socialEnterprise`.
    public var code: String
    /// What is stated.
    public var value: Status
    /// The part of the party it holds for, as of a joint venture; nil for the whole.
    public var share: Fraction?

    /// A statement about a party.
    public init(party: String, code: String, value: Status, share: Fraction? = nil) {
        self.party = party
        self.code = code
        self.value = value
        self.share = share
    }
}
