import Contracts
import Policies

/// A row that a form has filled in.
struct FormRow {
    /// What a cell holds.
    enum Value: Hashable {
        case text(String)
        case amount(Quantity)
        case number(Quantity)
        case day(Day)
    }

    let kind: LineKind
    var values: [ReportColumn: Value]

    init(_ kind: LineKind, node: String, note: String, _ values: [ReportColumn: Value?]) {
        self.kind = kind
        self.values = values.compactMapValues { $0 }
        if node != ReportContext.prime { self.values[.node] = .text(node) }
        self.values[.given] = .text(note)
    }
}

/// The rows that a form has filled in: subcontracts that run, parties paid before, placements that had not ended and
/// statements that nobody made yet.
struct FormRows {
    /// More parties than these are not listed: whoever pays so many has a list of his own.
    static let mostParties = 500

    let rows: [FormRow]
    /// How many parties paid before are not listed.
    let partiesLeftOut: Int

    init(_ form: ReportForm, _ history: ReportHistory) {
        let maker = FormRowMaker(form: form, history: history)
        let kinds = Set(form.sections.map(\.kind))
        let payments = maker.payments
        partiesLeftOut = kinds.contains(.payment) ? max(0, payments.count - FormRows.mostParties) : 0
        let all = maker.subcontracts + payments.prefix(FormRows.mostParties) + maker.placements + maker.statements
        rows = all.filter { kinds.contains($0.kind) }
    }
}

/// Makes the rows from what is known.
private struct FormRowMaker {
    let form: ReportForm
    let history: ReportHistory

    private var context: ReportContext { form.context }
    private var words: FormNotes { FormNotes(language: form.language) }
    /// The reports on periods before this one, the latest first.
    private var earlier: [Report] {
        history.reports.filter { $0.period.end < context.period.start }.sorted { $0.period > $1.period }
    }

    var subcontracts: [FormRow] {
        let running = context.subcontracts.values.filter { node in
            node.end.map { $0 >= context.period.start } ?? true
        }
        return running.sorted { $0.node < $1.node }.map { node in
            FormRow(
                .subcontract, node: node.parent ?? ReportContext.prime,
                note: words.subcontract(unknown: unknown(node.party)),
                [
                    .payeeNode: .text(node.node), .payee: identifier(node.party), .payeeName: name(node.party),
                    .amount: node.value.map(FormRow.Value.amount), .from: node.start.map(FormRow.Value.day),
                    .to: node.end.map(FormRow.Value.day),
                ])
        }
    }

    /// One row for each payer and payee, with the role of the last payment.
    var payments: [FormRow] {
        var last: [String: (node: String, payment: Fact.Payment)] = [:]
        for line in earlier.flatMap(\.lines) {
            guard case .payment(let payment) = line.fact else { continue }
            let key = [line.node, payment.payee, payment.payeeNode ?? ""].joined(separator: "|")
            if let known = last[key], known.payment.date >= payment.date { continue }
            last[key] = (line.node, payment)
        }
        let latest = last.sorted {
            ($1.value.payment.date, $0.key) < ($0.value.payment.date, $1.key)
        }.map(\.value)
        return latest.map { node, payment in
            FormRow(
                .payment, node: node,
                note: words.payment(payment.date, unknown: unknown(payment.payee)),
                [
                    .payee: identifier(payment.payee), .payeeName: name(payment.payee),
                    .payeeNode: payment.payeeNode.map(FormRow.Value.text),
                    .role: payment.role.map { .text(form.book.roles.word(for: $0, in: form.language)) },
                ])
        }
    }

    /// Those that went on up to the last day before the period, or beyond it.
    var placements: [FormRow] {
        var seen: Set<String> = []
        return earlier.flatMap(\.lines).compactMap { line -> FormRow? in
            guard case .placement(let placement) = line.fact,
                seen.insert("\(line.node)|\(placement.person)|\(placement.block)").inserted,
                placement.days.end >= Day(number: context.period.start.number - 1)
            else { return nil }
            return FormRow(
                .placement, node: line.node, note: words.placement(placement.days.end),
                [
                    .person: .text(placement.person), .block: .text(placement.block),
                    .from: .day(max(context.period.start, placement.days.start)),
                    .hoursPerWeek: .number(placement.hoursPerWeek),
                ])
        }
    }

    /// What clauses ask to be stated and no report stated yet.
    var statements: [FormRow] {
        let made = Set(
            history.reports.flatMap(\.lines).compactMap { line -> String? in
                if case .statement(let code, .yes, _) = line.fact { code } else { nil }
            })
        return CodeBook(context.clauses).statements.codes.filter { !made.contains($0) }.map { code in
            FormRow(.statement, node: ReportContext.prime, note: words.statement, [.code: .text(code)])
        }
    }

    /// The identifier to write; none for a party that has only a name.
    private func identifier(_ party: String) -> FormRow.Value? {
        let isNamed = PartyIdentifier.isMadeFromName(party) && history.name(of: party) != nil
        return isNamed ? nil : .text(party)
    }

    private func name(_ party: String) -> FormRow.Value? {
        history.name(of: party).map(FormRow.Value.text)
    }

    /// The statuses that clauses ask of parties and that nobody knows of this one on the period's first day.
    private func unknown(_ id: String) -> [ReportColumn] {
        let asked = Set(
            context.clauses.flatMap { clause -> [String] in
                guard case .spendShare(let share) = clause.rule else { return [] }
                return switch share.eligible {
                case .all(let codes), .any(let codes): codes
                }
            })
        let party = history.parties.first { $0.id == id }
        return ReportColumn.statuses.filter { _, _, code in
            asked.contains(code) && (party?.status(code, on: context.period.start) ?? .unknown) == .unknown
        }.map(\.column)
    }
}
