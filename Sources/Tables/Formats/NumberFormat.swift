/// How a column writes its numbers: which mark stands before the decimals; the other one groups thousands.
///
/// Every format also reads blanks and apostrophes between groups of three, a sign before or after the number,
/// parentheses for a negative, currency signs and codes, and the Dutch `1.234,-` for whole amounts.
public struct NumberFormat: Sendable, Hashable, CustomStringConvertible {
    /// `1,234.56`.
    public static let decimalPoint = NumberFormat(decimal: UInt8(ascii: "."), group: UInt8(ascii: ","))
    /// `1.234,56`.
    public static let decimalComma = NumberFormat(decimal: UInt8(ascii: ","), group: UInt8(ascii: "."))

    private let decimal: UInt8
    private let group: UInt8

    /// The format in words, with an example.
    public var description: String {
        self == .decimalPoint ? "decimal point, as in 1,234.56" : "decimal comma, as in 1.234,56"
    }

    /// Decides the format from all texts of a column, one a row; blank and unreadable ones say nothing.
    public static func choice(over texts: some Sequence<ArraySlice<UInt8>>) -> FormatChoice<NumberFormat> {
        var evidence = Evidence()
        for (index, text) in texts.enumerated() { evidence.add(text, row: index + 1) }
        return evidence.choice
    }

    /// The number in units of 1/10,000; nil when it is no number in this format, has more than four decimals
    /// other than zeros, or does not fit.
    ///
    /// Group marks count only before groups of three digits, so `1,5` is no number with a decimal point.
    public func tenThousandths(_ utf8: ArraySlice<UInt8>) -> Int64? {
        Self.plainTenThousandths(utf8, decimal: decimal) ?? NumberText(utf8).flatMap(tenThousandths)
    }

    /// The number where it is written as most are: digits, perhaps behind a minus, with at most four decimals; nil for
    /// any other text.
    private static func plainTenThousandths(_ utf8: ArraySlice<UInt8>, decimal: UInt8) -> Int64? {
        utf8.withUnsafeBufferPointer { text in
            let start = text.first == UInt8(ascii: "-") ? 1 : 0
            var (at, units) = (start, Int64(0))
            while at < text.count, text[at] &- 0x30 < 10 {
                units = units &* 10 &+ Int64(text[at] &- 0x30)
                at += 1
            }
            // Of more digits some numbers do not fit.
            guard at > start, at - start <= 14 else { return nil }
            var missing = 4
            if at < text.count {
                guard text[at] == decimal, at + 1 < text.count, text.count - at <= 5 else { return nil }
                for byte in text[(at + 1)...] {
                    guard byte &- 0x30 < 10 else { return nil }
                    units = units &* 10 &+ Int64(byte &- 0x30)
                    missing -= 1
                }
            }
            for _ in 0..<missing { units &*= 10 }
            return start > 0 ? -units : units
        }
    }

    private func tenThousandths(_ text: NumberText) -> Int64? {
        guard text.wholeMark == nil || text.wholeMark == decimal,
            let digits = NumberDigits(text.digits, decimal: decimal, group: group)
        else { return nil }
        return text.isNegative ? -digits.tenThousandths : digits.tenThousandths
    }

    /// Why a text in the form of a number is none that is read.
    public enum Misfit: Sendable {
        /// It has more than four decimals that are not zeros.
        case tooFine
        /// It does not fit.
        case tooLarge
    }

    /// Why ``tenThousandths(_:)`` does not read a text that is a number by its form; nil for any other text.
    public func misfit(_ utf8: ArraySlice<UInt8>) -> Misfit? {
        guard let text = NumberText(utf8), text.wholeMark == nil || text.wholeMark == decimal,
            let digits = NumberDigits(text.digits, decimal: decimal, group: group, isLenient: true)
        else { return nil }
        return digits.misfit
    }

    /// The number before a `%`, in units of 1/10,000 of a percent; nil when the text is none in this format.
    public func percentage(_ utf8: ArraySlice<UInt8>) -> Int64? {
        guard utf8.last == UInt8(ascii: "%") else { return nil }
        var number = utf8.dropLast()
        while let last = number.last, last == 0x20 || last == 0xA0 || last == 0xC2 { number = number.dropLast() }
        return tenThousandths(number)
    }

    /// The currency a number's text names by sign or code; nil when it names none or is no number.
    public static func currency(_ utf8: ArraySlice<UInt8>) -> CurrencySign? {
        NumberText(utf8)?.currency
    }

    /// Whether a text is a number in either format.
    static func isNumber(_ utf8: ArraySlice<UInt8>) -> Bool {
        // Asked of words in every row: most hold no digit.
        guard utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), let text = NumberText(utf8) else { return false }
        return decimalPoint.tenThousandths(text) != nil || decimalComma.tenThousandths(text) != nil
    }

    /// Gathers what a column's texts say about its format, one text at a time.
    public struct Evidence: Sendable, Hashable {
        private var evidence = FormatEvidence(NumberFormat.decimalPoint, NumberFormat.decimalComma)

        /// Evidence from no text yet.
        public init() {}

        /// Adds the text of one cell in a row.
        public mutating func add(_ utf8: ArraySlice<UInt8>, row: Int) {
            evidence.add(
                utf8, row: row, NumberFormat.decimalPoint.tenThousandths(utf8),
                NumberFormat.decimalComma.tenThousandths(utf8))
        }

        /// Counts a number that reads alike in both formats, or that the file itself holds as a number.
        mutating func addPlain() {
            evidence.addEither()
        }

        /// Counts a number that only a decimal point explains.
        mutating func addPoint(_ text: @autoclosure () -> ArraySlice<UInt8>, row: Int) {
            evidence.addFirst(text(), row: row)
        }

        /// Adds the text of one cell that ends in `%`.
        mutating func addPercentage(_ utf8: ArraySlice<UInt8>, row: Int) {
            evidence.add(
                utf8, row: row, NumberFormat.decimalPoint.percentage(utf8), NumberFormat.decimalComma.percentage(utf8))
        }

        /// Takes in what another column of the same file says.
        mutating func add(_ other: Evidence) {
            evidence.add(other.evidence)
        }

        /// How many texts are numbers.
        var readable: Int { evidence.readable }

        /// How many numbers a format does not read, and the first of them.
        func misfits(of format: NumberFormat) -> (count: Int, first: FormatSample?) { evidence.misfits(of: format) }

        /// The format so far; a column of whole numbers without group marks is read with a decimal point.
        public var choice: FormatChoice<NumberFormat> { evidence.choice(neutral: .decimalPoint) }
    }
}
