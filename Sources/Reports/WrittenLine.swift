import Contracts

/// A line as the cells of a row, by the number of their column; blank where the line says nothing.
struct WrittenLine {
    private(set) var cells = Array(repeating: "", count: ReportColumn.allCases.count)

    init(_ line: ReportedLine, scheme: String) {
        put(.node, line.node)
        put(.payeeName, line.payeeName)
        put(.invoice, line.proof.invoice)
        put(.evidence, line.proof.evidence)
        for (column, share, code) in ReportColumn.statuses {
            guard let said = line.attributes.first(where: { $0.code == code }) else { continue }
            put(column, said.value.rawValue)
            put(share, said.share.map { WrittenLine.number(($0 * Fraction(100)).roundedHalfEven) + "%" })
        }
        switch line.content {
        case .fact(let fact): write(fact, scheme)
        case .subcontract(let subcontract): write(subcontract, scheme)
        }
    }

    private mutating func put(_ column: ReportColumn, _ text: String?) {
        guard let text else { return }
        cells[column.rawValue] = CSVCell.text(text)
    }

    // A number holds nothing that a spreadsheet could work out, not even with a minus before it.
    private mutating func put(_ column: ReportColumn, _ number: Quantity?) {
        guard let number else { return }
        cells[column.rawValue] = WrittenLine.number(number)
    }

    private mutating func put(_ column: ReportColumn, _ day: Day?) {
        put(column, day?.description)
    }

    /// With two decimals or four, or none: three could be taken for thousands.
    static func number(_ quantity: Quantity) -> String {
        let text = quantity.description
        if text.hasSuffix(".0000") { return String(text.dropLast(5)) }
        return text.hasSuffix("00") ? String(text.dropLast(2)) : text
    }

    private mutating func write(_ subcontract: Subcontract, _ scheme: String) {
        put(.kind, LineKind.subcontract.word)
        put(.node, subcontract.parent)
        put(.payeeNode, subcontract.node)
        put(.payee, PartyIdentifier.written(subcontract.party, scheme: scheme))
        put(.amount, subcontract.value)
        put(.from, subcontract.start)
        put(.to, subcontract.end)
        put(.scope, subcontract.scope)
        put(.offered, subcontract.offered)
        let told = Set(subcontract.passedDown.map(\.code))
        let carried = subcontract.carries.filter { !told.contains($0) }.map { PassedDown(code: $0, value: .yes) }
        let answers = subcontract.passedDown + carried
        guard let first = answers.first else { return }
        put(.carries, answers.map { "\($0.code): \($0.value.rawValue)" }.joined(separator: "; "))
        put(.passedDownDocument, first.document)
        put(.passedDownDate, first.date)
    }

    private mutating func write(_ fact: Fact, _ scheme: String) {
        switch fact {
        case .payment(let payment):
            put(.kind, LineKind.payment.word)
            put(.payee, PartyIdentifier.written(payment.payee, scheme: scheme))
            put(.payeeNode, payment.payeeNode)
            put(.role, payment.role)
            put(.countsFor, payment.countsFor)
            put(.amount, payment.amount)
            put(.date, payment.date)
        case .receipt(let amount, let date):
            put(.kind, LineKind.receipt.word)
            put(.amount, amount)
            put(.date, date)
        case .placement(let placement): write(placement)
        case .activity(let block, let quantity, let date):
            put(.kind, LineKind.activity.word)
            put(.block, block)
            put(.quantity, quantity)
            put(.date, date)
        case .purchase(let purchase):
            put(.kind, LineKind.purchase.word)
            put(.block, purchase.block)
            put(.payee, PartyIdentifier.written(purchase.payee, scheme: scheme))
            put(.amount, purchase.amount)
            put(.date, purchase.date)
        case .outreach(let outreach):
            put(.kind, LineKind.outreach.word)
            put(.payee, outreach.party.map { PartyIdentifier.written($0, scheme: scheme) })
            put(.count, outreach.count)
            put(.outcome, outreach.outcome)
            put(.date, outreach.date)
        case .hours(let group, let quantity, let date):
            put(.kind, LineKind.hours.word)
            put(.group, group)
            put(.quantity, quantity)
            put(.date, date)
        case .statement(let code, let value, let date):
            put(.kind, LineKind.statement.word)
            put(.code, code)
            put(.value, value.rawValue)
            put(.date, date)
        }
    }

    private mutating func write(_ placement: Fact.Placement) {
        put(.kind, LineKind.placement.word)
        put(.person, placement.person)
        put(.block, placement.block)
        put(.from, placement.days.start)
        put(.to, placement.days.end)
        put(.hoursPerWeek, placement.hoursPerWeek)
        put(.bonuses, placement.bonuses.isEmpty ? nil : placement.bonuses.joined(separator: "; "))
        put(.lastBenefit, placement.lastBenefit)
    }
}
