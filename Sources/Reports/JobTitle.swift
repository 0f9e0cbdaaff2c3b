/// Whether words say what somebody does or for whom, and not who it is.
enum JobTitle {
    /// A title and what it is for, such as `Teamleider`, `Manager Inkoop` or `medewerker schoonmaak`.
    ///
    /// A word with a capital that is neither may be a name: `Teamleider Jansen`.
    static func isOne(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter && $0 != "&" && $0 != "'" && $0 != "’" }.map(String.init)
        guard !text.contains(","), words.contains(where: isTitle) else { return false }
        return words.allSatisfy { isTitle($0) || fields.contains($0.lowercased()) || isSmall($0) }
    }

    private static func isSmall(_ word: String) -> Bool { word.first?.isLowercase ?? false }

    private static func isTitle(_ word: String) -> Bool {
        let word = word.lowercased()
        return titles.contains(word) || endings.contains { word.count > $0.count && word.hasSuffix($0) }
    }

    private static let endings = [
        "leider", "leidster", "manager", "medewerker", "medewerkster", "adviseur", "adviseuse", "begeleider",
        "assistent", "assistente", "beheerder", "bereider", "directeur", "aannemer", "gever", "nemer", "coördinator",
        "monteur", "werker", "coach", "maker",
    ]
    private static let titles: Set = [
        "manager", "adviseur", "directeur", "directrice", "director", "coördinator", "coordinator", "medewerker",
        "medewerkster", "assistent", "assistente", "assistant", "hoofd", "head", "leider", "leader", "voorman",
        "uitvoerder", "opzichter", "monteur", "begeleider", "coach", "mentor", "metselaar", "stratenmaker", "chauffeur",
        "schoonmaker", "schoonmaakster", "loodgieter", "elektricien", "administrateur", "boekhouder", "controller",
        "secretaresse", "secretaris", "secretary", "planner", "calculator", "inkoper", "technicus", "ingenieur",
        "consultant", "officer", "foreman", "supervisor", "engineer", "apprentice", "trainee", "labourer", "operative",
        "carpenter", "electrician", "plumber", "cleaner", "accountant", "bookkeeper", "directie", "bestuur", "afdeling",
        "department", "team", "ploeg", "crew", "management", "employee", "worker", "leerling", "stagiair", "stagiaire",
        "jobcoach", "timmerman", "stukadoor", "stucadoor", "hovenier", "beveiliger", "conciërge", "kok", "klant",
        "client", "council", "contractor", "subcontractor", "supplier", "leverancier", "hr", "hrm", "p&o", "inkoop",
    ]
    private static let fields: Set = [
        "inkoop", "uitvoering", "projecten", "project", "projects", "ict", "it", "hr", "hrm", "p&o", "financiën",
        "finance", "administratie", "administration", "operations", "sales", "social", "return", "sroi", "personeel",
        "zaken", "personeelszaken", "kwaliteit", "quality", "kam", "vgm", "veiligheid", "safety", "bedrijfsvoering",
        "communicatie", "marketing", "services", "facilitair", "facilities", "logistiek", "logistics", "planning",
        "techniek", "onderhoud", "maintenance", "regio", "region", "noord", "zuid", "oost", "west", "north", "south",
        "east", "senior", "junior", "sr", "jr", "algemeen", "general", "site", "contract", "purchasing", "procurement",
        "office", "human", "resources", "bouw", "groen", "schoonmaak", "cleaning", "zorg", "care", "duurzaamheid",
    ]
}
