import Contracts
import Reports

/// A line as the columns of `report_line` hold it; nil columns mean nothing for that kind.
struct StoredLine {
    var kind: LineKind
    var node: String
    var payee: String?
    var payeeNode: String?
    var amount: Quantity?
    var quantity: Quantity?
    var day: Day?
    var until: Day?
    var role: String?
    var person: String?
    var block: String?
    var code: String?
    var value: String?
    var list: [String]?
    var lastBenefit: Day?
    var proof = Proof()
}

extension StoredLine {
    init(_ line: ReportedLine) {
        switch line.content {
        case .fact(let fact): self.init(fact, node: line.node, proof: line.proof)
        case .subcontract(let subcontract): self.init(subcontract, proof: line.proof)
        }
    }

    private init(_ declared: Subcontract, proof: Proof) {
        self.init(
            kind: .subcontract, node: declared.parent, payee: declared.party, payeeNode: declared.node,
            amount: declared.value, day: declared.start, until: declared.end, list: declared.carries, proof: proof)
    }

    private init(_ fact: Fact, node: String, proof: Proof) {
        switch fact {
        case .payment(let payment):
            self.init(
                kind: .payment, node: node, payee: payment.payee, payeeNode: payment.payeeNode, amount: payment.amount,
                day: payment.date, role: payment.role, code: payment.countsFor, proof: proof)
        case .receipt(let received, let date):
            self.init(kind: .receipt, node: node, amount: received, day: date, proof: proof)
        case .placement(let placement):
            self.init(
                kind: .placement, node: node, quantity: placement.hoursPerWeek, day: placement.days.start,
                until: placement.days.end, person: placement.person, block: placement.block, list: placement.bonuses,
                lastBenefit: placement.lastBenefit, proof: proof)
        case .activity(let valued, let units, let date):
            self.init(kind: .activity, node: node, quantity: units, day: date, block: valued, proof: proof)
        case .purchase(let purchase):
            self.init(
                kind: .purchase, node: node, payee: purchase.payee, amount: purchase.amount, day: purchase.date,
                block: purchase.block, proof: proof)
        case .outreach(let outreach):
            self.init(
                kind: .outreach, node: node, payee: outreach.party, quantity: outreach.count, day: outreach.date,
                code: outreach.outcome, proof: proof)
        case .hours(let group, let worked, let date):
            self.init(kind: .hours, node: node, quantity: worked, day: date, code: group, proof: proof)
        case .statement(let stated, let status, let date):
            self.init(
                kind: .statement, node: node, day: date, code: stated, value: status.rawValue, proof: proof)
        }
    }
}
