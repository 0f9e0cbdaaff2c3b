/// Who stands in a column by what its name says that they do: `Naam begeleider`, `Akkoord door`, `Uitvoerder/monteur`.
enum PersonalRole {
    /// Somebody, so that any words there are a name.
    case somebody
    /// Somebody or a firm, so that only words like a person's name are one.
    case somebodyOrFirm

    /// Nil for a name that says something else besides: `Aantal medewerkers`, `Functie begeleider`.
    init?(_ name: String) {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { Self.bare(String($0)) }
            .filter { !Self.passing.contains($0) && !$0.allSatisfy(\.isNumber) }
        guard let last = words.last else { return nil }
        let joined = words.joined()
        let whole = HeaderMap<ReportColumn>.key(name)
        if Self.people.contains(whole) || Self.people.contains(joined) {
            self = .somebody
        } else if words.contains(where: Self.doers.contains),
            words.allSatisfy(Self.isRole) || Self.doers.contains(joined)
        {
            self = .somebodyOrFirm
        } else if words.allSatisfy(Self.isRole) {
            self = .somebody
        } else if Self.by.contains(last), words.count > 1 {
            self = words.contains(where: Self.signing.contains) ? .somebody : .somebodyOrFirm
        } else if let verb = Self.by.lazy.compactMap({ Self.verb(joined, before: $0) }).first {
            self = Self.signing.contains(verb) ? .somebody : .somebodyOrFirm
        } else {
            return nil
        }
    }

    /// Whether a word says what somebody is, as in the code `Deelnemer-A`, and not who.
    static func isWord(_ word: String) -> Bool { people.contains(word.lowercased()) }

    private static func isRole(_ word: String) -> Bool { people.contains(word) || doers.contains(word) }

    /// A word without the "name" that is written at either end of it: `begeleidernaam`.
    private static func bare(_ word: String) -> String {
        for part in ["naam", "name"] where word.count > part.count {
            if word.hasSuffix(part) { return String(word.dropLast(part.count)) }
            if word.hasPrefix(part) { return String(word.dropFirst(part.count)) }
        }
        return word
    }

    /// What is done, of a name in one word such as `uitgevoerddoor`; nil where it is no such name.
    private static func verb(_ name: String, before by: String) -> String? {
        guard name.hasSuffix(by) else { return nil }
        let verb = String(name.dropLast(by.count))
        return signing.contains(verb) || doing.contains(verb) ? verb : nil
    }

    private static let by = ["door", "by"]
    /// What people do and firms do not.
    private static let signing: Set = [
        "akkoord", "accoord", "opgesteld", "opgemaakt", "ondertekend", "getekend", "ingevuld", "gecontroleerd",
        "goedgekeurd", "geaccordeerd", "beoordeeld", "begeleid", "geparafeerd", "approved", "prepared", "signed",
        "completed", "checked", "authorised", "authorized", "supervised", "mentored", "reviewed", "filled",
    ]
    private static let doing: Set = [
        "uitgevoerd", "verricht", "gedaan", "ingediend", "carriedout", "done", "submitted",
    ]
    /// Words that say no more than whose name it is.
    private static let passing: Set = [
        "naam", "name", "namen", "names", "van", "of", "de", "het", "the", "en", "and", "bij", "at", "onze", "our",
        "intern", "interne", "extern", "externe", "opdrachtgever", "opdrachtnemer", "leverancier",
        "aannemer", "onderaannemer", "gemeente", "project", "client", "supplier", "contractor", "subcontractor", "nl",
        "initialen", "initials",
    ]
    private static let people: Set = [
        "medewerker", "werknemer", "kandidaat", "deelnemer", "leerling", "stagiair", "stagiaire", "persoon", "person",
        "employee", "candidate", "participant", "worker", "apprentice", "trainee", "volledige", "full",
        "contactpersoon", "contactperson", "contactname", "contactpersonen", "projectleider", "voorman",
        "opzichter", "teamleider", "werkvoorbereider", "foreman", "sitemanager", "supervisor", "mentor",
        "begeleider", "begeleidster", "praktijkbegeleider", "werkbegeleider", "trajectbegeleider",
        "leermeester", "praktijkopleider", "leidinggevende", "chef", "linemanager", "projectmanager", "teamleader",
        "contractmanager", "accountmanager", "consulent", "klantmanager", "casemanager", "aanspreekpunt",
        "ondertekenaar", "tekenbevoegde", "signatory", "approver", "handtekening", "paraaf", "signature",
        "vertegenwoordiger", "bestuurder", "manager", "leider", "leader", "collega", "colleague", "buddy", "coach",
    ]
    private static let doers: Set = [
        "uitvoerder", "uitvoerders", "contact", "behandelaar", "inleenkracht", "operative", "operatives", "monteur",
        "monteurs", "chauffeur", "vakman", "jobcoach", "eigenaar", "owner", "zzper", "zzp",
        "freelancer", "flexkracht", "uitzendkracht",
    ]
}
