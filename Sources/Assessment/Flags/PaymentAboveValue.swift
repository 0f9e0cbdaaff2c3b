import Contracts

/// A node that was paid more than its subcontract is worth.
struct PaymentAboveValue {
    private(set) var flags: [Flag] = []

    init(_ dossier: IndexedDossier) {
        var paid: [Int: (total: Int128, lines: [Int])] = [:]
        for payment in dossier.payments where payment.date <= dossier.asOf {
            guard let place = payment.paidPlace else { continue }
            paid[place, default: (0, [])].total += Int128(payment.amount)
            paid[place, default: (0, [])].lines.append(payment.line)
        }
        let currency = dossier.contract.currency
        for (place, sum) in paid.sorted(by: { $0.key < $1.key }) {
            guard let value = dossier.chain.nodes[place].value, sum.total > Int128(value.units) else { continue }
            let excess = Quantity(clamping: sum.total - Int128(value.units))
            flags.append(
                Flag(
                    kind: .paymentAboveValue, commitment: nil, node: dossier.chain.nodes[place].node, period: nil,
                    amount: excess,
                    message: "\(dossier.name(of: place)) has been paid "
                        + "\(Wording.cents(Quantity(clamping: sum.total))) \(currency) on a subcontract of "
                        + "\(Wording.cents(value)) \(currency), \(Wording.cents(excess)) \(currency) more.",
                    because: sum.lines.map { dossier.lines[$0].line.id },
                    bounds: "<= \(Wording.cents(value)) \(currency)"))
        }
    }
}
