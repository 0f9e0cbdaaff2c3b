/// Gives back the marks that lost their byte on the way: control characters U+0080 to U+009F in UTF-8 text.
///
/// A pair of U+0080 and another one is a mark whose first byte, E2, was lost (`E2 80 93` is a dash); a single one is a
/// windows-1252 byte that was taken for Latin-1 (U+0092 is an apostrophe).
struct ControlRepair {
    private(set) var singles = 0
    private(set) var pairs = 0

    /// Adds the repaired bytes to a text; how many bytes were used, a few less than all where more are to follow.
    mutating func append(_ bytes: [UInt8], isLast: Bool, to text: inout [UInt8]) -> Int {
        text.reserveCapacity(text.count + bytes.count)
        // Two characters of two bytes each have to be seen together.
        let end = isLast ? bytes.count : max(bytes.count - 3, 0)
        var at = 0
        while at < end {
            guard let control = Self.control(bytes, at) else {
                text.append(bytes[at])
                at += 1
                continue
            }
            if control == 0x80, let next = Self.control(bytes, at + 2) {
                text.append(contentsOf: [0xE2, 0x80, next])
                pairs += 1
                at += 4
            } else {
                add(control, to: &text)
                at += 2
            }
        }
        return at
    }

    /// The control character whose two bytes begin at a place.
    private static func control(_ bytes: [UInt8], _ at: Int) -> UInt8? {
        guard at + 1 < bytes.count, bytes[at] == 0xC2, bytes[at + 1] < 0xA0 else { return nil }
        return bytes[at + 1]
    }

    private mutating func add(_ control: UInt8, to text: inout [UInt8]) {
        guard let character = Windows1252.character(control) else {
            text.append(contentsOf: [0xC2, control])
            return
        }
        text.append(contentsOf: String(character).utf8)
        singles += 1
    }
}
