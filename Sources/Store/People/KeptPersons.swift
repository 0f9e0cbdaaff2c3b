import Postgres
import SQLFiles

/// The persons of one file on their way in; a text that comes back is hashed once.
struct KeptPersons {
    /// The keys, and up to which of them the authority's persons are kept; nil where none is set.
    private let keys: (all: PersonKeys, number: Int)?
    private let authority: Authority
    private var known: [String: String] = [:]

    init(keys: (all: PersonKeys, number: Int)?, authority: Authority) {
        self.keys = keys
        self.authority = authority
    }

    /// What is kept for a person.
    /// - Throws: `personKeyMissing`.
    mutating func kept(_ sent: String) throws -> String {
        if let kept = known[sent] { return kept }
        guard let keys else {
            throw StoreError(
                .personKeyMissing,
                "The file names persons, and no key is set to keep them by. Set people.key-file to a file of at least "
                    + "\(PersonKey.leastBytes) random bytes that only the service can read, the same for every daemon "
                    + "on this database.")
        }
        let kept = keys.all.kept(sent, upTo: keys.number, at: authority)
        known[sent] = kept
        return kept
    }
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

    /// Waits for reports, erasures and rotations that are under way, keeps others waiting until the transaction ends,
    /// and gives the number of the key that persons are kept by; nil while nobody is.
    func lockPersons(_ keys: PersonKeys, of authority: Authority) throws -> Int? {
        let mark = try query(Query.personKeyLock.text, [.int(authority.id)]).atMostOne().map { row in
            try row.string("mark")
        }
        return try mark.map { try keys.number(having: $0, of: authority) }
    }
}
