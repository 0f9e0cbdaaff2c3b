import Postgres
import SQLFiles

/// The persons of one file on their way in; a text that comes back is hashed once.
struct KeptPersons {
    /// The keys, and up to which of them the authority's persons are kept; nil where none is set.
    private let keys: (all: PersonKeys, number: Int)?
    private let authority: Authority
    private var known: [String: String] = [:]
    /// What stands for texts that look as if they were kept already, as exports and filled-in templates have them.
    private(set) var taken: [(sent: String, kept: String)] = []

    init(keys: (all: PersonKeys, number: Int)?, authority: Authority) {
        self.keys = keys
        self.authority = authority
    }

    /// What is kept for a person.
    /// - Throws: `personKeyMissing`.
    mutating func kept(_ sent: String) throws -> String {
        if let kept = known[sent] { return kept }
        guard let keys else { throw StoreError.personKeyMissing }
        let kept = keys.all.kept(sent, upTo: keys.number, at: authority)
        if KeptPerson.isGone(sent) || KeptPerson.number(sent) != nil { taken.append((sent, kept)) }
        known[sent] = kept
        return kept
    }

    /// What is kept for a text that nobody was kept by, whatever it looks like.
    func keptAsSent(_ text: String) -> String {
        guard let keys else { return text }
        return keys.all.keptAsSent(text, upTo: keys.number, at: authority)
    }
}

extension StoreError {
    static let personKeyMissing = StoreError(
        .personKeyMissing,
        "No key is set to keep persons by. Set people.key-file to a file of at least \(PersonKey.leastBytes) random "
            + "bytes that only the service can read, the same for every daemon on this database.")
}

extension Session {
    /// How the persons of an authority are kept, which stays so until the transaction ends: by two keys, one person
    /// would be two.
    ///
    /// - Parameter read: Gives the keys as they are set at the time: a rotation that this waits for has made another.
    func keptPersons(_ read: () throws -> PersonKeys?, for authority: Authority) throws -> KeptPersons {
        guard let keys = try read() else { return KeptPersons(keys: nil, authority: authority) }
        let latest = keys.mark(keys.count, at: authority)
        _ = try query(Query.personKeyInsert.text, [.int(authority.id), .text(latest)])
        let mark = try query(Query.personKeyHeld.text, [.int(authority.id)]).only().string("mark")
        guard let now = try read() else { return KeptPersons(keys: nil, authority: authority) }
        return KeptPersons(keys: (now, try now.number(having: mark, of: authority)), authority: authority)
    }

    /// Takes texts that only look as if they were kept already, since nobody stands by them in another version, for
    /// pseudonyms like any other: else whoever sends them chose what is kept, and `x-` would never be let go of.
    func keepStanding(_ persons: KeptPersons, ofVersion version: Int64, for authority: Authority) throws {
        guard !persons.taken.isEmpty else { return }
        let standing = Set(
            try query(
                Query.personsStanding.text,
                [.int(authority.id), .texts(persons.taken.map(\.kept)), .bigint(version)]
            ).map { row in try row.string("person") })
        let unknown = persons.taken.filter { !standing.contains($0.kept) }
        guard !unknown.isEmpty else { return }
        _ = try query(
            Query.personsOfVersionReplace.text,
            [
                .int(authority.id), .bigint(version), .texts(unknown.map(\.kept)),
                .texts(unknown.map { persons.keptAsSent($0.sent) }),
            ])
    }

    /// Waits for reports, erasures and rotations that are under way, keeps others waiting until the transaction ends,
    /// and gives the number of the key that persons are kept by; nil while nobody is.
    func lockPersons(_ keys: PersonKeys, of authority: Authority) throws -> Int? {
        let mark = try query(Query.personKeyLock.text, [.int(authority.id)]).atMostOne().map { row in
            try row.string("mark")
        }
        return try mark.map { try keys.number(having: $0, of: authority) }
    }
}
