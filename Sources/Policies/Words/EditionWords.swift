import Contracts

/// An edition and the contracts that fall under it, in a sentence.
public struct EditionWords: Sendable, Hashable {
    /// The sentence.
    public let text: String

    /// Puts an edition into words of a language.
    public init(_ edition: Policy.Edition, in language: Language) {
        text = EditionWords.phrase(edition)[language]
    }

    private static func phrase(_ edition: Policy.Edition) -> Phrase {
        let date =
            switch edition.selectedBy {
            case .contractDate: Phrase(en: "signed", nl: "gesloten")
            case .tenderPublication:
                Phrase(en: "whose tender was published", nl: "waarvan de aanbesteding is gepubliceerd")
            }
        guard let last = edition.to else {
            return Phrase(
                en: "Edition \(edition.edition), for contracts \(date) on \(edition.from) or later.",
                nl: "Versie \(edition.edition), voor opdrachten \(date) op of na \(edition.from).")
        }
        return Phrase(
            en: "Edition \(edition.edition), for contracts \(date) from \(edition.from) to \(last).",
            nl: "Versie \(edition.edition), voor opdrachten \(date) van \(edition.from) tot en met \(last).")
    }
}
