import Tables

/// A 64-bit hash that takes eight bytes a step, for tables in memory; ``Fingerprint`` is the one to keep or show.
struct WordHash: Hashable {
    /// 2^64 divided by the golden ratio, odd: multiplying by it spreads every bit upwards.
    private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15

    private(set) var value: UInt64 = 0

    init() {}

    init(of bytes: ArraySlice<UInt8>) {
        add(bytes)
    }

    /// A hash of all cells of a row.
    init(of row: Row) {
        add(row.bytes)
        for column in 0..<row.count { value = WordHash.mix(value ^ UInt64(row.length(column))) }
    }

    /// Takes in a text with its length, so that "ab" and "c" differ from "a" and "bc".
    mutating func add(_ bytes: ArraySlice<UInt8>) {
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
