/// The blanks around a cell that carry no meaning: ASCII white space and the no-break spaces U+00A0 and U+202F.
enum Blank {
    /// Whether a range holds nothing but blanks.
    @inline(__always)
    static func isBlank(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard start < end else { return true }
        // Most cells begin with a letter or a digit.
        if bytes[start] > 0x20, bytes[start] < 0x80 { return false }
        return trimmed(bytes, start, end).isEmpty
    }

    static func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
        var low = start
        var high = end
        while low < high {
            let width = leading(bytes, low, high)
            guard width > 0 else { break }
            low += width
        }
        while low < high {
            let width = trailing(bytes, low, high)
            guard width > 0 else { break }
            high -= width
        }
        return low..<high
    }

    private static func leading(_ bytes: [UInt8], _ low: Int, _ high: Int) -> Int {
        let first = bytes[low]
        if first == 0x20 || (first >= 0x09 && first <= 0x0D) { return 1 }
        if first == 0xC2, low + 1 < high, bytes[low + 1] == 0xA0 { return 2 }
        if first == 0xE2, low + 2 < high, bytes[low + 1] == 0x80, bytes[low + 2] == 0xAF { return 3 }
        return 0
    }

    private static func trailing(_ bytes: [UInt8], _ low: Int, _ high: Int) -> Int {
        let last = bytes[high - 1]
        if last == 0x20 || (last >= 0x09 && last <= 0x0D) { return 1 }
        if last == 0xA0, high - 2 >= low, bytes[high - 2] == 0xC2 { return 2 }
        if last == 0xAF, high - 3 >= low, bytes[high - 2] == 0x80, bytes[high - 3] == 0xE2 { return 3 }
        return 0
    }
}
