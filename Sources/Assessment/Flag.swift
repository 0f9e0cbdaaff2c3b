public import Contracts

/// A finding, in neutral words, with what caused it.
public struct Flag: Sendable {
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

    /// The rule that found it; nil where only the finding was kept.
    public var rule: Rule?

    /// A finding.
    ///
    /// - Parameter bounds: what the rule compared with; nil where that is not known.
    public init(
        kind: Kind, commitment: String?, node: String, period: Period?, amount: Quantity?, message: String,
        because: [String] = [], bounds: String? = nil
    ) {
        self.kind = kind
        self.commitment = commitment
        self.node = node
        self.period = period
        self.amount = amount
        self.message = message
        self.because = because
        rule = bounds.map { Rule(version: kind.version, bounds: $0) }
    }

    /// The stable key: the same finding on another day has the same key.
    public var key: String {
        var key = kind.rawValue
        key.reserveCapacity(80)
        for part in [commitment, node, period?.description] {
            key += "|"
            if let part { key += part }
        }
        return key
    }
}

/// Findings are the same when they say the same of the same; the rule is no part of that, for a finding that was kept
/// may have outlived it.
extension Flag: Hashable {
    /// Whether both say the same.
    public static func == (left: Flag, right: Flag) -> Bool {
        left.kind == right.kind && left.commitment == right.commitment && left.node == right.node
            && left.period == right.period && left.amount == right.amount && left.message == right.message
            && left.because == right.because
    }

    /// Feeds what the finding says.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(amount)
        hasher.combine(message)
        hasher.combine(because)
    }
}
