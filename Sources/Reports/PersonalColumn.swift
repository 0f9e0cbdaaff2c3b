/// A column whose name says that it tells who a person is.
struct PersonalColumn {
    /// What its cells hold, for messages.
    let content: String
    /// Whether only cells of words without digits are names; others may be pseudonyms or numbers of people.
    let isOfWords: Bool
    /// Whether firms may stand there as well, so that only words like a person's name are one.
    let isOfFirmsToo: Bool

    /// The meaning of a column's name; nil for one that says nothing of a person.
    ///
    /// - Parameter isOfPeople: Whether the file has rows about people: in a list of payments an address or a telephone
    ///   number is a firm's.
    init?(_ name: String, isOfPeople: Bool) {
        let key = HeaderMap<ReportColumn>.key(name)
        func tells(_ words: [String]) -> Bool { words.contains { key.contains($0) } }
        let role = PersonalRole(name)
        isOfFirmsToo = role == .somebodyOrFirm
        isOfWords = role != nil
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
}
