/// A provider that cannot be worked with: it is not reached, or what it says of itself is of no use.
public struct ProviderFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// Whether waiting may help.
    public enum Kind: Sendable, Hashable {
        /// No answer came, or one that says "later".
        case unreachable
        /// The answer is of no use.
        case unusable
    }

    /// Whether waiting may help.
    public let kind: Kind
    /// One sentence a fault: where, what was found and what was expected. No secret and nothing of a token is in it.
    public let faults: [String]

    init(_ kind: Kind, _ faults: [String]) {
        self.kind = kind
        self.faults = faults
    }

    static func unusable(_ fault: String) -> ProviderFailure { ProviderFailure(.unusable, [fault]) }

    /// All faults, a line each.
    public var description: String { faults.joined(separator: "\n") }
}
