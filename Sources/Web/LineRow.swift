import Assessment
import Contracts
import Digest

/// One line behind a figure: where it was read, what it says, and what counts of it.
struct LineRow: Sendable {
    var line: String
    var file: String
    var row: String?
    var received: String?
    var date: String
    var node: String
    var what: String
    var amount: String
    var counted: String
    var isLess: Bool
    var reason: String

    init(
        _ credit: Assessment.Credit, commitment: String, index: DossierIndex, source found: (String) -> LineSource?
    ) {
        let unit = index.unit(commitment)
        let source = found(credit.line)
        line = credit.line
        file = source?.file ?? "File not recorded"
        row = source.map { ($0.sheet.map { "sheet \($0), " } ?? "") + "row \($0.row)" }
        received = source.map { "received \(DayText.short($0.received))" }
        node = "\(index.name(node: credit.node)) (\(index.tier(credit.node)))"
        counted = CommitmentRow.range(credit.low, credit.high, unit)
        isLess = credit.low == .zero && credit.high == .zero
        reason = credit.reason
        guard let known = index.line(credit.line) else {
            (date, what, amount) = ("–", "This line is not among the contract’s latest reports", "–")
            return
        }
        date = DayText.short(known.date)
        what = Self.what(known.fact, index)
        amount = Self.amount(known.fact, index)
    }

    private static func what(_ fact: Fact, _ index: DossierIndex) -> String {
        switch fact {
        case .payment(let payment):
            "Payment to \(index.name(party: payment.payee))" + (payment.role.map { ", \($0)" } ?? "")
        case .receipt: "Received from the authority"
        case .placement(let placement):
            "Person \(placement.person), \(placement.block), \(DayText.shortRange(placement.days))"
                + (placement.bonuses.isEmpty ? "" : ", with \(NumberText.list(placement.bonuses))")
        case .activity(let block, _, _): "Activity, \(block)"
        case .purchase(let purchase): "Purchase from \(index.name(party: purchase.payee)), \(purchase.block)"
        case .outreach(let outreach):
            "Suppliers \(outreach.outcome)" + (outreach.party.map { ": \(index.name(party: $0))" } ?? "")
        case .hours(let group, _, _): group.isEmpty ? "Hours worked" : "Hours worked, group \(group)"
        case .statement(let code, _, _): "Statement, \(code)"
        }
    }

    private static func amount(_ fact: Fact, _ index: DossierIndex) -> String {
        switch fact {
        case .payment(let payment): index.money(payment.amount)
        case .receipt(let amount, _): index.money(amount)
        case .placement(let placement): "\(NumberText.plain(placement.hoursPerWeek)) hours a week"
        case .activity(_, let quantity, _): NumberText.plain(quantity)
        case .purchase(let purchase): index.money(purchase.amount)
        case .outreach(let outreach): NumberText.plain(outreach.count)
        case .hours(_, let quantity, _): FigureUnit.hours.text(quantity)
        case .statement(_, let value, _): value.rawValue
        }
    }
}
