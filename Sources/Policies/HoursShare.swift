public import Contracts

/// "This share of the hours is worked by people of these groups."
public struct HoursShare: Sendable, Hashable {
    /// The share.
    public var target: Fraction
    /// Whether the share is a floor or a ceiling.
    public var comparison = SpendShare.Comparison.atLeast
    /// The groups that qualify.
    public var groups: [String]
    /// The bounds of the target the contract itself agrees on; nil when the policy's own holds.
    public var offered: Offer?
    /// The groups whose hours stand outside: neither counted nor in the whole.
    public var leaveOut: [String] = []

    /// A target for the hours of these groups.
    public init(target: Fraction, groups: [String]) {
        self.target = target
        self.groups = groups
    }
}
