import Contracts

/// Numbers: `1,234.5` in English, `1.234,5` in Dutch, with the decimals that say something.
enum NumberWords {
    static func number(_ quantity: Quantity) -> Phrase {
        number(quantity, leastDecimals: 0)
    }

    /// With this many decimals at least, unless it is whole.
    static func number(_ quantity: Quantity, leastDecimals: Int) -> Phrase {
        let parts = Digits(quantity, leastDecimals: leastDecimals)
        return Phrase(
            en: "\(parts.text(grouping: ",", decimal: "."))", nl: "\(parts.text(grouping: ".", decimal: ","))")
    }

    /// `2.5%` in English, `2,5%` in Dutch, to four decimals.
    static func percent(_ share: Fraction) -> Phrase {
        let number = number((share * Fraction(100)).roundedHalfEven)
        return Phrase(en: "\(number)%", nl: "\(number)%")
    }

    /// A whole number in a sentence: in words from one to twelve.
    static func count(_ number: Int) -> Phrase {
        let en = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        let nl = [
            "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
        ]
        guard (1...12).contains(number) else { return self.number(Quantity(number)) }
        return Phrase(en: "\(en[number - 1])", nl: "\(nl[number - 1])")
    }

    /// A number taken apart.
    private struct Digits {
        private let isNegative: Bool
        private let whole: String
        private let decimals: String

        init(_ quantity: Quantity, leastDecimals: Int) {
            let magnitude = quantity.units.magnitude
            let scale = UInt64(Quantity.scale)
            isNegative = quantity.units < 0
            whole = String(magnitude / scale)
            // One more digit in front keeps the zeros that follow the decimal mark.
            var decimals = String(String(scale + magnitude % scale).dropFirst())
            while decimals.hasSuffix("0") { decimals.removeLast() }
            if !decimals.isEmpty {
                decimals += String(repeating: "0", count: max(0, leastDecimals - decimals.count))
            }
            self.decimals = decimals
        }

        func text(grouping: String, decimal: String) -> String {
            var grouped = ""
            for (offset, digit) in whole.enumerated() {
                if offset > 0, (whole.count - offset).isMultiple(of: 3) { grouped += grouping }
                grouped.append(digit)
            }
            return (isNegative ? "-" : "") + grouped + (decimals.isEmpty ? "" : decimal + decimals)
        }
    }
}
