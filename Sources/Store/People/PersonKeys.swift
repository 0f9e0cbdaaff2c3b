import Postgres
import SQLFiles

/// The keys that persons are kept by, the oldest first.
///
/// A rotation adds one, and keeps by it what was kept by the one before. So whoever learned the earlier keys cannot try
/// names out against what is kept since, while a pseudonym still leads to the same person: it goes through all keys.
public struct PersonKeys: Sendable {
    private let keys: [PersonKey]

    /// These keys; nil when there is none.
    public init?(_ keys: [PersonKey]) {
        guard !keys.isEmpty else { return nil }
        self.keys = keys
    }

    /// How many there are, which is the number of the latest.
    public var count: Int { keys.count }

    /// What is kept in place of a text sent for a person, by the keys up to a number; what is kept already goes on from
    /// there, and somebody who was let go of stays so.
    public func kept(_ text: String, upTo number: Int, at authority: Authority) -> String {
        guard !KeptPerson.isGone(text) else { return text }
        let before = KeptPerson.number(text).flatMap { $0 <= number ? $0 : nil } ?? 0
        return kept(text, from: before, upTo: number, at: authority)
    }

    /// As above, of a text that looks as if it were kept already, and is not.
    func keptAsSent(_ text: String, upTo number: Int, at authority: Authority) -> String {
        kept(text, from: 0, upTo: number, at: authority)
    }

    private func kept(_ text: String, from before: Int, upTo number: Int, at authority: Authority) -> String {
        (before..<number).reduce(text) { kept, index in keys[index].kept(kept, number: index + 1, at: authority) }
    }

    func mark(_ number: Int, at authority: Authority) -> String { keys[number - 1].mark(at: authority) }

    /// The number of the key with a mark; nil when none of them has it.
    func number(of mark: String, at authority: Authority) -> Int? {
        keys.firstIndex { $0.mark(at: authority) == mark }.map { $0 + 1 }
    }
}

extension Store {
    /// Whether anybody is kept by a key, so that no other one will do.
    public func keepsPersons() async throws -> Bool {
        for authority in try await authorities() {
            let isKept = try await read(authority) { session in
                try session.query(Query.personKeysExist.text, [.int(authority.id)]).only().bool("is_kept")
            }
            if isKept { return true }
        }
        return false
    }

    /// The number of the key that an authority's persons are kept by; nil while nobody is kept.
    /// - Throws: `otherPersonKey`.
    public func personKeyNumber(of authority: Authority, in keys: PersonKeys) async throws -> Int? {
        let mark = try await read(authority) { session in
            try session.query(Query.personKeyCurrent.text, [.int(authority.id)]).atMostOne().map { row in
                try row.string("mark")
            }
        }
        return try mark.map { try keys.number(having: $0, of: authority) }
    }
}

extension PersonKeys {
    /// As above, where it must be one of them.
    func number(having mark: String, of authority: Authority) throws -> Int {
        guard let number = number(of: mark, at: authority) else {
            throw StoreError(
                .otherPersonKey,
                "The key of persons is another one than that by which the persons of \(authority.code) are kept: the "
                    + "same person would count twice. Put the earlier key back in its place (people.key-file, or "
                    + "person.key in data.directory), and beside it those that rotations made.")
        }
        return number
    }
}
