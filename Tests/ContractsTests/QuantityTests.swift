import Contracts
import Testing

@Suite struct QuantityTests {
    @Test(arguments: [
        ("0", 0), ("-0", 0), ("12", 120_000), ("+12", 120_000), ("-12.34", -123_400), ("0.0001", 1), ("-0.0001", -1),
        ("1200.50", 12_005_000), ("007", 70_000), ("100000000000", 1_000_000_000_000_000),
        ("-100000000000.0000", -1_000_000_000_000_000), ("99999999999.9999", 999_999_999_999_999),
    ])
    func `a plain decimal is read exactly`(text: String, units: Int64) {
        #expect(Quantity(text) == Quantity(units: units))
        #expect(Quantity(utf8: text.utf8) == Quantity(units: units))
    }

    @Test(arguments: [
        "", "-", "+", ".", "1.", "1.00000", "1,5", "1 000", " 1", "1 ", "--1", "1-", "1e3", "0x10", "NaN", "١٢",
        "1.2.3",
        "100000000000.0001", "-100000000000.0001", "1000000000000", "99999999999999999999999999",
    ])
    func `anything else, five decimals and too large numbers are refused`(text: String) {
        #expect(Quantity(text) == nil)
    }

    @Test(arguments: [
        (0, "0.0000"), (1, "0.0001"), (-1, "-0.0001"), (123_400, "12.3400"), (-120_005, "-12.0005"),
        (9_999, "0.9999"), (-10_000, "-1.0000"),
    ])
    func `a quantity is written with four decimals`(units: Int64, text: String) {
        #expect(Quantity(units: units).description == text)
        #expect(Quantity(text) == Quantity(units: units))
    }

    @Test func `sums and differences are exact`() throws {
        let (a, b) = (try #require(Quantity("0.1")), try #require(Quantity("0.2")))
        #expect((a + b).description == "0.3000")
        #expect((a - b).description == "-0.1000")
        #expect((-a).description == "-0.1000")
        var sum = Quantity.zero
        for _ in 1...10 { sum += a }
        #expect(sum == Quantity(1))
        sum -= Quantity(3)
        #expect(sum == Quantity(-2))
        #expect(sum < .zero)
    }

    @Test func `nine thousand of the largest quantity still add up`() {
        let sum = repeatElement(Quantity.largest, count: 9_000).reduce(.zero, +)
        #expect(sum.description == "900000000000000.0000")
    }
}
