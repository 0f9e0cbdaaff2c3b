/// The mark a report line needs before it is sure to count.
enum LevelWords {
    /// A number of people, statements or hours asks for no mark, whatever the clause says of one.
    static var none: Phrase { phrase(.reported) }

    static func phrase(_ level: Clause.Level) -> Phrase {
        switch level {
        case .reported:
            Phrase(
                en: "A report line counts once it is reported; no further mark is needed.",
                nl: "Een regel in de rapportage telt mee zodra hij is ingediend; verdere bevestiging is niet nodig.")
        case .confirmed:
            Phrase(
                en: "A report line is sure to count only once the tier below or the beneficiary has confirmed it.",
                nl: "Een regel in de rapportage telt pas zeker mee als de volgende partij in de keten of de "
                    + "ontvanger hem heeft bevestigd.")
        case .verified:
            Phrase(
                en: "A report line is sure to count only once an officer of the authority has verified it.",
                nl: "Een regel in de rapportage telt pas zeker mee als een medewerker van de opdrachtgever hem "
                    + "heeft gecontroleerd.")
        }
    }
}
