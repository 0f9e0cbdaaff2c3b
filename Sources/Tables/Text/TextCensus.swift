/// What a file's bytes are, gathered part by part: are they UTF-8, and which characters in them need care.
struct TextCensus {
    /// The first NUL byte; nil without one.
    private(set) var firstNul: Int?
    /// The first byte that breaks UTF-8, and its value; the other counts stop there.
    private(set) var firstFault: (place: Int, byte: UInt8)?
    /// Well-formed characters outside ASCII.
    private(set) var wide = 0
    /// Control characters U+0080 to U+009F.
    private(set) var controls = 0
    /// Whether a replacement character U+FFFD is among them.
    private(set) var hasReplaced = false

    /// Takes in bytes that begin at a place of the file; how many were used, a few less where more are to follow.
    mutating func add(_ bytes: [UInt8], at place: Int, isLast: Bool) -> Int {
        bytes.withUnsafeBytes { buffer in
            var at = 0
            while at < buffer.count {
                at = firstFault == nil ? Self.endOfPlain(buffer, at) : Self.endOfText(buffer, at)
                guard at < buffer.count else { return buffer.count }
                if buffer[at] == 0 {
                    firstNul = place + at
                    return buffer.count
                }
                if !isLast, at + 4 > buffer.count { return at }
                let width = Self.width(buffer, at)
                guard width > 0 else {
                    firstFault = (place + at, buffer[at])
                    continue
                }
                count(buffer, at, width)
                at += width
            }
            return at
        }
    }

    /// The next NUL byte.
    private static func endOfText(_ buffer: UnsafeRawBufferPointer, _ start: Int) -> Int {
        buffer[start...].firstIndex(of: 0) ?? buffer.count
    }

    private mutating func count(_ buffer: UnsafeRawBufferPointer, _ at: Int, _ width: Int) {
        wide += 1
        if width == 2, buffer[at] == 0xC2, buffer[at + 1] < 0xA0 { controls += 1 }
        if width == 3, buffer[at] == 0xEF, buffer[at + 1] == 0xBF, buffer[at + 2] == 0xBD { hasReplaced = true }
    }

    /// The next byte that is NUL or outside ASCII; eight bytes a step, because most tables are plain ASCII.
    private static func endOfPlain(_ buffer: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var at = start
        while at + 8 <= buffer.count {
            let word = buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            let hasNulOrWide = ((word &- 0x0101_0101_0101_0101) | word) & 0x8080_8080_8080_8080
            if hasNulOrWide != 0 { break }
            at += 8
        }
        while at < buffer.count, buffer[at] != 0, buffer[at] < 0x80 { at += 1 }
        return at
    }

    /// The length of the well-formed sequence at a byte outside ASCII, zero if there is none (Unicode, table 3-7).
    private static func width(_ buffer: UnsafeRawBufferPointer, _ at: Int) -> Int {
        func tail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            at + offset < buffer.count && range.contains(buffer[at + offset])
        }
        switch buffer[at] {
        case 0xC2...0xDF: return tail(1) ? 2 : 0
        case 0xE0: return tail(1, 0xA0...0xBF) && tail(2) ? 3 : 0
        case 0xED: return tail(1, 0x80...0x9F) && tail(2) ? 3 : 0
        case 0xE1...0xEF: return tail(1) && tail(2) ? 3 : 0
        case 0xF0: return tail(1, 0x90...0xBF) && tail(2) && tail(3) ? 4 : 0
        case 0xF4: return tail(1, 0x80...0x8F) && tail(2) && tail(3) ? 4 : 0
        case 0xF1...0xF3: return tail(1) && tail(2) && tail(3) ? 4 : 0
        default: return 0
        }
    }
}
