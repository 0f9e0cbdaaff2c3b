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

    init(kind: LineKind, node: String) {
        self.kind = kind
        self.node = node
    }

    init(_ line: ReportedLine) {
        switch line.content {
        case .fact(let fact): self.init(fact, node: line.node)
        case .subcontract(let subcontract): self.init(subcontract)
        }
        proof = line.proof
    }

    private init(_ subcontract: Subcontract) {
        self.init(kind: .subcontract, node: subcontract.parent)
        payeeNode = subcontract.node
        payee = subcontract.party
        amount = subcontract.value
        day = subcontract.start
        until = subcontract.end
        list = subcontract.carries
    }

    private init(_ fact: Fact, node: String) {
        switch fact {
        case .payment(let payment):
            self.init(kind: .payment, node: node)
            (payee, payeeNode, role) = (payment.payee, payment.payeeNode, payment.role)
            (amount, day, code) = (payment.amount, payment.date, payment.countsFor)
        case .receipt(let received, let date):
            self.init(kind: .receipt, node: node)
            (amount, day) = (received, date)
        case .placement(let placement):
            self.init(kind: .placement, node: node)
            (person, block, list) = (placement.person, placement.block, placement.bonuses)
            (day, until, quantity) = (placement.days.start, placement.days.end, placement.hoursPerWeek)
            lastBenefit = placement.lastBenefit
        case .activity(let valued, let units, let date):
            self.init(kind: .activity, node: node)
            (block, quantity, day) = (valued, units, date)
        case .purchase(let purchase):
            self.init(kind: .purchase, node: node)
            (block, payee, amount, day) = (purchase.block, purchase.payee, purchase.amount, purchase.date)
        case .outreach(let outreach):
            self.init(kind: .outreach, node: node)
            (payee, quantity, code, day) = (outreach.party, outreach.count, outreach.outcome, outreach.date)
        case .hours(let group, let worked, let date):
            self.init(kind: .hours, node: node)
            (code, quantity, day) = (group, worked, date)
        case .statement(let stated, let status, let date):
            self.init(kind: .statement, node: node)
            (code, value, day) = (stated, status.rawValue, date)
        }
    }
}
