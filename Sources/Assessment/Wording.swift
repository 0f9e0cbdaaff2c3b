public import Contracts
public import Policies

/// How figures are spoken of in reasons and messages.
struct Wording {
    /// What the figures are.
    enum Measure {
        case money(Currency)
        case hours
        case number
    }

    let measure: Measure
    /// Whether reasons are asked for at all: writing them takes longer than reckoning them.
    let isExplaining: Bool

    /// The text, or none where no reasons are asked for.
    func reason(_ text: @autoclosure () -> String) -> String {
        isExplaining ? text() : ""
    }

    /// The amount with its unit: `40,000.00 EUR`, `320 hours`, `6`.
    func figure(_ amount: Quantity) -> String {
        switch measure {
        case .money(let currency): "\(Wording.amount(amount)) \(currency)"
        case .hours: "\(Wording.number(amount)) hours"
        case .number: Wording.number(amount)
        }
    }

    /// The amount with its unit as a message puts it, money to the cent: `15,555.56 EUR`.
    func spoken(_ amount: Quantity) -> String {
        guard case .money(let currency) = measure else { return figure(amount) }
        return "\(Wording.cents(amount)) \(currency)"
    }

    /// As ``figure(_:)-(Quantity)``, from ten-thousandths.
    func figure(units: Int128) -> String {
        figure(Quantity(clamping: units))
    }

    /// An amount with thousands marked and two decimals, four where two would hide some: `15,555.5556`.
    static func amount(_ amount: Quantity) -> String {
        let fraction = amount.units.magnitude % 10_000
        let digits = String(10_000 + fraction).dropFirst()
        return whole(amount) + "." + (fraction % 100 == 0 ? digits.prefix(2) : digits)
    }

    /// An amount with thousands marked, rounded half-even to two decimals: `15,555.56`.
    static func cents(_ amount: Quantity) -> String {
        let hundredths = Quantity(rounding: Int128(amount.units), over: 100).units
        return Wording.amount(Quantity(clamping: Int128(hundredths) * 100))
    }

    /// A number with thousands marked, without decimals that say nothing: `1,872`, `24.5`.
    static func number(_ number: Quantity) -> String {
        let fraction = number.units.magnitude % 10_000
        guard fraction != 0 else { return whole(number) }
        var digits = String(10_000 + fraction).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return whole(number) + "." + digits
    }

    /// A share as a percentage, exact where two decimals suffice, else to two decimals.
    static func percent(_ share: Fraction) -> String {
        let hundredths = Quantity(rounding: share.numerator * 10_000, over: share.denominator).units
        let value = Quantity(clamping: Int128(hundredths) * 100)
        return number(value) + "%"
    }

    private static func whole(_ value: Quantity) -> String {
        let digits = String(value.units.magnitude / 10_000).utf8
        var marked = value.units < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { marked.append(",") }
            marked.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return marked
    }
}

extension Quantity {
    /// The amount as derivations write it, thousands marked and two decimals, four where two would hide some:
    /// `15,555.5556`.
    public var written: String { Wording.amount(self) }

    /// As ``written`` where a clause of the kind counts money; hours, people and statements without decimals that say
    /// nothing: `24.5`, `3`.
    public func written(for kind: Clause.Kind) -> String {
        switch kind {
        case .valueShare, .spendShare: written
        case .count, .hoursShare, .duty: Wording.number(self)
        }
    }
}
