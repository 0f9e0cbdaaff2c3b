public import Contracts

/// The shares of what was due at which the verdicts below "met" begin.
///
/// The defaults are ours: the law that names the ratings gives no percentages
/// (https://www.legislation.gov.uk/uksi/2024/692/regulation/39/made).
public struct Bands: Sendable, Hashable {
    /// From here on "approaching".
    public var approaching = Fraction(85, over: 100)
    /// From here on "requires improvement"; below it "inadequate".
    public var requiresImprovement = Fraction(60, over: 100)

    /// 85% and 60%.
    public init() {}
}
