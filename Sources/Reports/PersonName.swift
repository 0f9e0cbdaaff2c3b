/// Whether words are more likely a person's name than a firm's, in a column that may hold either.
enum PersonName {
    /// Words and initials as persons have them: `J. de Vries`, `Jan de Vries`, `Vries, Jan de`, `mevr. Bakker`.
    static func isLikely(_ text: String) -> Bool {
        guard !text.contains(where: { $0.isNumber || "&+/()@".contains($0) }) else { return false }
        let words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
        let plain = words.map { $0.lowercased().filter { $0 != "." } }
        guard (2...6).contains(words.count), !plain.contains(where: isOfFirm) else { return false }
        return titles.contains(plain[0]) || isInitials(words[0]) || text.contains(",") || areNames(words)
    }

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
        firms.contains(word) || firmParts.contains { word.contains($0) }
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
    private static let firms: Set = [
        "bv", "nv", "vof", "cv", "zn", "zonen", "co", "en", "and", "the", "ltd", "plc", "llp", "limited", "gmbh", "sa",
        "eigen", "zelf", "ploeg", "team", "infra", "wegen", "dak", "groen", "own", "nederland", "holding", "works",
        "uk",
    ]
    private static let firmParts = [
        "bouw", "bedrijf", "groep", "group", "technie", "installat", "service", "dienst", "werken", "advies",
        "schilder",
        "transport", "gebr", "stichting", "gemeente", "aannem", "project", "beheer", "construct", "build", "contract",
        "partner", "solution", "compan", "afdeling", "utilit", "timmer", "loodgiet", "elektr", "electr", "sloop",
        "schoonmaak", "catering", "security", "cleaning", "logist", "engineer", "systems", "material", "metaal",
    ]
}
