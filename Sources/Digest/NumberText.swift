public import Contracts

/// Numbers as people read them in British English: grouped thousands, a point before decimals.
public enum NumberText {
    /// The quantity with exactly this many decimals (0 to 4), half-even; a rounded zero has no sign.
    public static func decimal(_ quantity: Quantity, decimals: Int) -> String {
        let step = (0..<(4 - decimals)).reduce(UInt64(1)) { value, _ in value * 10 }
        let steps = roundedHalfEven(quantity.units.magnitude, by: step)
        let perWhole = UInt64(Quantity.scale) / step
        let fraction = String(steps % perWhole)
        let sign = quantity.units < 0 && steps > 0 ? "-" : ""
        let whole = sign + grouped(steps / perWhole)
        guard decimals > 0 else { return whole }
        return whole + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }

    /// The quantity rounded to this many decimals (0 to 4), half-even.
    public static func rounded(_ quantity: Quantity, decimals: Int) -> Quantity {
        let step = (0..<(4 - decimals)).reduce(UInt64(1)) { value, _ in value * 10 }
        let magnitude = Int64(clamping: roundedHalfEven(quantity.units.magnitude, by: step) * step)
        return Quantity(units: quantity.units < 0 ? -magnitude : magnitude)
    }

    /// The quantity with as many decimals as it has, four at most: `12`, `12.5`.
    public static func plain(_ quantity: Quantity) -> String {
        var text = decimal(quantity, decimals: 4)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// The share as a percentage with one decimal, half-even: `71.4%`.
    public static func percent(_ share: Fraction) -> String {
        decimal((share * Fraction(100)).roundedHalfEven, decimals: 1) + "%"
    }

    /// A count with its noun: `1 contract`, `12 contracts`.
    public static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
        "\(decimal(Quantity(number), decimals: 0)) \(number == 1 ? singular : plural)"
    }

    /// Items as in a sentence: `a`, `a and b`, `a, b and c`.
    public static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func roundedHalfEven(_ magnitude: UInt64, by step: UInt64) -> UInt64 {
        let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: step)
        let isUp = remainder * 2 > step || (remainder * 2 == step && quotient % 2 == 1)
        return isUp ? quotient + 1 : quotient
    }

    private static func grouped(_ number: UInt64) -> String {
        let digits = String(number)
        return digits.enumerated().reduce(into: "") { text, digit in
            let left = digits.count - digit.offset
            if digit.offset > 0, left % 3 == 0 { text.append(",") }
            text.append(digit.element)
        }
    }
}
