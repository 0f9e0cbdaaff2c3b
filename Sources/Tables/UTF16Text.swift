/// UTF-16 turned into UTF-8.
struct UTF16Text {
    let utf8: [UInt8]

    init(_ bytes: ArraySlice<UInt8>, bigEndian: Bool, file: String) throws(TableError) {
        guard bytes.count.isMultiple(of: 2) else {
            throw TableError(
                .undecodable, file: file, byte: bytes.endIndex - 1,
                "the file begins like UTF-16, two bytes a character, and ends with half a character; "
                    + "it was cut on the way: send it again, best as CSV UTF-8")
        }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        let high = bigEndian ? 0 : 1
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).lazy.map { (at: Int) -> UInt16 in
            UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + 1 - high])
        }
        var consumed = 0
        let hasFault = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
        ) { unit in
            text.append(unit)
            // Four UTF-8 bytes come from two units, any other first byte from one.
            if unit & 0xC0 != 0x80 { consumed += unit >= 0xF0 ? 4 : 2 }
        }
        guard !hasFault else {
            throw TableError(
                .undecodable, file: file, byte: bytes.startIndex + consumed,
                "the file is in UTF-16 and half of a surrogate pair stands alone; save it as CSV UTF-8")
        }
        utf8 = text
    }

    /// Whether bytes without a mark look like UTF-16: every second one of the first thousand is mostly NUL.
    ///
    /// Nil when they do not, else whether the high byte comes first.
    static func sniffed(_ bytes: [UInt8]) -> Bool? {
        let sample = bytes.prefix(1024)
        let nulls = sample.indices.filter { sample[$0] == 0 }
        let even = nulls.count { $0.isMultiple(of: 2) }
        let odd = nulls.count - even
        guard max(even, odd) * 5 >= sample.count * 2, min(even, odd) * 20 <= sample.count else { return nil }
        return even > odd
    }
}
