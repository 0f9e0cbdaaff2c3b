import Contracts

extension Quantity {
    /// The quantity of so many ten-thousandths, held within the range of 64 bits.
    init(clamping units: Int128) {
        self.init(units: Int64(clamping: units))
    }

    /// The ten-thousandths nearest to `numerator ÷ denominator`; half-way goes to the even one.
    ///
    /// Unlike ``Fraction`` this looks for no common divisor, which a dossier of many lines would feel.
    init(rounding numerator: Int128, over denominator: Int128) {
        let (whole, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        var quotient = whole
        let twice = remainder.magnitude * 2
        if twice > denominator.magnitude || (twice == denominator.magnitude && quotient % 2 != 0) {
            quotient += (numerator < 0) == (denominator < 0) ? 1 : -1
        }
        self.init(clamping: quotient)
    }

    /// The share of so many ten-thousandths, rounded once.
    init(share: Fraction, ofUnits units: Int128) {
        self.init(rounding: units * share.numerator, over: share.denominator)
    }
}
