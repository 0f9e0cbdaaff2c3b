/// A sign or code of a currency and the currencies it may stand for.
public struct CurrencySign: Sendable, Hashable {
    /// As it is written: `€`, `US$`, `kr`, `GBP`.
    public let text: String
    /// The ISO 4217 codes of the currencies that use it; empty for a sign that is not known.
    public let codes: [String]

    /// Whether it may stand for the currency with this ISO 4217 code.
    public func means(_ code: String) -> Bool { codes.contains(code) }

    /// The ISO 4217 code of the one currency it stands for; nil for a sign that several share or that is not known.
    public var code: String? { codes.count == 1 ? codes[0] : nil }

    /// The one currency's code, or else the sign itself.
    public var name: String { code ?? text }

    /// The sign a text is, known or not: a code is any three capital letters.
    init(_ text: String) {
        let isCode = text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        self.init(text, Self.named(text)?.codes ?? (isCode ? [text] : []))
    }

    private init(_ text: String, _ codes: [String]) {
        (self.text, self.codes) = (text, codes)
    }

    /// The known sign that a text is; nil for any other.
    static func named(_ text: String) -> CurrencySign? { byText[text] }

    /// Those that stand beside numbers in texts, a longer one before one that it ends in.
    static let besideNumbers: [CurrencySign] =
        dollars + [
            CurrencySign("£", ["GBP"]), CurrencySign("€", ["EUR"]), CurrencySign("₹", ["INR"]),
            CurrencySign(
                "$",
                [
                    "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "JMD", "TTD", "BBD",
                    "FJD",
                ]),
            CurrencySign("¥", ["JPY", "CNY"]), CurrencySign("kr.", ["DKK", "ISK"]),
            CurrencySign("kr", ["SEK", "NOK", "DKK", "ISK"]),
        ]
        + [
            "GBP", "EUR", "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "CHF", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK",
            "HUF", "RON", "BGN", "JPY", "CNY",
        ].map { CurrencySign($0, [$0]) }

    private static let dollars = [
        ("US$", "USD"), ("AU$", "AUD"), ("CA$", "CAD"), ("NZ$", "NZD"), ("HK$", "HKD"), ("A$", "AUD"), ("C$", "CAD"),
        ("S$", "SGD"),
    ].map { CurrencySign($0.0, [$0.1]) }

    /// Signs that only headers and number formats are read for: beside a number, `5 Ft` may be a length.
    private static let others = [
        ("R$", "BRL"), ("zł", "PLN"), ("Kč", "CZK"), ("Ft", "HUF"), ("lei", "RON"), ("лв", "BGN"), ("₺", "TRY"),
        ("₴", "UAH"), ("₽", "RUB"), ("₪", "ILS"), ("₩", "KRW"), ("Fr.", "CHF"), ("INR", "INR"), ("UAH", "UAH"),
        ("ZAR", "ZAR"), ("BRL", "BRL"), ("MXN", "MXN"),
    ].map { CurrencySign($0.0, [$0.1]) }

    private static let byText = Dictionary(
        (besideNumbers + others).map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
}
