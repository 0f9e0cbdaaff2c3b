/// In what a header or a cell's number format says that numbers stand: a currency, thousands.
public struct ShownUnit: Sendable, Hashable {
    /// The currencies it names by sign or code; empty where it names none.
    public private(set) var currencies: [CurrencySign] = []
    /// How many times a thousand it says the numbers count: one in `£k`, two in `EUR m`.
    public private(set) var thousands = 0
    /// How many times a thousand a number format leaves out of what it shows: one in `#,##0,`.
    public private(set) var divided = 0
    /// Whether it is the currency of whoever opens the workbook.
    public private(set) var isOpeners = false

    /// The currency of whoever opens the workbook.
    static let openers = {
        var unit = ShownUnit.none
        unit.isOpeners = true
        return unit
    }()

    /// Nothing.
    static let none = ShownUnit(currencies: [], divided: 0)

    init(currencies: [CurrencySign], divided: Int) {
        (self.currencies, self.divided) = (currencies, divided)
    }

    /// What the words of a header or of a number format name, such as `amount (£k)` or `bedrag x 1.000`.
    ///
    /// - Parameter isFormat: Whether they are those of a number format, in which a lone `M` counts millions.
    public init(words: String, isFormat: Bool = false) {
        var before: UnitToken?
        var lone = 0
        // A number behind `>` or "above" bounds what is listed: `Bedrag (> € 1.000)`.
        var isBound = false
        for token in UnitToken.all(of: words) {
            if let sign = token.sign, !currencies.contains(sign) { currencies.append(sign) }
            if token.isBound { isBound = true }
            if !(isBound && token.isNumber) { thousands = max(thousands, token.thousands(after: before)) }
            if token.isNumber { isBound = false }
            if token.isLoneM { lone = 2 }
            before = token
        }
        if lone > 0, isFormat || !currencies.isEmpty { thousands = max(thousands, lone) }
    }

    /// A longer text is prose, such as the clauses of a contract, which name amounts of their own.
    private static let longestTitle = 80

    /// How many times a thousand a title above a header says that amounts count, as in `bedragen in duizenden euro's`
    /// or `(x € 1.000)`: what a contract is worth stands in titles too, so that a number alone says nothing.
    public static func thousands(inTitle text: String) -> Int {
        guard text.count <= longestTitle else { return 0 }
        let tokens = UnitToken.all(of: text)
        return tokens.indices.map { place in
            let before = (1...2).map { place >= $0 ? tokens[place - $0] : nil }
            let next = place + 1 < tokens.count ? tokens[place + 1] : nil
            return tokens[place].thousands(inTitleAfter: before[0], before[1], before: next)
        }.max() ?? 0
    }

    /// What a number format's code shows beside the number (ECMA-376 part 1, 18.8.31).
    init(code: String) {
        var format = FormatLiterals(code)
        format.read()
        self.init(words: format.words, isFormat: true)
        for sign in format.signs where !currencies.contains(sign) { currencies.append(sign) }
        divided = format.divided
    }

    /// The same with what a format divides by, where its form says that apart.
    func dividing(_ thousands: Int) -> ShownUnit {
        var unit = self
        unit.divided = thousands
        return unit
    }

    /// Whether what is shown is not the number itself.
    public var isScaled: Bool { thousands > 0 || divided > 0 }

    /// A header without the words that name a currency: `Bedrag` of `Bedrag in EUR`, `amount` of `EUR amount`.
    public static func withoutCurrency(_ header: String) -> String {
        var kept: [Substring] = []
        for word in header.split(whereSeparator: { $0.isWhitespace || $0 == "_" }) {
            guard UnitToken.areCurrency(word) else {
                kept.append(word)
                continue
            }
            if kept.last?.lowercased() == "in" { kept.removeLast() }
        }
        return kept.joined(separator: " ")
    }

    /// The first currency that is not the one with this code; nil where it names none or that one alone.
    public func other(than code: String) -> CurrencySign? { currencies.first { !$0.means(code) } }
}

/// Cells of a column whose number format shows a unit.
public struct ShownCells: Sendable, Hashable {
    /// The unit.
    public let unit: ShownUnit
    /// How many cells have it.
    public let count: Int
    /// What the first of them holds, and its row.
    public let first: FormatSample
}
