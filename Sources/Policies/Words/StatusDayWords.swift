/// The day on which a status is looked at.
enum StatusDayWords {
    static func phrase(_ day: StatusDay) -> Phrase {
        switch day {
        case .tendered:
            Phrase(en: "the day the tender was published", nl: "de dag van publicatie van de aanbesteding")
        case .signed:
            Phrase(en: "the day the contract was signed", nl: "de dag van ondertekening van de opdracht")
        case .start: Phrase(en: "the first day of the contract", nl: "de eerste dag van de opdracht")
        case .cutOff: Phrase(en: "the last day that is looked at", nl: "de laatste dag waarnaar wordt gekeken")
        case .offer:
            Phrase(en: "the day of the offer for the subcontract", nl: "de dag van de offerte voor de onderaanneming")
        }
    }
}
