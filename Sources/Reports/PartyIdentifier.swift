/// Identifiers of organisations: scheme and number, as https://org-id.guide lists the schemes.
enum PartyIdentifier {
    /// The scheme of identifiers made from a name, where nothing better was given.
    static let nameScheme = "NAME"

    /// The identifier a cell gives; a number without a scheme gets `scheme`. Nil when it is none.
    static func read(_ text: String, scheme: String) -> String? {
        let compact = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let parts = compact.split(maxSplits: 2) { $0 == "-" || $0 == " " || $0 == ":" }.map(String.init)
        if parts.first?.uppercased() == nameScheme, parts.count > 1 {
            return local(name: String(compact.dropFirst(nameScheme.count + 1)))
        }
        if parts.count == 3, isCountry(parts[0]), isRegister(parts[1]) {
            return identifier(parts[2], scheme: "\(parts[0])-\(parts[1])".uppercased())
        }
        return identifier(compact, scheme: scheme)
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
            return isPlain && hasDigit && compact.count <= 60 ? "\(scheme)-\(compact)" : nil
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
