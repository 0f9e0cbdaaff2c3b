import Contracts

/// A share as a floor or a ceiling.
enum ShareWords {
    static func phrase(_ share: Fraction, _ comparison: SpendShare.Comparison) -> Phrase {
        switch comparison {
        case .atLeast: Phrase(en: "At least \(share)", nl: "Ten minste \(share)")
        case .atMost: Phrase(en: "At most \(share)", nl: "Ten hoogste \(share)")
        }
    }

    /// A floor must be reached, a ceiling may.
    static func verb(_ comparison: SpendShare.Comparison) -> Phrase {
        switch comparison {
        case .atLeast: Phrase(en: "must", nl: "moet")
        case .atMost: Phrase(en: "may", nl: "mag")
        }
    }

    static let dueInFull = Phrase(
        en: "The percentage holds in full at every reporting date, over everything up to then.",
        nl: "Het percentage geldt op elk rapportagemoment volledig, over alles tot dan toe.")
}
