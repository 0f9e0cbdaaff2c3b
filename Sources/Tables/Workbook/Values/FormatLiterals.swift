/// What a number format's code shows beside the number: its texts, the currencies in its brackets, and how many
/// thousands it leaves out (ECMA-376 part 1, 18.8.31). All sections are looked at: any may be the one that is shown.
struct FormatLiterals {
    private let code: [Character]
    private var at = 0
    /// The texts, parted by blanks where the number stands.
    private(set) var words = ""
    private(set) var signs: [CurrencySign] = []
    /// How many times the number is divided by a thousand before it is shown.
    private(set) var divided = 0
    private var commas = 0
    private var scale = 0
    private var hasDigit = false

    init(_ code: String) {
        self.code = Array(code)
    }

    mutating func read() {
        while at < code.count {
            let character = code[at]
            at += 1
            take(character)
        }
        endSection()
    }

    private mutating func take(_ character: Character) {
        switch character {
        case "\"": words += String(rest(upTo: "\""))
        case "[": takeBracket(String(rest(upTo: "]")))
        case "\\":
            if at < code.count { words.append(code[at]) }
            at += 1
        case "_", "*": at += 1
        case ";": endSection()
        case "0", "#", "?":
            (hasDigit, commas) = (true, 0)
            words += " "
        case ",": if hasDigit { commas += 1 }
        case ".":
            scale += commas
            commas = 0
        case "$": words.append(character)
        default: words += character.isASCII ? " " : String(character)
        }
    }

    /// A comma behind the last digit, or right before the point, divides by a thousand; others group.
    private mutating func endSection() {
        divided = max(divided, scale + commas)
        (commas, scale, hasDigit) = (0, 0, false)
        words += " "
    }

    private mutating func rest(upTo end: Character) -> ArraySlice<Character> {
        let start = min(at, code.count)
        while at < code.count, code[at] != end { at += 1 }
        let found = code[start..<min(at, code.count)]
        at += 1
        return found
    }

    /// `[$€-413]` and `[$USD]` show a currency, `[$-413]` only says a language.
    private mutating func takeBracket(_ inside: String) {
        guard inside.hasPrefix("$") else { return }
        let text = inside.dropFirst().prefix { $0 != "-" }.filter { !$0.isWhitespace }
        if !text.isEmpty { signs.append(CurrencySign(text)) }
    }
}
