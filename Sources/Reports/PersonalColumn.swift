/// A column whose name says that it tells who a person is.
struct PersonalColumn {
    /// What its cells hold, for messages.
    let content: String
    /// Whether only cells of words without digits are names; others may be pseudonyms or numbers of people.
    let isOfWords: Bool
    /// Whether firms may stand there as well, so that only words like a person's name are one.
    let isOfFirmsToo: Bool

    /// The meaning of a column's name in letters and digits; nil for one that says nothing of a person.
    ///
    /// - Parameter isOfPeople: Whether the file has rows about people: in a list of payments an address or a telephone
    ///   number is a firm's.
    init?(_ key: String, isOfPeople: Bool) {
        func tells(_ words: [String]) -> Bool { words.contains { key.contains($0) } }
        isOfFirmsToo = Self.doers.contains(key)
        isOfWords = isOfFirmsToo || Self.workers.contains(key)
        if ["bsn", "nino", "ninumber"].contains(key) || tells(Self.citizenNumbers) {
            content = "citizen numbers"
        } else if ["dob"].contains(key) || tells(Self.births) {
            content = "birth dates"
        } else if isOfWords || tells(Self.names) {
            content = "names of people"
        } else if tells(Self.homes) || isOfPeople && Self.addresses.contains(key) {
            content = "addresses or telephone numbers of people"
        } else {
            return nil
        }
    }

    private static let citizenNumbers = [
        "burgerservicenummer", "bsnnummer", "sofinummer", "nationalinsurancenumber",
    ]
    private static let births = ["geboorte", "gebdatum", "dateofbirth", "birthdate", "birthday"]
    private static let names = [
        "voornaam", "voornamen", "voorletters", "roepnaam", "achternaam", "familienaam", "tussenvoegsel", "firstname",
        "forename", "givenname", "lastname", "surname", "familyname",
    ]
    private static let homes = ["woonadres", "huisadres", "thuisadres", "homeaddress"]
    private static let addresses: Set = [
        "adres", "address", "straat", "street", "postcode", "postalcode", "zipcode", "telefoon", "telefoonnummer",
        "telefoonnr", "phone", "phonenumber", "telephone", "mobiel", "mobile",
    ]
    private static let workers: Set = [
        "medewerker", "naammedewerker", "medewerkernaam", "werknemer", "naamwerknemer", "werknemernaam", "kandidaat",
        "naamkandidaat", "kandidaatnaam", "deelnemer", "naamdeelnemer", "deelnemernaam", "leerling", "naamleerling",
        "stagiair", "naamstagiair", "volledigenaam", "employee", "employeename", "nameofemployee", "candidate",
        "candidatename", "participant", "participantname", "worker", "workername", "apprentice", "apprenticename",
        "trainee", "traineename", "fullname", "contactpersoon", "naamcontactpersoon", "contactperson", "contactname",
        "projectleider", "naamprojectleider", "voorman", "naamvoorman", "opzichter", "naamopzichter", "teamleider",
        "werkvoorbereider", "foreman", "sitemanager", "supervisor",
    ]
    private static let doers: Set = [
        "uitvoerder", "naamuitvoerder", "uitvoerders", "uitgevoerddoor", "contact", "behandelaar", "naambehandelaar",
        "inleenkracht", "operative", "operatives", "carriedoutby",
    ]
}
