import Contracts
import Policies

/// What a report on a contract is asked for: the kinds of row and their columns, from which each form of the template
/// and its schema are made.
struct ReportForm {
    /// The rows of one kind.
    struct Section {
        let kind: LineKind
        let columns: [FormColumn]
    }

    let context: ReportContext
    let language: Language
    let sections: [Section]
    let book: CodeBook

    init(_ context: ReportContext, language: Language) {
        self.context = context
        self.language = language
        let book = CodeBook(context.clauses)
        self.book = book
        sections = LineKind.kinds(for: context.clauses).map { kind in
            Section(
                kind: kind,
                columns: kind.columns(under: context.clauses).map { column in
                    FormColumn(column, kind, context, book, language)
                })
        }
    }

    /// The columns of a form that has all kinds in one table, with a column that tells them apart.
    var columns: [FormColumn] {
        let all = sections.flatMap(\.columns)
        var kind = FormColumn(.kind, nil, context, book, language)
        kind.content = .choice(sections.map { $0.kind.word(in: language) }, isOpen: false)
        kind.isNeeded = true
        let others = ReportColumn.allCases.filter { $0 != .kind }.compactMap { column -> FormColumn? in
            let same = all.filter { $0.column == column }
            guard var merged = same.first else { return nil }
            for other in same.dropFirst() { merged.content = merged.content.merged(with: other.content) }
            let general = FormColumn(column, nil, context, book, language)
            (merged.help, merged.helps) = (general.help, general.helps)
            merged.isNeeded = same.count == sections.count && same.allSatisfy(\.isNeeded)
            return merged
        }
        return [kind] + others
    }
}

extension LineKind {
    /// The word for it that a form in the language has.
    func word(in language: Language) -> String {
        language == .en ? word : dutch
    }
}

extension FormColumn {
    fileprivate init(
        _ column: ReportColumn, _ kind: LineKind?, _ context: ReportContext, _ book: CodeBook, _ language: Language
    ) {
        let content = FormContent(column, kind, context, book, language)
        let needs = kind?.needs ?? []
        self.init(
            column: column, content: content,
            isNeeded: column == .kind || column != .payee && needs.contains { $0.first == column },
            help: column.help(kind, in: language),
            helps: Dictionary(
                Language.allCases.map { ($0.rawValue, column.help(kind, in: $0)) },
                uniquingKeysWith: { first, _ in first }))
    }
}

extension FormContent {
    fileprivate init(
        _ column: ReportColumn, _ kind: LineKind?, _ context: ReportContext, _ book: CodeBook, _ language: Language
    ) {
        let term = Period(start: context.contract.start, end: context.contract.end)
        let isAhead = kind == .statement || kind == .outreach
        self =
            switch column {
            case .kind: .choice(kind.map { [$0.word(in: language)] } ?? [], isOpen: false)
            case .node: .choice(context.nodes.keys.sorted(), isOpen: true)
            case .payeeNode:
                kind == .subcontract
                    ? .text : .choice(context.nodes.keys.filter { $0 != ReportContext.prime }.sorted(), isOpen: true)
            case .amount: .amount(mayBeNegative: kind != .subcontract)
            case .date: .day(expected: context.period, term: isAhead ? nil : term)
            case .from, .to: .day(expected: term, term: kind == .subcontract ? nil : term)
            case .lastBenefit, .passedDownDate, .offered: .day(expected: nil, term: nil)
            case .hoursPerWeek: .number(most: 60)
            case .quantity: .number(most: nil)
            case .count: .whole
            case .evidence: .digest
            case .role: .choice(book.roles.words(in: language), isOpen: true)
            case .block:
                .choice(
                    book.blocks.codes.filter { code in kind.map(book.kinds(ofBlock: code).contains) ?? true },
                    isOpen: false)
            case .bonuses: .choice(book.bonuses.codes, isOpen: true)
            case .outcome: .choice(book.outcomes.words(in: language), isOpen: false)
            case .group: .choice(book.groups.words(in: language), isOpen: true)
            case .code: .choice(book.statements.codes, isOpen: false)
            case .countsFor: .choice(book.clauses.codes, isOpen: false)
            case .value, .local, .sme, .socialEnterprise: .choice(StatusWord.words(in: language), isOpen: false)
            case .carries: .choice(StatusWord.words(in: language), isOpen: true)
            case .payee, .payeeName, .person, .invoice, .scope, .passedDownDocument, .localShare, .smeShare,
                .socialEnterpriseShare, .given:
                .text
            }
    }
}

extension StatusWord {
    /// Yes, no and unknown in a language.
    fileprivate static func words(in language: Language) -> [String] {
        language == .en ? ["yes", "no", "unknown"] : ["ja", "nee", "onbekend"]
    }
}

extension CodeList {
    /// The codes as a form in the language lists them.
    fileprivate func words(in language: Language) -> [String] {
        codes.map { word(for: $0, in: language) }
    }
}
