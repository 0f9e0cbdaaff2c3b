import Contracts

/// A payee that is paid as a subcontractor, large enough to carry a clause, and is no node of the chain.
struct SubcontractUndeclared {
    private(set) var flags: [Flag] = []

    /// - Parameter lowest: the lowest value from which a clause must be passed down; nil when none must.
    init(_ dossier: IndexedDossier, from lowest: Quantity?) {
        guard let lowest else { return }
        let payees = SubcontractUndeclared.payees(in: dossier)
        for place in dossier.chain.nodes.indices {
            let large = (payees[place] ?? [:])
                .filter { $0.value.total > 0 && $0.value.total >= Int128(lowest.units) }
                .sorted { dossier.parties.ids[$0.key] < dossier.parties.ids[$1.key] }
            guard !large.isEmpty else { continue }
            let total = large.reduce(Int128(0)) { $0 + $1.value.total }
            let named = large.map { party, paid in
                let amount = Wording.cents(Quantity(clamping: paid.total))
                let name = dossier.parties.name(ofParty: dossier.parties.ids[party])
                return "\(amount) \(dossier.contract.currency) to \(name)"
            }
            let bound =
                lowest == .zero
                ? "of any value" : "of \(Wording.cents(lowest)) \(dossier.contract.currency) or more"
            flags.append(
                Flag(
                    kind: .subcontractUndeclared, commitment: nil, node: dossier.chain.nodes[place].node,
                    period: nil, amount: Quantity(clamping: total),
                    message: "\(dossier.name(of: place)) has paid "
                        + "\(named.joined(separator: ", ")) for subcontracts that the chain does not show; those "
                        + "\(bound) are to carry a clause.",
                    because: large.flatMap { $0.value.lines.map { dossier.lines[$0].line.id } },
                    bounds: "declared when \(bound)"))
        }
    }

    private struct Paid {
        var total: Int128 = 0
        var lines: [Int] = []
    }

    private static func payees(in dossier: IndexedDossier) -> [Int: [Int: Paid]] {
        var payees: [Int: [Int: Paid]] = [:]
        for paid in dossier.payments where paid.paidPlace == nil && paid.date <= dossier.asOf {
            guard case .payment(let payment) = dossier.lines[paid.line].line.fact, payment.role == "subcontractor"
            else { continue }
            payees[paid.payer, default: [:]][paid.party, default: Paid()].total += Int128(paid.amount)
            payees[paid.payer, default: [:]][paid.party, default: Paid()].lines.append(paid.line)
        }
        return payees
    }
}
