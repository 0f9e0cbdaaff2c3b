import Contracts

/// The part of a party that a status holds for, as the columns `share` hold it.
enum PartShare {
    /// Whole numbers of 1/1,000,000: a percentage with four decimals.
    private static let scale: Int128 = 1_000_000

    static func units(_ share: Fraction) -> Int {
        Int((share * Fraction(100)).roundedHalfEven.units)
    }

    static func fraction(_ units: Int) -> Fraction {
        Fraction(Int128(units), over: scale)
    }
}
