/// A thing said in every language, so that no language can lack it.
struct Phrase: Sendable, Hashable {
    let en: String
    let nl: String

    init(en: Spoken<English>, nl: Spoken<Dutch>) {
        self.en = en.text
        self.nl = nl.text
    }

    /// The same in every language: a code, an address, a text of the policy.
    init(verbatim text: String) {
        en = text
        nl = text
    }

    subscript(language: Language) -> String {
        switch language {
        case .en: en
        case .nl: nl
        }
    }

    /// Between quotation marks.
    var quoted: Phrase {
        Phrase(en: "\"\(en)\"", nl: "\"\(nl)\"")
    }

    /// With a capital, to begin a sentence.
    var capitalized: Phrase {
        Phrase(en: "\(Phrase.capitalized(en))", nl: "\(Phrase.capitalized(nl))")
    }

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
