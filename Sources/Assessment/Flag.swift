public import Contracts

/// A finding, in neutral words, with what caused it.
public struct Flag: Sendable, Hashable {
    /// What was found.
    public var kind: Kind
    /// The commitment it concerns; nil when it concerns the chain itself.
    public var commitment: String?
    /// The node it concerns.
    public var node: String
    /// The period it concerns; nil when it concerns none.
    public var period: Period?
    /// The money, people or hours it concerns; nil when it has no size.
    public var amount: Quantity?
    /// The finding in a sentence for people.
    public var message: String
    /// The lines that caused it.
    public var because: [String]

    /// The kinds of findings.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case shortfall, statusUnknown, reportMissing, reportLate, clauseNotPassedDown, subcontractUndeclared
        case paymentAboveValue, claimDuplicate, passThrough, dutyMissed
    }

    /// A finding.
    public init(
        kind: Kind, commitment: String?, node: String, period: Period?, amount: Quantity?, message: String,
        because: [String] = []
    ) {
        self.kind = kind
        self.commitment = commitment
        self.node = node
        self.period = period
        self.amount = amount
        self.message = message
        self.because = because
    }

    /// The stable key: the same finding on another day has the same key.
    public var key: String {
        let parts: [String] = [kind.rawValue, commitment ?? "", node, period?.description ?? ""]
        return parts.joined(separator: "|")
    }
}
