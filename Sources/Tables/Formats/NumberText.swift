/// A number's text split into sign, currency and digits.
struct NumberText {
    private(set) var isNegative = false
    /// The currency that stands beside the digits.
    private(set) var currency: CurrencySign?
    /// The decimal mark of `,-` or `.-`, which stand for "no cents"; nil without one.
    private(set) var wholeMark: UInt8?
    private(set) var digits: ArraySlice<UInt8>
    private var hasSign = false

    /// Signs and codes that may stand before or after a number.
    private static let currencies = CurrencySign.besideNumbers.map { (text: Array($0.text.utf8), sign: $0) }

    /// Whether a number may begin with each byte: most words are told from numbers by their first.
    private static let mayBegin: [Bool] = {
        let texts = blanks + signs.map(\.text) + currencies.map(\.text)
        let marks = Array("0123456789.,(".utf8) + texts.map { $0[0] }
        return (0..<256).map { marks.contains(UInt8($0)) }
    }()

    /// Nil when nothing that could be digits is left, or a sign or currency stands twice.
    init?(_ utf8: ArraySlice<UInt8>) {
        digits = utf8
        guard takeFront(), takeWholeMark(), takeBack() else { return nil }
    }

    private var isDigitFirst: Bool {
        guard let first = digits.first else { return false }
        return Self.isDigit(first) || first == UInt8(ascii: ".") || first == UInt8(ascii: ",")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39
    }

    private mutating func takeFront() -> Bool {
        while !isDigitFirst {
            guard let first = digits.first, Self.mayBegin[Int(first)] else { return false }
            if let width = Self.blanks.first(where: { digits.starts(with: $0) })?.count {
                digits = digits.dropFirst(width)
            } else if first == UInt8(ascii: "(") {
                // `(£5)` or `£ (5)`.
                guard digits.last == UInt8(ascii: ")"), take(true) else { return false }
                digits = digits.dropFirst().dropLast()
            } else if let sign = Self.signs.first(where: { digits.starts(with: $0.text) }) {
                guard take(sign.isNegative) else { return false }
                digits = digits.dropFirst(sign.text.count)
            } else if let found = Self.currencies.first(where: { $0.text[0] == first && digits.starts(with: $0.text) })
            {
                guard take(found.sign) else { return false }
                digits = digits.dropFirst(found.text.count)
            } else {
                return false
            }
        }
        return true
    }

    /// Takes `,-` and `,--` off the end.
    private mutating func takeWholeMark() -> Bool {
        let hyphens = digits.reversed().prefix { $0 == UInt8(ascii: "-") }.count
        guard hyphens > 0, hyphens <= 2 else { return hyphens == 0 }
        let rest = digits.dropLast(hyphens)
        if let mark = rest.last, mark == UInt8(ascii: ",") || mark == UInt8(ascii: ".") {
            wholeMark = mark
            digits = rest.dropLast()
        }
        return true
    }

    private mutating func takeBack() -> Bool {
        while let last = digits.last, !Self.isDigit(last) {
            if let width = Self.blanks.first(where: { Self.ends(digits, $0) })?.count {
                digits = digits.dropLast(width)
            } else if let sign = Self.signs.first(where: { Self.ends(digits, $0.text) }) {
                guard take(sign.isNegative) else { return false }
                digits = digits.dropLast(sign.text.count)
            } else if let found = Self.currencies.first(where: { Self.ends(digits, $0.text) }) {
                guard take(found.sign) else { return false }
                digits = digits.dropLast(found.text.count)
            } else {
                return false
            }
        }
        return !digits.isEmpty
    }

    private mutating func take(_ negative: Bool) -> Bool {
        guard !hasSign else { return false }
        hasSign = true
        isNegative = negative
        return true
    }

    private mutating func take(_ sign: CurrencySign) -> Bool {
        guard currency == nil else { return false }
        currency = sign
        return true
    }

    private static let blanks: [[UInt8]] = [" ", "\u{A0}", "\u{202F}"].map { Array($0.utf8) }
    private static let signs: [(text: [UInt8], isNegative: Bool)] = [
        ("-", true), ("+", false), ("\u{2212}", true),
    ].map { (Array($0.0.utf8), $0.1) }

    private static func ends(_ text: ArraySlice<UInt8>, _ suffix: [UInt8]) -> Bool {
        text.suffix(suffix.count).elementsEqual(suffix)
    }
}
