/// How a text was read.
enum ConfidenceWords {
    static func phrase(_ confidence: Confidence?) -> Phrase {
        switch confidence {
        case .primary:
            Phrase(en: "The authority's own text was read.", nl: "De eigen tekst van de opdrachtgever is gelezen.")
        case .olderText:
            Phrase(
                en: "The authority's own text was read, in an older version than the one in force.",
                nl: "De eigen tekst van de opdrachtgever is gelezen, in een oudere versie dan de geldende.")
        case .transcription:
            Phrase(
                en: "Somebody else's transcription of the text was read, not the authority's own text.",
                nl: "Een weergave van de tekst door een ander is gelezen, niet de eigen tekst van de opdrachtgever.")
        case .secondary:
            Phrase(
                en: "The text itself was not read, only what others write about it (a law firm, the press, a vendor).",
                nl: "De tekst zelf is niet gelezen, alleen wat anderen erover schrijven (een advocatenkantoor, de "
                    + "pers, een leverancier).")
        case .requirement:
            Phrase(
                en: "No published text was read: the council asks for this itself.",
                nl: "Er is geen gepubliceerde tekst gelezen: de opdrachtgever stelt deze eis zelf.")
        case nil:
            Phrase(en: "How the text was read is not stated.", nl: "Hoe de tekst is gelezen, is niet vermeld.")
        }
    }
}
