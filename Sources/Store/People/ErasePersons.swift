public import Contracts
import Postgres
import SQLFiles

extension Store {
    /// Lets go of a person, named by a contractor's pseudonym or by what is kept in its place: in every line another,
    /// random value takes its place, and the files on contracts that named the person go. What was done for the person
    /// still counts.
    ///
    /// Nothing in the audit log tells of whom; nobody was erased where `persons` is zero.
    ///
    /// - Parameter note: Told of the erasure before it holds; where it throws, nobody is erased.
    /// - Throws: `personKeyMissing`, `otherPersonKey`.
    public func erasePerson(
        _ person: String, at authority: Authority, by actor: String,
        noting note: @escaping @Sendable (ErasedPersons) throws -> Void = { _ in }
    ) async throws -> ErasedPersons {
        try await erase(at: authority) { session, keys in
            guard let keys else { throw StoreError.personKeyMissing }
            let number = try session.lockPersons(keys, of: authority) ?? keys.count
            // What was kept before there was a key stands as it was sent.
            let persons = [
                keys.kept(person, upTo: number, at: authority), keys.keptAsSent(person, upTo: number, at: authority),
                person,
            ]
            let erasure = Erasure(persons: persons, action: "person.erase", actor: actor)
            let erased = try session.erase(erasure, by: keys, at: authority)
            if erased.persons > 0 { try note(erased) }
            return erased
        }
    }

    /// Lets go again of those who were erased before, as an older copy of the database may have brought them back. What
    /// came in after the erasure stays.
    /// - Parameter times: When they were erased, by what they were known by, hashed.
    /// - Throws: `personKeyMissing`, `otherPersonKey`.
    public func eraseAgain(
        _ times: [String: String], at authority: Authority, by actor: String
    ) async throws -> ErasedPersons {
        try await erase(at: authority) { session, keys in
            guard let keys else { throw StoreError.personKeyMissing }
            _ = try session.lockPersons(keys, of: authority)
            var persons: [String: [String]] = [:]
            for person in try session.persons(of: authority) {
                let known = (1...keys.count).compactMap { number in
                    times[ErasedPersons.digest(of: person, by: keys, upTo: number, at: authority)]
                }
                if let latest = known.max() { persons[latest, default: []].append(person) }
            }
            return try persons.sorted { $0.key < $1.key }.reduce(ErasedPersons()) { sum, group in
                let erasure = Erasure(
                    persons: group.value, action: "person.erase", actor: actor, cameUntil: group.key)
                return sum + (try session.erase(erasure, by: keys, at: authority))
            }
        }
    }

    /// Lets go of some of those whom only contracts name that ended longer ago than so many months.
    /// - Throws: `otherPersonKey`.
    public func expirePersons(
        endedOver months: Int, before day: Day, at authority: Authority, atMost count: Int, by actor: String
    ) async throws -> ErasedPersons {
        try await erase(at: authority) { session, keys in
            if let keys { _ = try session.lockPersons(keys, of: authority) }
            let persons = try session.query(
                Query.personsExpired.text,
                [.int(authority.id), .text(day.description), .int(months), .int(count)]
            ).map { row in try row.string("person") }
            let erasure = Erasure(persons: persons, action: "person.expire", actor: actor)
            return try session.erase(erasure, by: keys, at: authority)
        }
    }

    /// Who they are is found out within the transaction: beside a report or a rotation it could change meanwhile.
    private func erase(
        at authority: Authority, _ body: @escaping @Sendable (Session, PersonKeys?) throws -> ErasedPersons
    ) async throws -> ErasedPersons {
        let personKeys = personKeys
        return try await write(authority) { session in try body(session, try personKeys()) }
    }
}

/// Whom to let go of.
private struct Erasure {
    /// What they are kept by.
    var persons: [String]
    /// What the audit log calls it, and who does it.
    var action, actor: String
    /// The latest time at which what is erased came in; nil for all.
    var cameUntil: String?
}

extension Session {
    /// What persons an authority's lines name are kept by.
    func persons(of authority: Authority) throws -> [String] {
        try query(Query.personsList.text, [.int(authority.id)]).map { row in try row.string("person") }
    }

    /// Puts other values in the place of persons and tells in how many lines.
    /// - Parameter time: The latest at which these came in; nil for all.
    func replace(
        _ persons: [String], by others: [String], until time: String? = nil, at authority: Authority
    ) throws -> Int {
        Int(
            try query(
                Query.personsReplace.text,
                [.int(authority.id), .texts(persons), .texts(others), time.map { .text($0) } ?? .null]
            ).only().int64("lines"))
    }

    fileprivate func erase(
        _ erasure: Erasure, by keys: PersonKeys?, at authority: Authority
    ) throws -> ErasedPersons {
        let persons = erasure.persons.filter { !KeptPerson.isGone($0) && !$0.isEmpty }
        var erased = ErasedPersons()
        guard !persons.isEmpty else { return erased }
        let until = erasure.cameUntil
        erased.files = try query(
            Query.personFilesErase.text,
            [.int(authority.id), .texts(persons), until.map { .text($0) } ?? .null]
        ).map { row in
            ErasedPersons.File(
                name: try row.string("name"), digest: SourceFile.hexadecimal(try row.bytes("sha256")))
        }
        for person in persons {
            let lines = try replace([person], by: [KeptPerson.random()], until: until, at: authority)
            guard lines > 0 else { continue }
            erased.persons += 1
            erased.lines += lines
            if let keys {
                erased.digests.append(ErasedPersons.digest(of: person, by: keys, upTo: keys.count, at: authority))
            }
        }
        guard erased.persons > 0 else { return erased }
        erased.time = try query(Query.clockTime.text).only().string("time")
        _ = try query(Query.postedAnswersErase.text, [.int(authority.id), .texts(persons)])
        try AuditEntry(
            actor: erasure.actor, action: erasure.action, subject: authority.code,
            detail: [
                "persons": String(erased.persons), "lines": String(erased.lines), "files": String(erased.files.count),
            ]
        ).keep(for: authority, in: self)
        return erased
    }
}
