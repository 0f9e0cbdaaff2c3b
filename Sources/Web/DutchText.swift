import Contracts
import Digest

/// Figures and days as people read them in Dutch (Unicode CLDR, locale `nl-NL`): `€ 1.234,50`, `12,5%`.
enum DutchText {
    /// A figure of the pages with its unit.
    static func figure(_ quantity: Quantity, _ unit: FigureUnit) -> String {
        switch unit {
        case .money(let currency):
            let number = swapped(NumberText.decimal(quantity, decimals: 2))
            return (currency.code == "EUR" ? "€" : currency.code) + "\u{A0}" + number
        case .hours: return swapped(NumberText.plain(quantity)) + " uur"
        case .number: return swapped(NumberText.plain(quantity))
        case .hiddenPeople: return "niet getoond"
        }
    }

    /// A share with one decimal.
    static func percent(_ share: Fraction) -> String { swapped(NumberText.percent(share)) }

    /// `31 augustus 2028`.
    static func day(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return "\(number) \(months[month - 1]) \(year)"
    }

    /// `31 aug 2028`, for narrow columns.
    static func shortDay(_ day: Day) -> String {
        let (year, month, number) = day.parts
        let name = months[month - 1]
        return "\(number) \(month == 3 ? "mrt" : String(name.prefix(3))) \(year)"
    }

    private static func swapped(_ english: String) -> String {
        String(english.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    }

    private static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ]
}
