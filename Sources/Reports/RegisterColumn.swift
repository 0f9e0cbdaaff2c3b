/// The columns of a contract register.
enum RegisterColumn: Int, HeaderColumn {
    case reference, title, department, supplier, supplierNumber, supplierPostcode, value, start, end, expiry, signed,
        tendered, kind, currency, sme, local, policy, wageSum, labourShare, smeShare, localShare

    static let rows = "contracts"
    static let file = "register"
    /// The columns a contract needs; each inner list is a choice of which one is enough.
    static let needs: [[RegisterColumn]] = [[.value], [.start], [.end, .expiry], [.supplier, .supplierNumber]]

    static func areNamed(in map: HeaderMap<RegisterColumn>) -> Bool {
        needs.allSatisfy { $0.contains(where: map.has) }
    }

    /// The columns that state something of the supplier, each with that for the part of it the statement holds for and
    /// with the attribute it stands for.
    static let statuses: [(column: RegisterColumn, share: RegisterColumn, attribute: String)] = [
        (.sme, .smeShare, "sme"), (.local, .localShare, "local"),
    ]

    var label: String {
        switch self {
        case .reference: "Reference"
        case .title: "Title"
        case .department: "Department"
        case .supplier: "Supplier"
        case .supplierNumber: "Supplier Number"
        case .supplierPostcode: "Supplier Postcode"
        case .value: "Value"
        case .start: "Start"
        case .end: "End"
        case .expiry: "Current Expiry Date"
        case .signed: "Signed"
        case .tendered: "Tendered"
        case .kind: "Kind"
        case .currency: "Currency"
        case .sme: "SME"
        case .local: "Local"
        case .policy: "Policy"
        case .wageSum: "Wage Sum"
        case .labourShare: "Labour Share"
        case .smeShare: "SME Share"
        case .localShare: "Local Share"
        }
    }

    var aliases: [String] {
        switch self {
        case .reference:
            ["reference", "contractreference", "contractref", "ref", "contractnumber", "contractnummer", "referentie"]
        case .title: ["title", "contracttitle", "contractname", "titel", "onderwerp", "contractnaam"]
        case .department: ["department", "directoratename", "directorate", "afdeling", "dienst"]
        case .supplier:
            [
                "supplier", "suppliercompanyname", "suppliername", "contractor", "leverancier", "leveranciersnaam",
                "opdrachtnemer",
            ]
        case .supplierNumber:
            ["suppliernumber", "companynumber", "companyregistrationnumber", "supplierid", "kvk", "kvknummer"]
        case .supplierPostcode: ["supplierpostcode", "postcode", "postalcode"]
        case .value:
            [
                "totalcontractvalueincludingextensions", "totalcontractvalue", "totalvalue", "contractvalue", "value",
                "totalewaarde", "contractwaarde", "opdrachtwaarde", "waarde",
            ]
        case .start: ["start", "startdate", "contractstartdate", "startdatum", "ingangsdatum"]
        case .end: ["end", "enddate", "contractenddate", "einddatum"]
        case .expiry: ["currentexpirydate", "expirydate", "currentenddate", "huidigeeinddatum"]
        case .signed: ["signed", "signeddate", "datesigned", "getekend", "contractdatum", "datumondertekening"]
        case .tendered: ["tendered", "tenderdate", "tenderpublished", "aanbesteed", "publicatiedatum"]
        case .kind: ["kind", "contractkind", "contracttype", "soort", "type", "category"]
        case .currency: ["currency", "valuta", "munt"]
        case .sme: ["sme", "smesupplier", "issme", "mkb"]
        case .local: ["local", "localsupplier", "islocal", "lokaal"]
        case .policy: ["policy", "beleid"]
        case .wageSum: ["wagesum", "loonsom"]
        case .labourShare: ["labourshare", "laborshare", "loonaandeel", "arbeidsaandeel"]
        case .smeShare: ["smeshare", "mkbaandeel", "aandeelmkb"]
        case .localShare: ["localshare", "lokaalaandeel", "aandeellokaal"]
        }
    }
}
