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
