/// An exact number with four decimals: an amount of money in a known currency, hours, or people.
public struct Quantity: Sendable, Hashable, Comparable {
    /// The value in units of 1/10,000.
    public let units: Int64

    /// Units in one whole: 10,000.
    public static let scale: Int64 = 10_000

    /// Nothing.
    public static let zero = Quantity(units: 0)

    /// The quantity of `units` ten-thousandths.
    public init(units: Int64) {
        self.units = units
    }

    /// A whole number; traps beyond 922 trillion, which no reader lets in (see ``largest``).
    public init(_ whole: Int) {
        self.init(units: Int64(whole) * Quantity.scale)
    }

    /// The largest magnitude a reader accepts, 100 billion: sums of nine thousand such values still fit.
    public static let largest = Quantity(100_000_000_000)

    /// Reads a plain decimal such as `-1200.50`: optional sign, digits, at most four decimals behind a point.
    ///
    /// Nil for anything else, for more decimals and for magnitudes above ``largest``.
    public init?(_ text: some StringProtocol) {
        guard let units = Quantity.units(ofPlainDecimal: text.utf8) else { return nil }
        self.init(units: units)
    }

    /// Reads a plain decimal from its UTF-8 bytes; nil as in ``init(_:)-text``.
    public init?(utf8 bytes: some Sequence<UInt8>) {
        guard let units = Quantity.units(ofPlainDecimal: bytes) else { return nil }
        self.init(units: units)
    }

    private static func units(ofPlainDecimal bytes: some Sequence<UInt8>) -> Int64? {
        var value: Int64 = 0
        var decimals = -1
        var digits = 0
        var isNegative = false
        var isFirst = true
        for byte in bytes {
            defer { isFirst = false }
            switch byte {
            case UInt8(ascii: "-") where isFirst: isNegative = true
            case UInt8(ascii: "+") where isFirst: break
            case UInt8(ascii: ".") where decimals < 0: decimals = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                if decimals >= 0 { decimals += 1 }
                guard decimals <= 4, value <= largest.units / 10 else { return nil }
                value = value * 10 + Int64(byte - UInt8(ascii: "0"))
            default: return nil
            }
        }
        guard digits > 0, decimals != 0 else { return nil }
        for _ in max(decimals, 0)..<4 {
            guard value <= largest.units / 10 else { return nil }
            value *= 10
        }
        guard value <= largest.units else { return nil }
        return isNegative ? -value : value
    }

    /// Whether the left value is the smaller one.
    public static func < (left: Quantity, right: Quantity) -> Bool {
        left.units < right.units
    }

    /// The exact sum; traps when it leaves the range of 64 bits, which ``largest`` keeps out of reach.
    public static func + (left: Quantity, right: Quantity) -> Quantity {
        Quantity(units: left.units + right.units)
    }

    /// The exact difference.
    public static func - (left: Quantity, right: Quantity) -> Quantity {
        Quantity(units: left.units - right.units)
    }

    /// The same magnitude with the other sign.
    public static prefix func - (value: Quantity) -> Quantity {
        Quantity(units: -value.units)
    }

    /// Adds in place.
    public static func += (left: inout Quantity, right: Quantity) {
        left = left + right
    }

    /// Subtracts in place.
    public static func -= (left: inout Quantity, right: Quantity) {
        left = left - right
    }
}

extension Quantity: CustomStringConvertible {
    /// The value with four decimals, as in the published formats: `-12.3400`.
    public var description: String {
        let magnitude = units.magnitude
        let decimals = String(magnitude % 10_000)
        let padding = String(repeating: "0", count: 4 - decimals.count)
        return "\(units < 0 ? "-" : "")\(magnitude / 10_000).\(padding)\(decimals)"
    }
}
