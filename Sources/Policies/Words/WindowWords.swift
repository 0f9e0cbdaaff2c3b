import Contracts

/// How long a person counts.
enum WindowWords {
    static func phrase(_ window: ValueBlock.Window) -> Phrase {
        if window.from == .lastBenefit {
            return Phrase(
                en: "for at most \(window.lasts) after the person's last benefit",
                nl: "ten hoogste \(window.lasts) na de laatste uitkering van de persoon")
        }
        return switch (window.clock, window.per) {
        case (.calendar, .placement):
            Phrase(
                en: "for at most \(window.lasts) from the first day of the placement",
                nl: "ten hoogste \(window.lasts) vanaf de eerste dag van de plaatsing")
        case (.calendar, .person):
            Phrase(
                en: "for at most \(window.lasts) from the person's first day in this block",
                nl: "ten hoogste \(window.lasts) vanaf de eerste dag van de persoon in dit bouwblok")
        case (.worked, .placement):
            Phrase(
                en: "for at most \(window.lasts) of full-time work in the placement",
                nl: "ten hoogste \(window.lasts) voltijds gewerkte tijd binnen de plaatsing")
        case (.worked, .person):
            Phrase(
                en: "for at most \(window.lasts) of full-time work by the person in this block",
                nl: "ten hoogste \(window.lasts) voltijds gewerkte tijd van de persoon in dit bouwblok")
        }
    }
}
