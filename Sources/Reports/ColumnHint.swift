/// What a header's words hint at without saying it plainly: it decides between columns whose contents fit alike.
enum ColumnHint {
    /// Whether the name of a column hints at one of ours.
    static func isGiven(_ name: String, _ column: ReportColumn) -> Bool {
        let words = name.lowercased().split { !$0.isLetter }
        return parts(column).contains { part in
            // A short one stands at a word's beginning: "end" is a part of "verzenddatum" too.
            part.count > 3 ? words.contains { $0.contains(part) } : words.contains { $0.hasPrefix(part) }
        } || pairs(column).contains { words.joined().contains($0) }
    }

    /// Whether a name says that its days are others than those of work.
    static func isOfOtherDays(_ name: String) -> Bool {
        let key = HeaderMap<ReportColumn>.key(name)
        return [
            "geboor", "birth", "teken", "signed", "betaal", "paid", "payment", "factu", "invoice", "uitkering",
            "benefit",
            "melding", "intake", "mutatie", "update", "boek", "aangemaakt", "created", "geldig", "valid",
        ].contains(where: key.contains)
    }

    /// Whether a name says that its numbers are hours of another time than a week, or money.
    static func isOtherThanWeeks(_ name: String) -> Bool {
        let key = HeaderMap<ReportColumn>.key(name)
        return [
            "maand", "month", "jaar", "year", "annual", "dag", "day", "daily", "totaal", "total", "loon", "wage",
            "salar", "kosten", "cost", "bedrag", "amount",
        ].contains(where: key.contains)
    }

    /// Whether a name says that its codes tell other things than people apart.
    static func isOfOtherCodes(_ name: String) -> Bool {
        let key = HeaderMap<ReportColumn>.key(name)
        return [
            "factu", "invoice", "contract", "project", "order", "post", "zip", "kosten", "cost", "locatie", "location",
            "site", "functie", "afdeling", "department", "iban", "rekening", "account", "kenteken", "vestiging",
            "werkgever", "employer", "leverancier", "supplier", "bedrijf", "company", "opdracht", "perceel",
        ].contains(where: key.contains)
    }

    private static func parts(_ column: ReportColumn) -> [String] {
        switch column {
        case .person:
            [
                "kandidaat", "deelnemer", "persoon", "person", "candidate", "participant", "medewerker", "werknemer",
                "employee", "worker", "trainee", "leerling", "pseudo",
            ]
        case .block:
            [
                "uitkering", "doelgroep", "regeling", "soort", "benefit", "target", "bouw", "blok", "block",
                "categorie",
                "category", "instroom", "herkomst",
            ]
        case .from: ["start", "begin", "ingang", "aanvang", "vanaf", "van", "from", "join", "hire"]
        case .to: ["eind", "tot", "end", "until", "leav", "left", "finish", "stop", "afloop", "t/m"]
        case .hoursPerWeek: ["uren", "hours", "uur", "hrs"]
        default: []
        }
    }

    private static func pairs(_ column: ReportColumn) -> [String] {
        switch column {
        case .from: ["indienst"]
        case .to: ["uitdienst", "uitstroom"]
        default: []
        }
    }
}
