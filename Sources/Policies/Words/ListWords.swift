/// Several things in one sentence: `a`, `a and b`, `a, b and c`.
enum ListWords {
    static func and(_ items: [Phrase]) -> Phrase {
        joined(items, Phrase(en: "and", nl: "en"))
    }

    static func or(_ items: [Phrase]) -> Phrase {
        joined(items, Phrase(en: "or", nl: "of"))
    }

    private static func joined(_ items: [Phrase], _ word: Phrase) -> Phrase {
        guard let last = items.last else { return Phrase(verbatim: "") }
        guard items.count > 1 else { return last }
        let before = items.dropLast()
        return Phrase(
            en: "\(before.map(\.en).joined(separator: ", ")) \(word) \(last)",
            nl: "\(before.map(\.nl).joined(separator: ", ")) \(word) \(last)")
    }
}
