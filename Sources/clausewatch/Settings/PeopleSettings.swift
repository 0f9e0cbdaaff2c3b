import Store
import Web

/// How long persons are kept, and on what ground.
extension Settings {
    /// Nil for the months where none are set: then nobody is let go of without being asked.
    func peopleTerms() throws(SettingsError) -> PeopleTerms {
        let months = try text(.personMonths).map { text throws(SettingsError) in
            guard let months = Int(text), (0...1200).contains(months) else {
                throw SettingsError([
                    "people.keep-months is \"\(text)\"; expected the whole months after the end of a contract for "
                        + "which the persons it names are kept, 0 to 1200."
                ])
            }
            return months
        }
        return PeopleTerms(months: months, basis: text(.personBasis))
    }
}
