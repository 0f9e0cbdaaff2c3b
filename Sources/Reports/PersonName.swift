/// Whether words are more likely a person's name than a firm's, in a column that may hold either.
enum PersonName {
    /// Words and initials as persons have them: `J. de Vries`, `K.Jansen`, `Vries, Jan de`, `mw. Bakker`; of several
    /// behind each other, any.
    static func isLikely(_ text: String) -> Bool {
        text.split { "/;".contains($0) }.contains { isOne(String($0)) }
    }

    /// Whether a firm's form or an authority stands in the text, which is nobody's name then.
    static func isFirmByForm(_ text: String) -> Bool {
        text.contains("&") || plain(split(text)).contains { forms.contains($0) }
    }

    /// Whether a text without blanks is a name as persons have them: `Jansen`, `K.Jansen`, `jan.jansen`, `Jansen,K.`
    ///
    /// A code has digits, capitals or small letters throughout, or a short word at its end, as `Dln-A`.
    static func isAlone(_ text: String) -> Bool {
        guard text.contains(where: \.isLetter), !text.contains(where: \.isNumber) else { return false }
        let pieces = text.split { !$0.isLetter }
        guard pieces.contains(where: { $0.count > 2 }), !pieces.contains(where: { PersonalRole.isWord(String($0)) })
        else { return false }
        if text.allSatisfy({ $0.isLetter || ".,-'’".contains($0) }), text.contains(where: { ".,".contains($0) }) {
            return true
        }
        return text.allSatisfy { $0.isLetter || "-'’".contains($0) } && pieces.last.map { $0.count > 2 } ?? false
            && pieces.allSatisfy { $0.count == 1 || isCapitalised(String($0)) }
    }

    private static func isOne(_ text: String) -> Bool {
        guard !text.contains(where: { $0.isNumber || "&+()@".contains($0) }) else { return false }
        let whole = split(text)
        guard whole.count <= 6, !plain(whole).contains(where: isOfFirm) else { return false }
        let words = split(spaced(text))
        guard words.count > 1, let last = words.last, words.contains(where: { $0.count { $0.isLetter } > 1 }) else {
            return false
        }
        return titles.contains(plain(words)[0]) || isInitials(words[0]) || isInitials(last) || text.contains(",")
            || areNames(words)
    }

    private static func split(_ text: String) -> [String] {
        text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    }

    private static func plain(_ words: [String]) -> [String] {
        words.map { $0.lowercased().filter { $0 != "." } }
    }

    /// The text with a blank behind each point: `K.Jansen` as `K. Jansen`.
    private static func spaced(_ text: String) -> String { text.replacing(".", with: ". ") }

    private static func isInitials(_ word: String) -> Bool {
        let parts = word.split(separator: ".")
        return word.hasSuffix(".") && !parts.isEmpty
            && parts.allSatisfy { $0.count <= 2 && ($0.first?.isUppercase ?? false) }
    }

    /// Names begin with capitals, and between them only small words stand.
    private static func areNames(_ words: [String]) -> Bool {
        guard words.count <= 5, words.allSatisfy({ $0.allSatisfy { $0.isLetter || "-'’.".contains($0) } }),
            let first = words.first, let last = words.last, isCapitalised(first), isCapitalised(last),
            !articles.contains(first)
        else { return false }
        return words.dropFirst().dropLast().allSatisfy {
            between.contains($0.lowercased()) || isCapitalised($0)
        }
    }

    private static func isCapitalised(_ word: String) -> Bool {
        word.count > 1 && (word.first?.isUppercase ?? false) && word.dropFirst().contains(where: \.isLowercase)
    }

    private static func isOfFirm(_ word: String) -> Bool {
        guard !surnames.contains(word) else { return false }
        return forms.contains(word) || firms.contains(word) || firmParts.contains { word.contains($0) }
    }

    private static let titles: Set = [
        "dhr", "heer", "mevr", "mevrouw", "mw", "mr", "mrs", "ms", "ir", "ing", "drs", "dr",
    ]
    /// A name of a person does not begin with one that has a capital and no first name before it.
    private static let articles: Set = ["De", "Het", "Een", "The"]
    private static let between: Set = [
        "de", "den", "der", "van", "von", "ter", "ten", "te", "in", "op", "aan", "het", "'t", "la", "el", "al", "bin",
        "y",
    ]
    /// Names of people in which a word of firms stands.
    private static let surnames: Set = [
        "bouwman", "bouwmans", "bouwmeester", "timmer", "timmerman", "timmermans", "schilder", "schilders",
    ]
    private static let forms: Set = [
        "bv", "nv", "vof", "cv", "zn", "zonen", "ltd", "plc", "llp", "limited", "gmbh", "stichting", "gemeente",
        "coöperatie", "vereniging",
    ]
    private static let firms: Set = [
        "co", "en", "and", "the", "sa", "eigen", "zelf", "ploeg", "team", "infra", "wegen", "dak", "groen", "own",
        "nederland", "holding", "works", "uk",
    ]
    private static let firmParts = [
        "bouw", "bedrijf", "groep", "group", "technie", "installat", "service", "dienst", "werken", "advies",
        "schilder", "transport", "gebr", "stichting", "gemeente", "aannem", "project", "beheer", "construct", "build",
        "contract",
        "partner", "solution", "compan", "afdeling", "utilit", "timmer", "loodgiet", "elektr", "electr", "sloop",
        "schoonmaak", "catering", "security", "cleaning", "logist", "engineer", "systems", "material", "metaal",
    ]
}
