/// What the tiers below the main contractor have to do with it.
enum ChainWords {
    static let everyTier = Phrase(
        en: "What is reported at any tier of the chain counts.",
        nl: "Wat op welk niveau van de keten ook wordt gerapporteerd, telt mee.")

    static func phrase(_ credit: ValueShare.ChainCredit) -> Phrase {
        switch credit {
        case .upward:
            Phrase(
                en: "What subcontractors deliver, at every tier, counts for the main contractor.",
                nl: "Wat onderaannemers realiseren, op elk niveau van de keten, telt mee voor de opdrachtnemer.")
        case .primeOnly:
            Phrase(
                en: "Only what the main contractor delivers itself counts; what subcontractors deliver does not.",
                nl: "Alleen wat de opdrachtnemer zelf realiseert telt mee; wat onderaannemers realiseren niet.")
        }
    }
}
