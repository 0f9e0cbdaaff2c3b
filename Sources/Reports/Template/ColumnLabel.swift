import Policies

extension ReportColumn {
    /// The column's name as a file in this language has it.
    func label(in language: Language) -> String {
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
        case .given: "vooraf ingevuld"
        }
    }
}

extension HeaderMap<ReportColumn> {
    /// The language that a column's header is in; that of most others where both or neither have the word.
    func language(of column: ReportColumn) -> Language {
        func told(_ column: ReportColumn) -> Language? {
            guard let key = position(column).map({ HeaderMap.key(cells[$0]) }) else { return nil }
            return Language.allCases.filter { HeaderMap.key(column.label(in: $0)) == key }.atMostOne
        }
        if let own = told(column) { return own }
        let others = ReportColumn.allCases.compactMap(told)
        return others.count { $0 == .nl } > others.count / 2 ? .nl : .en
    }
}

extension [Language] {
    fileprivate var atMostOne: Language? { count == 1 ? first : nil }
}
