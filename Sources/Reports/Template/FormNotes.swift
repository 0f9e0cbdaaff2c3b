import Contracts
import Policies

/// What a form says of the rows it filled in.
struct FormNotes {
    let language: Language

    func subcontract(unknown: [ReportColumn]) -> String {
        switch language {
        case .en: "Known before. Change what is different now; else leave the row as it is." + ask(unknown)
        case .nl: "Al bekend. Wijzig wat nu anders is; laat de rij anders zo." + ask(unknown)
        }
    }

    func payment(_ last: Day, unknown: [ReportColumn]) -> String {
        switch language {
        case .en:
            "Last paid on \(last). Fill in amount and date of what was paid now; else leave the row as it is."
                + ask(unknown)
        case .nl:
            "Laatst betaald op \(last). Vul bedrag en datum in van wat nu is betaald; laat de rij anders zo."
                + ask(unknown)
        }
    }

    func placement(_ last: Day) -> String {
        switch language {
        case .en: "Reported up to \(last). Fill in until when, or \"ongoing\"; else leave the row as it is."
        case .nl: "Gemeld tot en met \(last). Vul in tot wanneer, of \"lopend\"; laat de rij anders zo."
        }
    }

    var statement: String {
        switch language {
        case .en: "Not stated yet. Fill in yes and the day once it is done; else leave the row as it is."
        case .nl: "Nog niet verklaard. Vul ja en de dag in zodra het is gedaan; laat de rij anders zo."
        }
    }

    private func ask(_ unknown: [ReportColumn]) -> String {
        guard !unknown.isEmpty else { return "" }
        let names = unknown.map { "\"\($0.label(in: language))\"" }.joined(separator: ", ")
        return switch language {
        case .en: " Not known of this organisation: answer \(names)."
        case .nl: " Niet bekend van deze organisatie: beantwoord \(names)."
        }
    }
}
