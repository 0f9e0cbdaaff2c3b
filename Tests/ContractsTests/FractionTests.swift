import Contracts
import Testing

@Suite struct FractionTests {
    @Test func `a fraction is kept in lowest terms with a positive denominator`() {
        #expect(Fraction(6, over: 4) == Fraction(3, over: 2))
        #expect(Fraction(-6, over: 4) == Fraction(6, over: -4))
        #expect(Fraction(-6, over: -4).numerator == 3)
        #expect(Fraction(6, over: -4).denominator == 2)
        #expect(Fraction(0, over: -7) == .zero)
        #expect(Fraction.zero.denominator == 1)
    }

    @Test func `sums, differences and products are exact`() {
        let third = Fraction(1, over: 3)
        #expect(third + third + third == .one)
        #expect(third - Fraction(1, over: 2) == Fraction(-1, over: 6))
        #expect(third * Fraction(3, over: 5) == Fraction(1, over: 5))
        #expect(third * .zero == .zero)
    }

    @Test func `fractions are compared without rounding`() {
        #expect(Fraction(1, over: 3) < Fraction(333_334, over: 1_000_000))
        #expect(Fraction(-1, over: 3) < Fraction(-333_333, over: 1_000_000))
        #expect(Fraction(85, over: 100) >= Fraction(17, over: 20))
    }

    /// Numerators over 20,000, so that one unit of a quantity is two of them.
    @Test(arguments: [
        (0, 0), (1, 0), (2, 1), (3, 2), (4, 2), (5, 2), (7, 4), (-1, 0), (-2, -1), (-3, -2), (-5, -2), (-7, -4),
    ])
    func `half a unit goes to the even neighbour on both sides of zero`(halves: Int, units: Int64) {
        #expect(Fraction(Int128(halves), over: 20_000).roundedHalfEven == Quantity(units: units))
    }

    @Test(arguments: [
        (Fraction(1, over: 3), "0.3333"), (Fraction(2, over: 3), "0.6667"), (Fraction(-2, over: 3), "-0.6667"),
        (Fraction(140_000, over: 9), "15555.5556"), (Fraction(50_001, over: 1_000_000_000), "0.0001"),
        (Fraction(49_999, over: 1_000_000_000), "0.0000"), (Fraction(7), "7.0000"),
    ])
    func `other values go to the nearest quantity`(fraction: Fraction, text: String) {
        #expect(fraction.roundedHalfEven.description == text)
    }

    @Test(arguments: [
        ("10%", Fraction(1, over: 10)), ("4.25 %", Fraction(17, over: 400)), ("33.3%", Fraction(333, over: 1000)),
        ("0%", .zero), ("125%", Fraction(5, over: 4)), ("-5%", Fraction(-1, over: 20)),
    ])
    func `a share is read with its percent sign`(text: String, fraction: Fraction) {
        #expect(Fraction(percent: text) == fraction)
    }

    @Test(arguments: ["10", "%", " %", "10 pct", "10%%", "% 10", "1/10", "10,5%", " 10%", ""])
    func `a text that is no share is refused`(text: String) {
        #expect(Fraction(percent: text) == nil)
    }

    @Test func `a quantity becomes its exact fraction and back`() throws {
        let quantity = try #require(Quantity("-12.3456"))
        #expect(Fraction(quantity) == Fraction(-123_456, over: 10_000))
        #expect(Fraction(quantity).roundedHalfEven == quantity)
    }

    @Test func `the value of a person is rounded once, at the end`() throws {
        // 40,000 × 24/36 × 7/12, as published tables would have it.
        let value = Fraction(Quantity(40_000)) * Fraction(24, over: 36) * Fraction(7, over: 12)
        #expect(value == Fraction(140_000, over: 9))
        #expect(value.roundedHalfEven.description == "15555.5556")
    }
}
