/// One word, number or sign of a text that may name a unit.
struct UnitToken: Equatable {
    private let text: String

    /// The pieces of a text: runs of letters, runs of digits with the marks between them, and signs one by one.
    static func all(of text: String) -> [UnitToken] {
        var pieces: [String] = []
        var last = Kind.blank
        for character in text {
            let kind = Kind(character)
            let goesOn =
                switch (last, kind) {
                case (.letter, .letter), (.digit, .digit), (.digit, .mark): true
                // `US$` is one sign, `k$` is two.
                case (.letter, .sign): pieces.last.map { CurrencySign.named($0 + String(character)) != nil } ?? false
                default: false
                }
            if goesOn {
                pieces[pieces.count - 1].append(character)
            } else if kind != .blank {
                pieces.append("\(character)")
            }
            last = last == .digit && kind == .mark ? .digit : kind
        }
        return pieces.map(UnitToken.init(text:))
    }

    private enum Kind {
        case blank, letter, digit, mark, sign

        init(_ character: Character) {
            if character.isWhitespace {
                self = .blank
            } else if character.isLetter {
                self = .letter
            } else if character.isASCII, character.isNumber {
                self = .digit
            } else {
                self = ".,'’".contains(character) ? .mark : .sign
            }
        }
    }

    /// The currency that the piece names; `kEUR` and `EURk` name one too.
    var sign: CurrencySign? {
        if let sign = CurrencySign.named(text) ?? Self.words[text.lowercased()].flatMap(CurrencySign.named) {
            return sign
        }
        return parted.flatMap { CurrencySign.named($0.code) }
    }

    /// Whether a word says a currency and nothing else, or how many thousands of it: `EUR`, `kEUR`, `€k`.
    static func areCurrency(_ word: Substring) -> Bool {
        let tokens = all(of: String(word))
        return tokens.contains { $0.sign != nil }
            && tokens.allSatisfy { $0.sign != nil || $0.isLoneM || $0.thousands(after: nil) > 0 }
    }

    /// A code with a letter for thousands or millions before or behind it.
    private var parted: (code: String, letter: Character)? {
        guard text.count == 4, let first = text.first, let last = text.last else { return nil }
        if "kKTmM".contains(first), CurrencySign.named(String(text.dropFirst())) != nil {
            return (String(text.dropFirst()), first)
        }
        guard "kKmM".contains(last), CurrencySign.named(String(text.dropLast())) != nil else { return nil }
        return (String(text.dropLast()), last)
    }

    /// Whether it is `m`, which counts millions beside a currency and may be anything else alone.
    var isLoneM: Bool { text == "m" || text == "M" }

    /// How many times a thousand it counts, behind the piece before it.
    func thousands(after before: UnitToken?) -> Int {
        if let letter = parted?.letter { return letter == "m" || letter == "M" ? 2 : 1 }
        let word = text.lowercased()
        if Self.thousandWords.contains(word) { return 1 }
        if Self.millionWords.contains(word) { return 2 }
        switch text.filter({ $0.isASCII && $0.isNumber }) {
        case "000": return 1
        case "000000": return 2
        case "1000" where Self.factors.contains(before?.text.lowercased() ?? "") || before?.sign != nil: return 1
        case "1000000" where Self.factors.contains(before?.text.lowercased() ?? "") || before?.sign != nil: return 2
        default: return 0
        }
    }

    /// How many times a thousand it counts in a title, which says so in a phrase of its own.
    func thousands(inTitleAfter before: UnitToken?, _ second: UnitToken?, before next: UnitToken?) -> Int {
        if parted != nil { return thousands(after: before) }
        let isFactor = before?.isFactor == true || before?.sign != nil && second?.isFactor == true
        if isNumber {
            let isZeros = text.allSatisfy { !$0.isNumber || $0 == "0" }
            // `£'000` has an apostrophe between; `€ 1 000` is an amount.
            let isScale = isZeros && before?.isNumber == false && (before?.sign ?? second?.sign) != nil
            return isScale || isFactor ? thousands(after: before) : 0
        }
        let counted = thousands(after: before)
        guard counted > 0 else { return 0 }
        if before?.sign != nil || next?.sign != nil && text.lowercased() == "k" { return counted }
        return isFactor && (Self.pluralWords.contains(text.lowercased()) || next?.sign != nil) ? counted : 0
    }

    /// Whether it is digits with the marks between them.
    var isNumber: Bool { text.first?.isNumber == true }

    /// Whether what follows it is a bound of what is listed.
    var isBound: Bool { Self.bounds.contains(text.lowercased()) }

    private var isFactor: Bool { Self.titleFactors.contains(text.lowercased()) }

    private static let bounds: Set = [
        ">", "<", "≥", "≤", "vanaf", "boven", "above", "over", "from", "min", "minimaal", "minimum", "minstens", "tot",
        "max", "maximaal", "maximum", "onder", "below", "under", "dan", "than",
    ]
    private static let titleFactors: Set = ["x", "×", "*", "in"]
    private static let pluralWords: Set = [
        "thousands", "duizenden", "duizendtallen", "dzd", "millions", "miljoenen", "mln", "mio", "mn", "k",
    ]
    private static let words = [
        "eur": "EUR", "euro": "EUR", "euros": "EUR", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "sterling": "GBP",
        "usd": "USD", "dollar": "$", "dollars": "$",
    ]
    private static let thousandWords: Set = [
        "k", "thousand", "thousands", "duizend", "duizenden", "duizendtal", "duizendtallen", "dzd",
    ]
    private static let millionWords: Set = ["million", "millions", "miljoen", "miljoenen", "mln", "mio", "mn"]
    private static let factors: Set = ["x", "×", "*", "in", "per", "(", "[", "/"]
}
