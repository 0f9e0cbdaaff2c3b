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
    /// random value takes its place, and the files on contracts that named the person go. What was done for the person
    /// still counts.
    ///
    /// Nothing in the audit log tells of whom; nobody was erased where `persons` is zero.
    ///
    /// - Parameter note: Told what the person was known by before the erasure holds; where it throws, nobody is erased.
    public func erasePerson(
        _ person: String, at authority: Authority, by actor: String,
        noting note: @escaping @Sendable ([String]) throws -> Void = { _ in }
    ) async throws -> ErasedPersons {
        try await erase(at: authority, as: "person.erase", by: actor, noting: note) { session, keys in
            guard let keys else { return [person] }
            let number = try session.lockPersons(keys, of: authority) ?? keys.count
            // What was kept before there was a key stands as it was sent.
            return [keys.kept(person, upTo: number, at: authority), person]
        }
    }

    /// Lets go again of those who were erased before, as an older copy of the database may have brought them back.
    /// - Parameter digests: What they were known by, hashed.
    public func eraseAgain(
        _ digests: Set<String>, at authority: Authority, by actor: String
    ) async throws -> ErasedPersons {
        try await erase(at: authority, as: "person.erase", by: actor) { session, keys in
            if let keys { _ = try session.lockPersons(keys, of: authority) }
            return try session.persons(of: authority).filter { person in
                let later =
                    keys.map { keys in (1...keys.count).map { keys.kept(person, upTo: $0, at: authority) } } ?? []
                return ([person] + later).contains { digests.contains(ErasedPersons.digest($0, at: authority)) }
            }
        }
    }

    /// Lets go of some of those whom only contracts name that ended longer ago than so many months.
    public func expirePersons(
        endedOver months: Int, before day: Day, at authority: Authority, atMost count: Int, by actor: String
    ) async throws -> ErasedPersons {
        try await erase(at: authority, as: "person.expire", by: actor) { session, keys in
            if let keys { _ = try session.lockPersons(keys, of: authority) }
            return try session.query(
                Query.personsExpired.text,
                [.int(authority.id), .text(day.description), .int(months), .int(count)]
            ).map { row in try row.string("person") }
        }
    }

    /// Who they are is found out within the transaction: beside a report or a rotation it could change meanwhile.
    private func erase(
        at authority: Authority, as action: String, by actor: String,
        noting note: @escaping @Sendable ([String]) throws -> Void = { _ in },
        _ find: @escaping @Sendable (Session, PersonKeys?) throws -> [String]
    ) async throws -> ErasedPersons {
        let personKeys = personKeys
        return try await write(authority) { session in
            let erased = try session.erase(
                try find(session, try personKeys()), at: authority, as: action, by: actor)
            if erased.persons > 0 { try note(erased.digests) }
            return erased
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
        let persons = named.filter { !KeptPerson.isGone($0) && !$0.isEmpty }
        var erased = ErasedPersons()
        guard !persons.isEmpty else { return erased }
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
        guard erased.persons > 0 else { return erased }
        _ = try query(Query.postedAnswersErase.text, [.int(authority.id), .texts(persons)])
        try AuditEntry(
            actor: actor, action: action, subject: authority.code,
            detail: [
                "persons": String(erased.persons), "lines": String(erased.lines), "files": String(erased.files.count),
            ]
        ).keep(for: authority, in: self)
        return erased
    }
}
