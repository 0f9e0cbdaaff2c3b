import Contracts
import Policies

extension ExampleDrawing {
    /// Payments of 600,000 to a supplier and a subcontractor with the status and to firms without it; where the whole
    /// is what the authority paid, that too.
    mutating func drawSpend(_ rule: SpendShare) {
        if rule.mode == .leaving || rule.base == .receipts {
            let paid = Quantity(800_000)
            draw(.receipt(amount: paid), .receipt(amount: paid, date: sample.firstQuarter))
        }
        prepare { $0.meetFirms(of: rule) }
        let purse = ExamplePurse(rule, of: sample.contract, cutOff: sample.cutOff)
        for payment in purse.payments { pay(payment, rule) }
    }

    private mutating func pay(_ payment: ExampleEntry.Payment, _ rule: SpendShare) {
        guard payment.amount > .zero else { return }
        let lines = prepare { $0.pay(payment) }
        let factors: [ExampleFactor] =
            payment.role.flatMap { rule.roles[$0] }.map { [.share($0), .amount(payment.amount)] } ?? []
        draw(.payment(payment), lines: lines, factors: factors)
    }
}

extension ClauseSample {
    /// The firms that the example pays, with the statuses the clause asks for.
    fileprivate mutating func meetFirms(of rule: SpendShare) {
        let (asked, has): ([String], [String]) =
            switch rule.eligible {
            case .all(let codes): (codes, codes)
            case .any(let codes): (codes, Array(codes.prefix(1)))
            }
        party(ExampleEntry.Firm.supplier.id, has: has)
        party(ExampleEntry.Firm.subcontractor.id, has: has)
        party(ExampleEntry.Firm.affiliate.id, has: has + ["affiliate"])
        party(ExampleEntry.Firm.others.id, lacks: asked)
        subcontracts = [
            ChainNode(
                node: ClauseSample.subcontractor, parent: ClauseSample.prime,
                party: ExampleEntry.Firm.subcontractor.id, value: nil,
                carries: clause.passDown == nil ? [] : [clause.code])
        ]
    }

    /// Reports a payment and what the payee pays on; the lines it takes.
    mutating func pay(_ payment: ExampleEntry.Payment) -> [String] {
        let isNode = payment.firm == .subcontractor
        let paid = report(
            .payment(
                Fact.Payment(
                    payee: payment.firm.id, payeeNode: isNode ? ClauseSample.subcontractor : nil,
                    amount: payment.amount, date: firstQuarter, role: payment.role)))
        guard let onward = payment.paidOn else { return [paid] }
        let passed = Fact.Payment(payee: ExampleEntry.Firm.others.id, amount: onward, date: firstQuarter)
        return [paid, report(.payment(passed), at: ClauseSample.subcontractor)]
    }
}

extension ExampleEntry.Firm {
    fileprivate var id: String {
        switch self {
        case .supplier: "supplier"
        case .subcontractor: "subcontractor"
        case .affiliate: "affiliate"
        case .others: "others"
        }
    }
}
