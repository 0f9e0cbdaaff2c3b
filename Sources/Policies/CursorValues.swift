import Contracts

extension Cursor {
    /// A share from 0% to the limit, written with its percent sign.
    func share(upTo limit: Int = 100) -> Fraction? {
        value("a share from 0% to \(limit)%, such as \"10%\"") { text in
            guard let share = Fraction(percent: text), share >= .zero, share <= Fraction(Int128(limit), over: 100)
            else { return nil }
            return share
        }
    }

    /// An amount of zero or more with its currency.
    func money() -> Money? {
        let money = value("an amount with its currency, such as \"100000.00 EUR\"") { text in
            Money(text).flatMap { $0.amount < .zero ? nil : $0 }
        }
        if let money { log.saw(money, at: self) }
        return money
    }

    /// A duration.
    func span() -> Span? {
        value("a duration such as P6M, P30D or P1Y") { Span($0) }
    }

    /// A civil day.
    func day() -> Day? {
        value(Day.expectedText) { Day($0) }
    }

    /// A number of zero or more.
    func number(upTo most: Int = 1_000_000_000) -> Quantity? {
        value("a number from 0 to \(most) with at most four decimals") { text in
            Quantity(text).flatMap { $0 < .zero || $0 > Quantity(most) ? nil : $0 }
        }
    }

    /// Hours a week above zero, with or without the unit.
    func hoursPerWeek(unitMayLack: Bool) -> Quantity? {
        value("hours a week, at most 168, such as \"36 h/week\"") { text in
            let parts = text.split(separator: " ")
            guard parts.count == 2 && parts[1] == "h/week" || parts.count == 1 && unitMayLack,
                let hours = Quantity(parts[0]), hours > .zero, hours <= Quantity(168)
            else { return nil }
            return hours
        }
    }

    /// A name that report files and addresses can carry.
    func code() -> String? {
        value("a name of letters, digits, points and hyphens, at most 80") { text in
            let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
            return isPlain && (1...80).contains(text.count) ? text : nil
        }
    }

    /// A title: one text for every language, or a text for each.
    func titles() -> [String: String]? {
        guard case .map(let entries) = node.content else {
            return text("a text, or texts by language such as { en: …, nl: … }").map { text in
                Dictionary(uniqueKeysWithValues: Cursor.languages.map { ($0, text) })
            }
        }
        guard fields(.title) != nil else { return nil }
        var titles: [String: String] = [:]
        for entry in entries { titles[entry.key] = child(entry.key, entry.value).text() }
        return titles
    }

    /// The languages the pages speak.
    static let languages = ["en", "nl"]

    /// The value of a key of this map; nil when it has no such key.
    func child(_ key: String) -> Cursor? {
        guard case .map(let entries) = node.content, let entry = entries.first(where: { $0.key == key }) else {
            return nil
        }
        return child(key, entry.value)
    }

    func child(_ key: String, _ node: PolicyNode) -> Cursor {
        Cursor(node: node, path: path.isEmpty ? key : "\(path).\(key)", log: log)
    }
}
