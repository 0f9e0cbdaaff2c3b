import Postgres
import SQLFiles

extension Store {
    /// How many persons are replaced by one statement.
    private static let batch = 5_000

    /// Keeps an authority's persons by the latest of the keys from now on, all at once, and tells how many they are;
    /// nil where nobody is kept, or all are kept by that key already.
    ///
    /// Reports that name persons wait until it is done.
    public func rotatePersons(of authority: Authority, by actor: String) async throws -> Int? {
        guard let keys = try personKeys(), let number = try await personKeyNumber(of: authority, in: keys),
            number < keys.count
        else { return nil }
        return try await write(authority) { session in
            let marks = [keys.count, number].map { keys.mark($0, at: authority) }
            let changed = try session.query(
                Query.personKeyChange.text, [.int(authority.id)] + marks.map { .text($0) })
            guard !changed.isEmpty else { return nil }
            let persons = try session.persons(of: authority).filter { !KeptPerson.isGone($0) }
            for start in stride(from: 0, to: persons.count, by: Self.batch) {
                let some = Array(persons[start..<min(start + Self.batch, persons.count)])
                _ = try session.replace(
                    some, by: some.map { keys.kept($0, upTo: keys.count, at: authority) }, at: authority)
            }
            try AuditEntry(
                actor: actor, action: "person.rotate", subject: authority.code,
                detail: ["persons": String(persons.count), "key": String(keys.count)]
            ).keep(for: authority, in: session)
            return persons.count
        }
    }

    /// How many persons an authority keeps, and how many were let go of.
    public func personCount(of authority: Authority) async throws -> (kept: Int, gone: Int) {
        let persons = try await read(authority) { try $0.persons(of: authority) }
        let gone = persons.count(where: KeptPerson.isGone)
        return (persons.count - gone, gone)
    }
}
