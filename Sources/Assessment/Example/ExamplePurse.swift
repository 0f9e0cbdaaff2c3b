import Contracts
import Policies

/// How the prime of an example divides what it pays.
struct ExamplePurse {
    let payments: [ExampleEntry.Payment]

    static let total = Quantity(600_000)

    init(_ rule: SpendShare, of contract: Contract, cutOff: Day) {
        var payments = rule.mode == .leaving ? ExamplePurse.leaving : ExamplePurse.eligible(rule, contract, cutOff)
        if let role = rule.leaveOut.min() {
            payments.append(ExampleEntry.Payment(to: .others, amount: Quantity(50_000), role: role))
        }
        let spent = payments.reduce(Quantity.zero) { $0 + $1.amount }
        payments.append(ExampleEntry.Payment(to: .others, amount: max(.zero, ExamplePurse.total - spent)))
        self.payments = payments
    }

    /// For a ceiling on what leaves: the subcontractor passes a good part on.
    private static let leaving = [
        ExampleEntry.Payment(to: .subcontractor, amount: Quantity(250_000), paidOn: Quantity(100_000))
    ]

    /// Somewhat less than a floor asks for, somewhat more than a ceiling allows.
    private static func eligible(_ rule: SpendShare, _ contract: Contract, _ cutOff: Day) -> [ExampleEntry.Payment] {
        let part = Fraction(rule.comparison == .atLeast ? 40 : 60, over: 100)
        let owed = rule.target > .zero ? rule.target : Fraction(10, over: 100)
        let each = round(min(part * owed * base(rule, contract, cutOff), Fraction(total) * Fraction(2, over: 5)))
        var payments = [
            ExampleEntry.Payment(to: .supplier, amount: each),
            ExampleEntry.Payment(
                to: .subcontractor, amount: each, paidOn: round(Fraction(each) * Fraction(1, over: 2))),
        ]
        let small = round(Fraction(each) * Fraction(1, over: 4))
        if let role = rule.roles.filter({ $0.value > .zero && $0.value < .one }).keys.min() {
            payments.append(ExampleEntry.Payment(to: .supplier, amount: small, role: role))
        }
        if rule.exclude.contains(.affiliates) {
            payments.append(ExampleEntry.Payment(to: .affiliate, amount: small))
        }
        return payments
    }

    /// What the target will be a share of by the cut-off.
    private static func base(_ rule: SpendShare, _ contract: Contract, _ cutOff: Day) -> Fraction {
        switch rule.base {
        case .spend: return Fraction(total)
        case .receipts: return Fraction(Quantity(800_000))
        case .contractValue:
            let due = rule.due?.share(on: cutOff, from: contract.start, to: contract.end) ?? .one
            return Fraction(contract.value) * due
        }
    }

    /// Down to hundreds, from ten thousand on to thousands.
    private static func round(_ amount: Fraction) -> Quantity {
        let whole = Int(amount.roundedHalfEven.units / Quantity.scale)
        let step = whole < 10_000 ? 100 : 1_000
        return Quantity(whole / step * step)
    }
}
