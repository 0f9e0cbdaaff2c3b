/// Text in which a workbook writes characters that XML has no place for as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
    /// Puts the characters back from a place on; what no escape can be is left as it stands.
    static func unescape(_ text: inout [UInt8], from start: Int) {
        guard let first = find(text, from: start) else { return }
        var kept = Array(text[start..<first])
        var at = first
        while at < text.count {
            guard let unit = unit(text, at), let (scalar, width) = scalar(text, at, unit) else {
                kept.append(text[at])
                at += 1
                continue
            }
            kept.append(contentsOf: String(Character(scalar)).utf8)
            at += width
        }
        text.replaceSubrange(start..., with: kept)
    }

    private static func find(_ text: [UInt8], from start: Int) -> Int? {
        guard text.count - start >= 7 else { return nil }
        for at in start...(text.count - 7) where text[at] == UInt8(ascii: "_") && unit(text, at) != nil { return at }
        return nil
    }

    /// The UTF-16 unit of an escape at a place.
    private static func unit(_ text: [UInt8], _ at: Int) -> UInt16? {
        guard at + 7 <= text.count, text[at] == UInt8(ascii: "_"), text[at + 1] == UInt8(ascii: "x"),
            text[at + 6] == UInt8(ascii: "_")
        else { return nil }
        return UInt16(String(decoding: text[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16)
    }

    /// The character of one escape or of the two of a surrogate pair; NUL and half pairs are none.
    private static func scalar(_ text: [UInt8], _ at: Int, _ unit: UInt16) -> (Unicode.Scalar, width: Int)? {
        if let scalar = Unicode.Scalar(unit) { return scalar.value == 0 ? nil : (scalar, 7) }
        guard UTF16.isLeadSurrogate(unit), let trail = self.unit(text, at + 7), UTF16.isTrailSurrogate(trail) else {
            return nil
        }
        let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00)
        return Unicode.Scalar(value).map { ($0, 14) }
    }
}
