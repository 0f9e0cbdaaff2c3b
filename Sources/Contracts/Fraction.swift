/// An exact ratio in lowest terms with a positive denominator.
public struct Fraction: Sendable, Hashable {
    /// The numerator; carries the sign.
    public let numerator: Int128
    /// The denominator; always above zero.
    public let denominator: Int128

    /// `numerator ÷ denominator` in lowest terms; the denominator must not be zero.
    public init(_ numerator: Int128, over denominator: Int128 = 1) {
        precondition(denominator != 0, "a fraction needs a denominator")
        let divisor = Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int128(divisor)
        self.denominator = sign * denominator / Int128(divisor)
    }

    /// The exact value of a quantity.
    public init(_ quantity: Quantity) {
        self.init(Int128(quantity.units), over: Int128(Quantity.scale))
    }

    /// Nothing.
    public static let zero = Fraction(0)
    /// One whole, 100%.
    public static let one = Fraction(1)

    /// Reads a share written with a percent sign, such as `10%` or `4.25 %`; nil for any other text.
    public init?(percent text: some StringProtocol) {
        guard text.hasSuffix("%") else { return nil }
        var body = text.dropLast()
        while body.last == " " { body = body.dropLast() }
        guard let value = Quantity(body) else { return nil }
        self.init(Int128(value.units), over: Int128(Quantity.scale) * 100)
    }

    /// The nearest quantity; a value half-way between two goes to the even one, one out of range to the largest.
    public var roundedHalfEven: Quantity {
        let scaled = numerator * Int128(Quantity.scale)
        var quotient = scaled / denominator
        let remainder = scaled % denominator
        let twice = remainder.magnitude * 2
        if twice > denominator.magnitude || (twice == denominator.magnitude && quotient % 2 != 0) {
            quotient += scaled < 0 ? -1 : 1
        }
        return Quantity(units: Int64(clamping: quotient))
    }

    /// The exact sum.
    public static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    /// The exact difference.
    public static func - (left: Fraction, right: Fraction) -> Fraction {
        left + Fraction(-right.numerator, over: right.denominator)
    }

    /// The exact product.
    public static func * (left: Fraction, right: Fraction) -> Fraction {
        // Crosswise reduction first keeps the intermediate products small.
        let a = Fraction(left.numerator, over: right.denominator)
        let b = Fraction(right.numerator, over: left.denominator)
        return Fraction(a.numerator * b.numerator, over: a.denominator * b.denominator)
    }

    private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return a == 0 ? 1 : a
    }
}

extension Fraction: Comparable {
    /// Compares by cross-multiplication, so nothing is rounded.
    public static func < (left: Fraction, right: Fraction) -> Bool {
        left.denominator == right.denominator
            ? left.numerator < right.numerator
            : left.numerator * right.denominator < right.numerator * left.denominator
    }
}
