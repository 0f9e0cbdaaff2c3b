/// Identifiers of organisations: scheme and number, as https://org-id.guide lists the schemes.
enum PartyIdentifier {
    /// The scheme of identifiers made from a name, where nothing better was given.
    static let nameScheme = "NAME"

    /// Whether an identifier was made from a name for want of a better one.
    static func isMadeFromName(_ identifier: String) -> Bool { identifier.hasPrefix(nameScheme + "-") }

    /// The identifier a cell gives; a number without a scheme gets `scheme`. Nil when it is none.
    static func read(_ text: String, scheme: String) -> String? {
        let compact = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let parts = parts(compact)
        if parts.first?.uppercased() == nameScheme, parts.count > 1 {
            return local(name: String(compact.dropFirst(nameScheme.count + 1)))
        }
        if parts.count == 3, isScheme(parts, of: compact) {
            return identifier(parts[2], scheme: "\(parts[0])-\(parts[1])".uppercased())
        }
        return identifier(compact, scheme: scheme)
    }

    /// The text from which ``read(_:scheme:)`` makes the identifier.
    static func written(_ identifier: String, scheme: String) -> String {
        guard read(identifier, scheme: scheme) != identifier, identifier.hasPrefix(scheme + "-") else {
            return identifier
        }
        return String(identifier.dropFirst(scheme.count + 1))
    }

    /// Whether a text is a name and no misspelt number: it has no digit, or fewer than a register's numbers have beside
    /// a word, as in `Studio 54` and `3D Print BV`.
    static func isName(_ text: String) -> Bool {
        let digits = text.count { $0.isNumber }
        guard digits > 0 else { return true }
        let words = text.lowercased().split { !$0.isLetter }
        let parts = parts(text)
        guard digits < 5, parts.count < 3 || !isScheme(parts, of: text) else { return false }
        return words.contains { $0.count > 2 && !labels.contains(String($0)) }
    }

    /// A text cut in up to three at hyphens, blanks and colons.
    private static func parts(_ text: String) -> [String] {
        text.split(maxSplits: 2) { $0 == "-" || $0 == " " || $0 == ":" }.map(String.init)
    }

    /// Words that stand before a number to say what it is.
    private static let labels: Set<String> = [
        "kvk", "coh", "crn", "btw", "vat", "rsin", "number", "nummer", "company", "supplier", "leverancier", "reg",
    ]

    /// Whether the first two parts of a text are a scheme: blanks between them are as in `De Zon 24` unless the second
    /// is a register by name.
    private static func isScheme(_ parts: [String], of text: String) -> Bool {
        guard isCountry(parts[0]), isRegister(parts[1]) else { return false }
        return text.dropFirst(parts[0].count).first != " " || labels.contains(parts[1].lowercased())
    }

    /// What a cell should have held, for messages.
    static func expectation(scheme: String) -> String {
        let number =
            switch scheme {
            case "GB-COH": "a company number of 8 characters such as 01234567 or SC123456"
            case "NL-KVK": "a number of 8 digits such as 01234567 (spreadsheets drop leading zeros: format as text)"
            default: "a number of the scheme \(scheme)"
            }
        return "expected \(number), or scheme and number such as \(example(not: scheme)); "
            + "leave it blank when the organisation has none and give its name"
    }

    /// The identifier made from a name: `NAME-` and its words in capitals, cut at 60 characters.
    ///
    /// Nil when the name has neither letters nor digits.
    static func local(name: String) -> String? {
        let kept = name.uppercased().filter { $0 != "'" && $0 != "’" }
        let words = kept.split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
        guard !words.isEmpty else { return nil }
        var cut = String(words.prefix(60))
        while cut.hasSuffix("-") { cut.removeLast() }
        return "\(nameScheme)-\(cut)"
    }

    private static func identifier(_ number: String, scheme: String) -> String? {
        let compact = String(number.filter { !$0.isWhitespace && $0 != "." })
        switch scheme {
        case "GB-COH":
            return CompanyNumber.read(compact).map { "GB-COH-\($0)" }
        case "NL-KVK":
            let isNumber = compact.utf8.count == 8 && compact.allSatisfy { $0.isASCII && $0.isNumber }
            return isNumber && compact != "00000000" ? "NL-KVK-\(compact)" : nil
        default:
            let isPlain = compact.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-/_".contains($0)) }
            let hasDigit = compact.contains { $0.isNumber }
            return isPlain && hasDigit && !isName(number) && compact.count <= 60 ? "\(scheme)-\(compact)" : nil
        }
    }

    private static func isCountry(_ text: String) -> Bool {
        text.count == 2 && text.allSatisfy { $0.isASCII && $0.isLetter }
    }

    private static func isRegister(_ text: String) -> Bool {
        (2...10).contains(text.count) && text.allSatisfy { $0.isASCII && $0.isLetter }
    }

    private static func example(not scheme: String) -> String {
        scheme == "GB-COH" ? "NL-KVK-12345678" : "GB-COH-01234567"
    }
}
