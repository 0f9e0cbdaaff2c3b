/// What texts have in them that few have: whoever looks for something made of it can pass over the others.
struct TextMarks {
    /// Whether an at sign stands in a text, or the byte that full-width ones begin with.
    private(set) var hasAt = false
    /// How many digits stand in the text that has most of them.
    private(set) var mostDigits = 0

    /// Takes in a text of which nothing but its digits matters.
    mutating func add(digits: Int) {
        mostDigits = max(mostDigits, digits)
    }

    /// Takes in a text.
    mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
        var digits = 0
        var hasAt = hasAt
        for place in range {
            let byte = bytes[place]
            if byte == UInt8(ascii: "@") || byte == 0xEF { hasAt = true }
            if byte &- 0x30 < 10 { digits += 1 }
        }
        self.hasAt = hasAt
        add(digits: digits)
    }
}
