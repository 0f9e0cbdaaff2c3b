/// Where a line stands among others by its name.
///
/// Names that are two whole numbers joined by a point, as a receipt and its row are, stand by these numbers and before
/// all others, which stand as text: no order could hold some pairs by their numbers and others as text without turning
/// in a circle.
public enum LineRank: Sendable, Hashable, Comparable {
    /// A name of two numbers.
    case numbered(Int64, Int64)
    /// Any other name.
    case named(String)

    /// The place of a line of this name; a number is written without leading zeros and has at most 18 digits.
    public init(_ name: String) {
        self = LineRank.numbers(in: name.utf8).map { .numbered($0, $1) } ?? .named(name)
    }

    private static func numbers(in name: String.UTF8View) -> (Int64, Int64)? {
        // Asked of every line: no text or list is made for it.
        var (first, number, digits) = (Int64?.none, Int64(0), 0)
        for byte in name {
            if byte == UInt8(ascii: "."), first == nil, digits > 0 {
                (first, number, digits) = (number, 0, 0)
                continue
            }
            let isBehindZero = digits > 0 && number == 0
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), !isBehindZero, digits < 18 else { return nil }
            number = number * 10 + Int64(byte - UInt8(ascii: "0"))
            digits += 1
        }
        guard let first, digits > 0 else { return nil }
        return (first, number)
    }
}

extension Line {
    /// Where it stands among lines of its day.
    public var rank: LineRank { LineRank(id) }
}
