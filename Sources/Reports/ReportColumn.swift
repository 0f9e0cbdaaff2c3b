import Tables

/// The columns of a report file.
enum ReportColumn: Int, HeaderColumn {
    case kind, node, payee, payeeName, payeeNode, amount, date, role, person, block, from, to, hoursPerWeek, bonuses,
        quantity, count, outcome, group, code, value, carries, local, sme, socialEnterprise, lastBenefit, invoice,
        evidence, scope, passedDownDocument, passedDownDate, offered, countsFor, localShare, smeShare,
        socialEnterpriseShare, given

    static let rows = "lines"
    static let file = "report"

    static func areNamed(in map: HeaderMap<ReportColumn>) -> Bool {
        if map.has(.kind), map.known > 1 || map.cells.count == 1 { return true }
        return LineKind.allCases.contains { kind in
            !kind.needs.isEmpty && kind.needs.allSatisfy { $0.contains(where: map.has) }
        }
    }

    static func mayBeNamed(in map: HeaderMap<ReportColumn>) -> Bool {
        map.has(.date) && [.amount, .quantity].contains(where: map.has)
            || map.has(.from) && [.person, .hoursPerWeek].contains(where: map.has)
    }

    /// Days beside amounts or hours, or days from and to, in most rows: a sheet that explains or sums up has no days.
    static func mayBeHeld(in columns: [ColumnReading], of rows: Int) -> Bool {
        let filled = columns.filter { $0.values * 2 > rows }
        let days = filled.count { $0.kind.family == .date }
        return days > 1 || days == 1 && filled.count > 2 && filled.contains { $0.kind.family == .number }
    }

    /// The columns that state something of the payee, each with that for the part of it the statement holds for and
    /// with the attribute it stands for.
    static let statuses: [(column: ReportColumn, share: ReportColumn, attribute: String)] = [
        (.local, .localShare, "local"), (.sme, .smeShare, "sme"),
        (.socialEnterprise, .socialEnterpriseShare, "socialEnterprise"),
    ]

    var label: String {
        switch self {
        case .payeeName: "payee name"
        case .payeeNode: "payee node"
        case .hoursPerWeek: "hours per week"
        case .socialEnterprise: "social enterprise"
        case .lastBenefit: "last benefit"
        case .carries: "passed down"
        case .passedDownDocument: "passed down document"
        case .passedDownDate: "passed down date"
        case .countsFor: "counts for"
        case .given: "filled in for you"
        case .localShare: "local share"
        case .smeShare: "sme share"
        case .socialEnterpriseShare: "social enterprise share"
        default: String(describing: self)
        }
    }

    var aliases: [String] {
        switch self {
        case .kind: ["kind", "linekind", "soort", "type", "regelsoort", "soortregel"]
        case .node: ["node", "payer", "fromnode", "paidby", "payernode", "betaler", "knoop", "parent", "betaalddoor"]
        case .payee:
            [
                "payee", "payeeid", "suppliernumber", "supplierid", "companynumber", "companyregistrationnumber", "kvk",
                "kvknummer", "kvknr", "kvknummerleverancier", "kvknrleverancier", "handelsregisternummer",
                "handelsregisternr", "companyno", "companyregistrationno", "registrationno", "registrationnumber",
                "vendornumber", "vendorid", "leverancier", "leveranciersnummer", "leverancierid",
            ]
        case .payeeName:
            [
                "payeename", "supplier", "suppliername", "leveranciersnaam", "leveranciernaam", "naamleverancier",
                "naamcrediteur", "suppliersname", "leverancier", "naam", "name",
            ]
        case .payeeNode: ["payeenode", "subcontract", "subcontractref", "onderaannemingref", "onderaanneming"]
        case .amount:
            [
                "amount", "bedrag", "netamount", "valueexclvat", "amountexclvat", "nettobedrag", "bedragexclbtw",
                "amountexcludingvat", "valueexcludingvat",
            ]
        case .date: ["date", "datum", "paymentdate", "paymentday", "betaaldatum", "betalingsdatum", "datumbetaling"]
        case .role: ["role", "rol"]
        case .person:
            [
                "person", "persoon", "pseudonym", "pseudoniem", "persoonscode", "persooncode", "personcode", "personid",
                "kandidaatcode", "kandidaatnummer", "kandidaatnr", "kandidaatid", "deelnemercode", "deelnemerscode",
                "deelnemernummer", "deelnemersnummer", "deelnemernr", "deelnemersnr", "deelnemerid", "candidatecode",
                "candidatenumber", "candidateno", "candidateid", "candidateref", "participantcode",
                "participantnumber", "participantno", "participantid", "participantref",
            ]
        case .block:
            [
                "block", "bouwsteen", "bouwblok", "bouwblokken", "bouwblokcode", "blok", "blockcode", "buildingblock",
                "soortuitkering", "uitkeringssoort", "typeuitkering", "uitkeringstype", "benefittype", "typeofbenefit",
            ]
        case .from:
            [
                "from", "start", "van", "startdate", "startdatum", "vanaf", "begindatum", "ingangsdatum",
                "datumindienst", "indienst", "indienstper", "indienstvanaf", "indienstdatum", "datumindiensttreding",
                "indiensttreding", "aanvangsdatum", "datumstart", "datumbegin", "startdatumplaatsing",
                "begindatumplaatsing", "startdatumcontract", "begindatumcontract", "dateofstart", "startingdate",
                "startedon", "employmentstart", "employmentstartdate", "hiredate", "hiredon", "dateofhire",
                "joiningdate", "dateofjoining", "placementstart", "placementstartdate",
            ]
        case .to:
            [
                "to", "end", "tot", "tm", "enddate", "einddatum", "totenmet", "datumuitdienst", "uitdienst",
                "uitdienstper", "uitdienstdatum", "datumuitdiensttreding", "uitdiensttreding", "datumeinde",
                "einddatumplaatsing", "einddatumcontract", "leavingdate", "dateofleaving", "leavedate", "leftdate",
                "lefton", "finishdate", "endingdate", "dateofend", "employmentend", "employmentenddate",
                "placementend", "placementenddate",
            ]
        case .hoursPerWeek:
            [
                "hoursperweek", "urenperweek", "hoursweek", "urenweek", "weeklyhours", "urenpw", "weekuren",
                "uurperweek",
                "uurpw", "aantalurenperweek", "contracturenperweek", "arbeidsurenperweek", "arbeidsduurperweek",
                "hourspw", "hrsperweek", "hoursaweek", "contracthoursperweek", "contractedhoursperweek",
                "workinghoursperweek",
            ]
        case .bonuses: ["bonuses", "bonussen", "bonus"]
        case .quantity: ["quantity", "aantal", "hours", "uren"]
        case .count: ["count", "number", "aantalbenaderd"]
        case .outcome: ["outcome", "uitkomst"]
        case .group: ["group", "groep", "doelgroep"]
        case .code: ["code"]
        case .value: ["value", "waarde"]
        case .carries: ["carries", "passeddown", "doorgelegd"]
        case .local: ["local", "lokaal", "localsupplier", "lokaleleverancier", "lokalepartij", "islocal"]
        case .sme: ["sme", "mkb", "smesupplier", "mkbbedrijf", "issme"]
        case .socialEnterprise: ["socialenterprise", "socialeonderneming"]
        case .lastBenefit: ["lastbenefit", "laatsteuitkering", "eindeuitkering", "lastbenefitday"]
        case .invoice: ["invoice", "invoicenumber", "invoiceno", "factuur", "factuurnummer", "factuurnr"]
        case .evidence: ["evidence", "evidencehash", "evidencesha256", "bewijs", "bewijsstuk"]
        case .scope: ["scope", "scopeofwork", "werkzaamheden"]
        case .passedDownDocument: ["passeddowndocument", "passeddownin", "doorgelegddocument", "doorgelegdin"]
        case .passedDownDate: ["passeddowndate", "passeddownon", "doorgelegddatum", "doorgelegdop"]
        case .offered: ["offered", "offerdate", "dateofoffer", "offertedatum", "datumofferte"]
        case .countsFor: ["countsfor", "countstowards", "teltvoor", "teltmeevoor"]
        case .localShare: ["localshare", "lokaalaandeel", "aandeellokaal"]
        case .smeShare: ["smeshare", "mkbaandeel", "aandeelmkb"]
        case .socialEnterpriseShare:
            [
                "socialenterpriseshare", "aandeelsocialeonderneming", "socialeondernemingaandeel",
            ]
        case .given: ["filledinforyou", "voorafingevuld"]
        }
    }
}
