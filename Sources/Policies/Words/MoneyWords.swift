import Contracts

/// Amounts: `EUR 100,000` in English, `€ 100.000` in Dutch; cents only where there are any.
enum MoneyWords {
    static func phrase(_ money: Money) -> Phrase {
        let number = NumberWords.number(money.amount, leastDecimals: 2)
        let code = money.currency.code
        return Phrase(en: "\(code) \(number)", nl: "\(code == "EUR" ? "€" : code) \(number)")
    }
}
