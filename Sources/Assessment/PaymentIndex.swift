import Contracts

/// The payments among the lines of a dossier, by who made them and whom they reached.
struct PaymentIndex {
    /// The payments in the order of the lines.
    private(set) var payments: [PaidLine] = []
    /// Where the payments by each place begin; one more entry than places.
    private(set) var first: [Int] = [0]
    /// The positions of the payments to each place.
    private(set) var to: [[Int]]
    /// Whether a payment names a node that the chain does not show.
    private(set) var namesUnknownNode = false

    /// - Parameters:
    ///   - lines: place by place.
    ///   - firstLine: where the lines of each place begin; one more entry than places.
    ///   - parties: gets to know every payee.
    init(_ lines: [KnownLine], firstLine: [Int], in chain: ChainOrder, _ parties: inout PartyRegister) {
        to = Array(repeating: [], count: chain.nodes.count)
        payments.reserveCapacity(lines.count)
        for place in chain.nodes.indices {
            for index in firstLine[place]..<firstLine[place + 1] {
                guard case .payment(let payment) = lines[index].line.fact else { continue }
                let paidPlace = payment.payeeNode.flatMap { chain.places[$0] }
                if let paidPlace { to[paidPlace].append(payments.count) }
                if paidPlace == nil, payment.payeeNode != nil { namesUnknownNode = true }
                payments.append(
                    PaidLine(
                        line: index, payer: place, paidPlace: paidPlace, party: parties.number(of: payment.payee),
                        amount: payment.amount.units, date: payment.date, mark: LineMark(lines[index].line)))
            }
            first.append(payments.count)
        }
    }
}
