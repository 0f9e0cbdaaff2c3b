public import Contracts
import Crypto
import Postgres
import SQLFiles

/// What was done to let go of persons.
public struct ErasedPersons: Sendable, Hashable {
    /// How many persons nobody can be told by any more.
    public var persons = 0
    /// In how many lines they stood, all versions counted.
    public var lines = 0
    /// The files whose bytes were taken out.
    public var files: [File] = []
    /// What each was known by, hashed, so that a list of them tells of nobody.
    public var digests: [String] = []

    /// A file as it was sent, of which copies may lie elsewhere.
    public struct File: Sendable, Hashable {
        /// The name it came under.
        public var name: String
        /// The SHA-256 of its bytes, in hexadecimal.
        public var digest: String
    }
}

extension Store {
    /// Lets go of a person, named by a contractor's pseudonym or by what is kept in its place: in every line another,
    /// random value takes its place, and the files that named the person go. What was done for the person still counts.
    ///
    /// Nothing in the audit log tells of whom; nobody was erased where `persons` is zero.
    public func erasePerson(
        _ person: String, at authority: Authority, by actor: String
    ) async throws -> ErasedPersons {
        guard let keys = try personKeys() else {
            return try await erase([person], at: authority, as: "person.erase", by: actor)
        }
        let number = try await personKeyNumber(of: authority, in: keys) ?? keys.count
        // What was kept before there was a key stands as it was sent.
        let kept = keys.kept(person, upTo: number, at: authority)
        return try await erase([kept, person], at: authority, as: "person.erase", by: actor)
    }

    /// Lets go again of those who were erased before, as an older copy of the database may have brought them back.
    /// - Parameter digests: What they were known by, hashed.
    public func eraseAgain(
        _ digests: Set<String>, at authority: Authority, by actor: String
    ) async throws -> ErasedPersons {
        let (kept, keys) = (try await read(authority) { try $0.persons(of: authority) }, try personKeys())
        let named = kept.filter { person in
            let later = keys.map { keys in (1...keys.count).map { keys.kept(person, upTo: $0, at: authority) } } ?? []
            return ([person] + later).contains { digests.contains(ErasedPersons.digest($0, at: authority)) }
        }
        return try await erase(named, at: authority, as: "person.erase", by: actor)
    }

    /// Lets go of some of those whom only contracts name that ended longer ago than so many months.
    public func expirePersons(
        endedOver months: Int, before day: Day, at authority: Authority, atMost count: Int, by actor: String
    ) async throws -> ErasedPersons {
        let expired = try await read(authority) { session in
            try session.query(
                Query.personsExpired.text,
                [.int(authority.id), .text(day.description), .int(months), .int(count)]
            ).map { row in try row.string("person") }
        }
        return try await erase(expired, at: authority, as: "person.expire", by: actor)
    }

    private func erase(
        _ persons: [String], at authority: Authority, as action: String, by actor: String
    ) async throws -> ErasedPersons {
        guard !persons.isEmpty else { return ErasedPersons() }
        return try await write(authority) { session in
            try session.erase(persons, at: authority, as: action, by: actor)
        }
    }
}

extension ErasedPersons {
    static func digest(_ kept: String, at authority: Authority) -> String {
        let text = ["clausewatch erased person", authority.code, kept].joined(separator: "\0")
        return SourceFile.hexadecimal(Array(SHA256.hash(data: Array(text.utf8))))
    }
}

extension Session {
    /// What persons an authority's lines name are kept by.
    func persons(of authority: Authority) throws -> [String] {
        try query(Query.personsList.text, [.int(authority.id)]).map { row in try row.string("person") }
    }

    /// Puts other values in the place of persons and tells in how many lines.
    func replace(_ persons: [String], by others: [String], at authority: Authority) throws -> Int {
        Int(
            try query(Query.personsReplace.text, [.int(authority.id), .texts(persons), .texts(others)]).only()
                .int64("lines"))
    }

    fileprivate func erase(
        _ named: [String], at authority: Authority, as action: String, by actor: String
    ) throws -> ErasedPersons {
        let persons = named.filter { !KeptPerson.isGone($0) }
        var erased = ErasedPersons()
        erased.files = try query(Query.personFilesErase.text, [.int(authority.id), .texts(persons)]).map { row in
            ErasedPersons.File(
                name: try row.string("name"), digest: SourceFile.hexadecimal(try row.bytes("sha256")))
        }
        for person in persons {
            let lines = try replace([person], by: [KeptPerson.random()], at: authority)
            guard lines > 0 else { continue }
            erased.persons += 1
            erased.lines += lines
            erased.digests.append(ErasedPersons.digest(person, at: authority))
        }
        _ = try query(Query.postedAnswersErase.text, [.int(authority.id), .texts(persons)])
        guard erased.persons > 0 else { return erased }
        try AuditEntry(
            actor: actor, action: action, subject: authority.code,
            detail: [
                "persons": String(erased.persons), "lines": String(erased.lines), "files": String(erased.files.count),
            ]
        ).keep(for: authority, in: self)
        return erased
    }
}
