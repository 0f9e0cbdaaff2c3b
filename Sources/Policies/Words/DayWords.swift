import Contracts

/// Days: `5 March 2026`, `5 maart 2026`.
enum DayWords {
    static func phrase(_ day: Day) -> Phrase {
        let parts = day.parts
        let (number, year, name) = (String(parts.day), String(parts.year), month(parts.month))
        return Phrase(en: "\(number) \(name) \(year)", nl: "\(number) \(name) \(year)")
    }

    /// The first day of a month of any year, 1...12: `1 July`.
    static func first(ofMonth number: Int) -> Phrase {
        Phrase(en: "1 \(month(number))", nl: "1 \(month(number))")
    }

    private static func month(_ number: Int) -> Phrase {
        months[number - 1]
    }

    private static let months = [
        Phrase(en: "January", nl: "januari"), Phrase(en: "February", nl: "februari"),
        Phrase(en: "March", nl: "maart"), Phrase(en: "April", nl: "april"),
        Phrase(en: "May", nl: "mei"), Phrase(en: "June", nl: "juni"),
        Phrase(en: "July", nl: "juli"), Phrase(en: "August", nl: "augustus"),
        Phrase(en: "September", nl: "september"), Phrase(en: "October", nl: "oktober"),
        Phrase(en: "November", nl: "november"), Phrase(en: "December", nl: "december"),
    ]
}
