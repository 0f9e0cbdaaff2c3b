/// Finds the next of up to four bytes, eight bytes a step.
struct ByteSearch: Sendable {
    private let one: UInt64
    private let two: UInt64
    private let three: UInt64
    private let four: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    init(_ one: UInt8, _ two: UInt8, _ three: UInt8, _ four: UInt8) {
        self.one = UInt64(one) &* Self.ones
        self.two = UInt64(two) &* Self.ones
        self.three = UInt64(three) &* Self.ones
        self.four = UInt64(four) &* Self.ones
    }

    /// The place of the next such byte at or behind a place, or the text's length.
    @inline(__always)
    func next(in text: borrowing RawSpan, from start: Int) -> Int {
        var at = start
        let count = text.byteCount
        while at &+ 8 <= count {
            let word = UInt64(littleEndian: text.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
            // A byte that is zero after the exclusive or has its top bit set here; the lowest one found is exact.
            let first = word ^ one
            let second = word ^ two
            let third = word ^ three
            let fourth = word ^ four
            let found =
                (((first &- Self.ones) & ~first) | ((second &- Self.ones) & ~second)
                    | ((third &- Self.ones) & ~third) | ((fourth &- Self.ones) & ~fourth)) & Self.tops
            if found != 0 { return at &+ found.trailingZeroBitCount / 8 }
            at &+= 8
        }
        let bytes = (UInt8(one & 0xFF), UInt8(two & 0xFF), UInt8(three & 0xFF), UInt8(four & 0xFF))
        while at < count {
            let byte = text.unsafeLoad(fromByteOffset: at, as: UInt8.self)
            if byte == bytes.0 || byte == bytes.1 || byte == bytes.2 || byte == bytes.3 { return at }
            at &+= 1
        }
        return count
    }
}
