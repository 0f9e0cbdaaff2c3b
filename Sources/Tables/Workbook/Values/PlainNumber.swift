/// A number as a workbook stores it, written as its sender sees it: plain digits, at most 15 that count.
///
/// Spreadsheets store binary fractions with up to 17 digits and show 15, so `0.30000000000000004` is `0.3`.
struct PlainNumber {
    private(set) var isNegative = false
    /// The digits that count, without leading zeros.
    private var digits: [UInt8] = []
    /// How many digits stand before the decimal point; negative when zeros follow it first.
    private var whole = 0
    private static let shown = 15
    /// Longer numbers keep their exponent.
    private static let longest = 30

    /// Nil when the bytes are no number.
    init?(_ text: [UInt8]) {
        var at = text.startIndex
        if at < text.endIndex, text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "+") {
            isNegative = text[at] == UInt8(ascii: "-")
            at = text.index(after: at)
        }
        var hasDigit = false
        var hasPoint = false
        while at < text.endIndex {
            let byte = text[at]
            if byte >= 0x30, byte <= 0x39 {
                hasDigit = true
                if byte != 0x30 || !digits.isEmpty { digits.append(byte) } else if hasPoint { whole -= 1 }
                if !hasPoint, !digits.isEmpty { whole += 1 }
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            at = text.index(after: at)
        }
        guard hasDigit, takeExponent(text[at...]) else { return nil }
        settle(isWhole: !hasPoint)
    }

    /// Whether the number is zero.
    var isZero: Bool { digits.isEmpty }

    /// Moves the decimal point to the right.
    mutating func shift(by places: Int) {
        if !isZero { whole += places }
    }

    private mutating func takeExponent(_ rest: some Collection<UInt8>) -> Bool {
        guard let mark = rest.first else { return true }
        guard mark | 0x20 == UInt8(ascii: "e") else { return false }
        var text = rest.dropFirst()
        let isDown = text.first == UInt8(ascii: "-")
        if isDown || text.first == UInt8(ascii: "+") { text = text.dropFirst() }
        guard text.count >= 1, text.count <= 4, text.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return false }
        let exponent = text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        whole += isDown ? -exponent : exponent
        return true
    }

    /// Rounds what a binary fraction has too many of; the digits of a whole number are all meant.
    private mutating func settle(isWhole: Bool) {
        if digits.count > Self.shown, !(isWhole && whole == digits.count) {
            let isUp = digits[Self.shown] >= UInt8(ascii: "5")
            digits.removeLast(digits.count - Self.shown)
            if isUp { roundUp() }
        }
        if !(isWhole && whole == digits.count) {
            while digits.count > max(whole, 0), digits.last == 0x30 { digits.removeLast() }
        }
        if digits.isEmpty {
            whole = 0
            isNegative = false
        }
    }

    private mutating func roundUp() {
        var at = digits.count - 1
        while at >= 0, digits[at] == UInt8(ascii: "9") {
            digits[at] = 0x30
            at -= 1
        }
        if at >= 0 {
            digits[at] += 1
        } else {
            digits.insert(UInt8(ascii: "1"), at: 0)
            whole += 1
        }
    }

    /// The number in ASCII, as `-1234.5`; with an exponent when it would be very long.
    func write(to text: inout [UInt8]) {
        if isNegative { text.append(UInt8(ascii: "-")) }
        guard whole <= Self.longest, digits.count - whole <= Self.longest || whole > 0 else {
            writeScientific(to: &text)
            return
        }
        if whole <= 0 { text.append(0x30) }
        for at in 0..<max(whole, 0) { text.append(at < digits.count ? digits[at] : 0x30) }
        guard digits.count > max(whole, 0) else { return }
        text.append(UInt8(ascii: "."))
        for _ in 0..<max(-whole, 0) { text.append(0x30) }
        text.append(contentsOf: digits[max(whole, 0)...])
    }

    private func writeScientific(to text: inout [UInt8]) {
        text.append(digits[0])
        if digits.count > 1 {
            text.append(UInt8(ascii: "."))
            text.append(contentsOf: digits[1...])
        }
        text.append(contentsOf: "E\(whole > 0 ? "+" : "")\(whole - 1)".utf8)
    }
}
