/// A 64-bit hash that takes eight bytes a step, for tables in memory: none to keep or show.
public struct WordHash: Hashable, Sendable {
    /// 2^64 divided by the golden ratio, odd: multiplying by it spreads every bit upwards.
    private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The hash of all that was taken in.
    public private(set) var value: UInt64 = 0

    /// A hash of nothing yet.
    public init() {}

    /// A hash of a text.
    public init(of bytes: ArraySlice<UInt8>) {
        add(bytes)
    }

    /// A hash of all cells of a row.
    public init(of row: Row) {
        add(row.bytes)
        for column in 0..<row.count { value = WordHash.mix(value ^ UInt64(row.length(column))) }
    }

    /// Takes in a text with its length, so that "ab" and "c" differ from "a" and "bc".
    public mutating func add(_ bytes: ArraySlice<UInt8>) {
        var hash = value ^ UInt64(bytes.count)
        bytes.withUnsafeBytes { buffer in
            var at = 0
            while at + 8 <= buffer.count {
                hash = WordHash.mix(hash ^ buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                at += 8
            }
            var rest: UInt64 = 0
            while at < buffer.count {
                rest = rest << 8 | UInt64(buffer[at])
                at += 1
            }
            hash = WordHash.mix(hash ^ rest)
        }
        value = hash
    }

    private static func mix(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: spread)
        return product.high ^ product.low
    }
}
