/// UTF-16 turned into UTF-8.
struct UTF16Text {
    let bigEndian: Bool
    /// The place in the file of the first byte.
    let place: Int
    let file: String

    /// Adds the text of the bytes; how many were used, less than all where a pair is cut by the end of a part.
    func append(_ bytes: [UInt8], isLast: Bool, to text: inout [UInt8]) throws(TableError) -> Int {
        guard !isLast || bytes.count.isMultiple(of: 2) else {
            throw TableError(
                .undecodable, file: file, byte: place + bytes.count - 1,
                "the file begins like UTF-16, two bytes a character, and ends with half a character; "
                    + "it was cut on the way: send it again, best as CSV UTF-8")
        }
        text.reserveCapacity(text.count + bytes.count)
        var at = 0
        while at + 1 < bytes.count {
            let unit = self.unit(bytes, at)
            guard unit & 0xF800 == 0xD800 else {
                add(UInt32(unit), to: &text)
                at += 2
                continue
            }
            if unit < 0xDC00, at + 3 >= bytes.count, !isLast { return at }
            guard unit < 0xDC00, at + 3 < bytes.count, self.unit(bytes, at + 2) & 0xFC00 == 0xDC00 else {
                throw TableError(
                    .undecodable, file: file, byte: place + at,
                    "the file is in UTF-16 and half of a surrogate pair stands alone; save it as CSV UTF-8")
            }
            add(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(self.unit(bytes, at + 2) & 0x3FF)), to: &text)
            at += 4
        }
        return at
    }

    private func unit(_ bytes: [UInt8], _ at: Int) -> UInt16 {
        bigEndian
            ? UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1]) : UInt16(bytes[at + 1]) << 8 | UInt16(bytes[at])
    }

    private func add(_ scalar: UInt32, to text: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(scalar >> shift & 0x3F) }
        if scalar < 0x80 {
            text.append(UInt8(scalar))
        } else if scalar < 0x800 {
            text.append(0xC0 | UInt8(scalar >> 6))
            text.append(tail(0))
        } else if scalar < 0x10000 {
            text.append(0xE0 | UInt8(scalar >> 12))
            text.append(tail(6))
            text.append(tail(0))
        } else {
            text.append(0xF0 | UInt8(scalar >> 18))
            text.append(tail(12))
            text.append(tail(6))
            text.append(tail(0))
        }
    }

    /// The text that bytes begin with, in UTF-8; nil where they look like no UTF-16.
    static func beginning(of bytes: [UInt8]) -> [UInt8]? {
        let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        guard let bigEndian = isMarked ? bytes[0] == 0xFE : sniffed(bytes) else { return nil }
        let units = Array(bytes.dropFirst(isMarked ? 2 : 0))
        var text: [UInt8] = []
        // A fault in it is told by the reading itself.
        _ = try? UTF16Text(bigEndian: bigEndian, place: 0, file: "").append(units, isLast: false, to: &text)
        return text
    }

    /// Whether bytes without a mark look like UTF-16: every second one of the first thousand is mostly NUL.
    ///
    /// Nil when they do not, else whether the high byte comes first.
    static func sniffed(_ bytes: [UInt8]) -> Bool? {
        let sample = bytes.prefix(1024)
        guard !sample.isEmpty else { return nil }
        let nulls = sample.indices.filter { sample[$0] == 0 }
        let even = nulls.count { $0.isMultiple(of: 2) }
        let odd = nulls.count - even
        guard !nulls.isEmpty, max(even, odd) * 5 >= sample.count * 2, min(even, odd) * 20 <= sample.count else {
            return nil
        }
        return even > odd
    }
}
