/// What a cell's text looks like at a glance, so that most cells need no closer reading.
enum CellShape: Equatable {
    /// Nothing but blanks.
    case blank
    /// Digits alone, perhaps behind a minus sign.
    case whole(digits: Int)
    /// Digits, one point and a number of digits behind it.
    case point(before: Int, behind: Int)
    /// `2024-02-28`, whether such a day exists or not.
    case isoDate
    /// No digit at all.
    case words
    /// Digits among other characters.
    case mixed

    /// The shape of a range of bytes without blanks around it.
    init(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
        guard let first = range.first else {
            self = .blank
            return
        }
        let start = text[first] == UInt8(ascii: "-") && range.count > 1 ? first + 1 : first
        var at = start
        while at < range.upperBound, Self.isDigit(text[at]) { at += 1 }
        let before = at - start
        if at == range.upperBound {
            self = .whole(digits: before)
            return
        }
        if before > 0, text[at] == UInt8(ascii: ".") {
            let point = at
            at += 1
            while at < range.upperBound, Self.isDigit(text[at]) { at += 1 }
            if at == range.upperBound, at > point + 1 {
                self = .point(before: before, behind: at - point - 1)
                return
            }
            self = .mixed
            return
        }
        if before > 0 {
            self = Self.isISODate(text, range) ? .isoDate : .mixed
            return
        }
        while at < range.upperBound, !Self.isDigit(text[at]) { at += 1 }
        self = at == range.upperBound ? .words : .mixed
    }

    private static func isISODate(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 10 else { return false }
        for place in 0..<10 {
            let byte = text[range.lowerBound + place]
            guard place == 4 || place == 7 ? byte == UInt8(ascii: "-") : isDigit(byte) else { return false }
        }
        return true
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10
    }
}
