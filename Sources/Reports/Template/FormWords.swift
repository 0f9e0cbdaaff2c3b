import Policies

/// What a form says to write into its columns.
extension ReportColumn {
    /// The hint for a column in rows of a kind; nil stands for rows of any kind.
    func help(_ kind: LineKind?, in language: Language) -> String {
        switch language {
        case .en: english(kind)
        case .nl: dutchHelp(kind)
        }
    }

    private func english(_ kind: LineKind?) -> String {
        switch self {
        case .kind: "What the row is about."
        case .node: "Who in the chain this is about; blank for the main contractor. In Subcontracts: who pays."
        case .payee:
            "Company number, with its register where it is not the usual one, such as GB-COH-01234567. Blank when "
                + "there is none: give the name."
        case .payeeName: "Name of the organisation."
        case .payeeNode:
            kind == .subcontract
                ? "A short name for the subcontract that payments refer to, such as n4."
                : "The subcontract that was paid, by its name in Subcontracts; blank for a supplier."
        case .amount:
            kind == .subcontract
                ? "Value of the subcontract without VAT; blank while unknown."
                : "Amount without VAT, in the contract's currency. A correction stands with a minus."
        case .date: "The day it happened, within the reported period."
        case .role: "What the payee did: subcontractor, supplier, or another role that the clause names."
        case .person: "The pseudonym you use for the person, never a name, number or birth date."
        case .block: "The building block that values it, from the list."
        case .from: kind == .subcontract ? "First day of the subcontract." : "First day at work in this report."
        case .to:
            kind == .subcontract ? "Last day of the subcontract." : "Last day at work; \"ongoing\" while it goes on."
        case .hoursPerWeek: "Contracted hours a week, at most 60."
        case .bonuses: "Bonuses claimed, from the list; several with a semicolon between them."
        case .quantity: "How many units, hours or days."
        case .count: "How many suppliers."
        case .outcome: "What came of it, from the list."
        case .group: "The group the hours were worked by; all or blank for everybody."
        case .code: "What is stated, from the list."
        case .value: "Yes, no or unknown."
        case .carries: "Whether the clauses were passed down: yes, no or unknown for all, or codes of clauses."
        case .local: "Whether the organisation is local: yes, no or unknown."
        case .sme: "Whether the organisation is a small or medium-sized business: yes, no or unknown."
        case .socialEnterprise: "Whether the organisation is a social enterprise: yes, no or unknown."
        case .lastBenefit: "Last day of the last benefit, where a block asks for it."
        case .invoice: "Number of the invoice."
        case .evidence: "SHA-256 of the document, where there is one."
        case .scope: "What the subcontract is for, on one line."
        case .passedDownDocument: "The document that passes the clause down, such as an article of the subcontract."
        case .passedDownDate: "The day of that document."
        case .offered: "The day of the offer."
        case .countsFor: "The one clause this payment counts for."
        case .localShare, .smeShare, .socialEnterpriseShare: "The part that holds for, such as 40%."
        case .given: "What was filled in for you and why. Leave it as it is."
        }
    }

    private func dutchHelp(_ kind: LineKind?) -> String {
        switch self {
        case .kind: "Waar de regel over gaat."
        case .node: "Over wie in de keten het gaat; leeg voor de hoofdaannemer. Bij Onderaannemingen: wie betaalt."
        case .payee:
            "KvK-nummer van 8 cijfers, of register en nummer zoals GB-COH-01234567. Leeg als er geen is: geef de naam."
        case .payeeName: "Naam van de organisatie."
        case .payeeNode:
            kind == .subcontract
                ? "Een korte naam voor de onderaanneming waar betalingen naar verwijzen, zoals n4."
                : "De betaalde onderaanneming, met de naam uit Onderaannemingen; leeg bij een leverancier."
        case .amount:
            kind == .subcontract
                ? "Waarde van de onderaanneming zonder btw; leeg zolang onbekend."
                : "Bedrag zonder btw, in de valuta van het contract. Een correctie staat met een min."
        case .date: "De dag waarop het gebeurde, binnen de periode."
        case .role: "Wat de ontvanger deed: onderaannemer, leverancier, of een andere rol uit de bepaling."
        case .person: "Het pseudoniem voor de persoon, nooit een naam, nummer of geboortedatum."
        case .block: "Het bouwblok dat het waardeert, uit de lijst."
        case .from: kind == .subcontract ? "Eerste dag van de onderaanneming." : "Eerste werkdag in deze rapportage."
        case .to:
            kind == .subcontract
                ? "Laatste dag van de onderaanneming." : "Laatste werkdag; \"lopend\" zolang het doorgaat."
        case .hoursPerWeek: "Contracturen per week, hoogstens 60."
        case .bonuses: "Bonussen uit de lijst; meer dan één met een puntkomma ertussen."
        case .quantity: "Hoeveel eenheden, uren of dagen."
        case .count: "Hoeveel leveranciers."
        case .outcome: "Wat ervan kwam, uit de lijst."
        case .group: "De groep die de uren werkte; alle of leeg voor iedereen."
        case .code: "Wat wordt verklaard, uit de lijst."
        case .value: "Ja, nee of onbekend."
        case .carries: "Of de bepalingen zijn doorgelegd: ja, nee of onbekend voor alle, of codes van bepalingen."
        case .local: "Of de organisatie lokaal is: ja, nee of onbekend."
        case .sme: "Of de organisatie mkb is: ja, nee of onbekend."
        case .socialEnterprise: "Of het een sociale onderneming is: ja, nee of onbekend."
        case .lastBenefit: "Laatste dag van de laatste uitkering, waar een bouwblok die vraagt."
        case .invoice: "Nummer van de factuur."
        case .evidence: "SHA-256 van het document, als er een is."
        case .scope: "Waar de onderaanneming voor is, op één regel."
        case .passedDownDocument: "Het document dat de bepaling doorlegt, zoals een artikel van het subcontract."
        case .passedDownDate: "De dag van dat document."
        case .offered: "De dag van de offerte."
        case .countsFor: "De ene bepaling waarvoor deze betaling telt."
        case .localShare, .smeShare, .socialEnterpriseShare: "Het deel waarvoor dat geldt, zoals 40%."
        case .given: "Wat vooraf is ingevuld en waarom. Laat dit staan."
        }
    }
}
