public import Contracts

/// Money as people read it in British English (Unicode CLDR, locale `en-GB`): `€1,234.50`, `-£12.30`.
public enum MoneyText {
    /// The amount to the cent, half-even.
    public static func full(_ money: Money) -> String {
        text(money, decimals: 2)
    }

    /// The amount to the whole currency unit, half-even, for pages that are read rather than checked.
    public static func whole(_ money: Money) -> String {
        text(money, decimals: 0)
    }

    private static func text(_ money: Money, decimals: Int) -> String {
        let number = NumberText.decimal(money.amount, decimals: decimals)
        let isNegative = number.hasPrefix("-")
        return (isNegative ? "-" : "") + mark(of: money.currency) + number.dropFirst(isNegative ? 1 : 0)
    }

    private static func mark(of currency: Currency) -> String {
        switch currency.code {
        case "EUR": "€"
        case "GBP": "£"
        case "USD": "US$"
        default: "\(currency.code)\u{A0}"
        }
    }
}
