import Policies

extension LineKind {
    /// The columns that rows of this kind fill in a form, those of use under the clauses.
    func columns(under clauses: [Clause]) -> [ReportColumn] {
        let columns: [ReportColumn] =
            switch self {
            case .payment:
                [
                    .node, .payee, .payeeName, .payeeNode, .role, .amount, .date, .local, .sme, .invoice, .countsFor,
                ]
            case .receipt: [.node, .amount, .date]
            case .subcontract:
                [
                    .node, .payeeNode, .payee, .payeeName, .amount, .from, .to, .scope, .carries, .passedDownDocument,
                    .passedDownDate, .offered, .local, .sme,
                ]
            case .placement:
                [.person, .block, .from, .to, .hoursPerWeek, .bonuses, .lastBenefit, .evidence, .node]
            case .activity: [.block, .quantity, .date, .node]
            case .purchase:
                [.block, .payee, .payeeName, .amount, .date, .socialEnterprise, .invoice, .evidence, .node]
            case .outreach: [.payeeName, .count, .outcome, .date, .node]
            case .hours: [.quantity, .group, .date, .node]
            case .statement: [.code, .value, .date, .node]
            case .nil: []
            }
        return self == .nil ? [.kind] : (columns + [.given]).filter { $0.isAsked(by: clauses) }
    }

    /// The kinds of row that bear on clauses; what passes down and what is nil can always be said.
    static func kinds(for clauses: [Clause]) -> [LineKind] {
        let book = CodeBook(clauses)
        var kinds: Set<LineKind> = [.subcontract, .nil]
        for clause in clauses {
            switch clause.rule {
            case .valueShare(let share):
                for block in share.values.blocks { kinds.formUnion(book.kinds(ofBlock: block.code)) }
                if case .rate(_, of: .invoiced) = share.obligation.amount { kinds.insert(.receipt) }
            case .spendShare(let share):
                kinds.insert(.payment)
                if share.mode == .leaving || share.base == .receipts { kinds.insert(.receipt) }
            case .count(let count): kinds.insert(count.counts.lineKind)
            case .hoursShare: kinds.insert(.hours)
            case .duty: kinds.insert(.statement)
            }
        }
        return allCases.filter(kinds.contains)
    }

    /// The name of its sheet in a form.
    func sheet(in language: Language) -> String {
        switch (self, language) {
        case (.payment, .en): "Payments"
        case (.payment, .nl): "Betalingen"
        case (.receipt, .en): "Receipts"
        case (.receipt, .nl): "Ontvangsten"
        case (.subcontract, .en): "Subcontracts"
        case (.subcontract, .nl): "Onderaannemingen"
        case (.placement, .en): "Placements"
        case (.placement, .nl): "Plaatsingen"
        case (.activity, .en): "Activities"
        case (.activity, .nl): "Activiteiten"
        case (.purchase, .en): "Purchases"
        case (.purchase, .nl): "Inkopen"
        case (.outreach, .en): "Outreach"
        case (.outreach, .nl): "Benaderingen"
        case (.hours, .en): "Hours"
        case (.hours, .nl): "Uren"
        case (.statement, .en): "Statements"
        case (.statement, .nl): "Verklaringen"
        case (.nil, .en): "Nothing to report"
        case (.nil, .nl): "Niets te melden"
        }
    }

    /// The kind whose sheet has that name in one of the languages; nil for any other name.
    init?(sheet name: String) {
        let kind = LineKind.allCases.first { kind in
            Language.allCases.contains { kind.sheet(in: $0).lowercased() == name.lowercased() }
        }
        guard let kind else { return nil }
        self = kind
    }
}

extension CountRule.Counted {
    fileprivate var lineKind: LineKind {
        switch self {
        case .outreach: .outreach
        case .placement: .placement
        case .statement: .statement
        }
    }
}

extension ReportColumn {
    /// Whether one of the clauses has a use for the column; most are of use whatever the clauses are.
    fileprivate func isAsked(by clauses: [Clause]) -> Bool {
        let shares = clauses.compactMap { clause -> SpendShare? in
            if case .spendShare(let share) = clause.rule { share } else { nil }
        }
        return switch self {
        case .countsFor: shares.contains { $0.overlap?.how == .oneOnly }
        case .offered: shares.contains { $0.statusOn == .offer }
        default: true
        }
    }
}
