import Contracts
public import Policies

/// An empty report file for a contract: its clauses in words, then the columns its rows need.
public struct ReportTemplate: Sendable {
    /// The file: CSV in UTF-8 with semicolons, so that spreadsheets of either decimal sign open it in columns.
    public let csv: String

    /// A file for the period of the context.
    ///
    /// - Parameters:
    ///   - context: the contract, the period and the clauses.
    ///   - words: what each clause says, put into one cell above the header.
    ///   - language: the language of the column names.
    public init(_ context: ReportContext, words: [String], language: Language) {
        let kinds = LineKind.allCases.filter { ReportTemplate.kinds(for: context.clauses).contains($0) }
        let columns = ReportColumn.allCases.filter { column in
            column == .kind || column == .node
                || kinds.contains { $0.columns.contains(column) } && column.isAsked(by: context.clauses)
        }
        let header = columns.map { $0.label(in: language) }
        let about = ["\(context.contract.ref), \(context.period)"] + words
        csv =
            about.map { ReportTemplate.cell($0) + "\r\n" }.joined()
            + header.map(ReportTemplate.cell).joined(separator: ";") + "\r\n"
    }

    /// The kinds of row that bear on clauses; what passes down and what is nil can always be said.
    private static func kinds(for clauses: [Clause]) -> Set<LineKind> {
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
        return kinds
    }

    /// A cell as CSV: always quoted where anything in it could be taken for a sign of the format.
    private static func cell(_ text: String) -> String {
        guard text.contains(where: { "\";,\n\r\t".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
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

extension LineKind {
    /// The columns that rows of this kind fill.
    fileprivate var columns: [ReportColumn] {
        let further: [ReportColumn] =
            switch self {
            case .payment: [.payeeName, .payeeNode, .role, .local, .sme, .invoice, .countsFor]
            case .subcontract:
                [
                    .payeeName, .amount, .from, .to, .scope, .carries, .passedDownDocument, .passedDownDate, .offered,
                ]
            case .placement: [.bonuses, .lastBenefit, .evidence]
            case .purchase: [.payeeName, .socialEnterprise, .invoice, .evidence]
            case .outreach: [.payeeName]
            case .hours: [.group]
            case .receipt, .activity, .statement, .nil: []
            }
        return needs.map { $0[0] } + further
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

    /// The column's name as a file in this language has it.
    fileprivate func label(in language: Language) -> String {
        switch language {
        case .en: label
        case .nl: dutch
        }
    }

    private var dutch: String {
        switch self {
        case .kind: "soort"
        case .node: "knoop"
        case .payee: "leveranciersnummer"
        case .payeeName: "leveranciersnaam"
        case .payeeNode: "onderaanneming"
        case .amount: "bedrag"
        case .date: "datum"
        case .role: "rol"
        case .person: "pseudoniem"
        case .block: "bouwblok"
        case .from: "van"
        case .to: "tot en met"
        case .hoursPerWeek: "uren per week"
        case .bonuses: "bonussen"
        case .quantity: "aantal"
        case .count: "aantal benaderd"
        case .outcome: "uitkomst"
        case .group: "doelgroep"
        case .code: "code"
        case .value: "waarde"
        case .carries: "doorgelegd"
        case .local: "lokaal"
        case .sme: "mkb"
        case .socialEnterprise: "sociale onderneming"
        case .lastBenefit: "laatste uitkering"
        case .invoice: "factuurnummer"
        case .evidence: "bewijsstuk"
        case .scope: "werkzaamheden"
        case .passedDownDocument: "doorgelegd in"
        case .passedDownDate: "doorgelegd op"
        case .offered: "offertedatum"
        case .countsFor: "telt voor"
        case .localShare: "aandeel lokaal"
        case .smeShare: "aandeel mkb"
        case .socialEnterpriseShare: "aandeel sociale onderneming"
        }
    }
}
