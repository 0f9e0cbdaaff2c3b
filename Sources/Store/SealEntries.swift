import Postgres
import SQLFiles

extension Store {
    /// Gives up to `most` waiting entries of an authority, in the order of their ids, a number and a hash; of two
    /// sealers at once one does nothing.
    ///
    /// Throws `auditBroken`, and seals nothing, where the log no longer has the head that was kept outside: sealing on
    /// would hide what was cut off.
    /// - Parameter kept: The head that was kept outside the database; nil where none was.
    /// - Returns: The head afterwards, nil before the first entry, and how many entries were sealed; nil where another
    ///   sealer is at work.
    public func seal(
        _ authority: Authority, after kept: AuditHead?, atMost most: Int = 1_000
    ) async throws -> (head: AuditHead?, count: Int)? {
        try await write(authority) { session in
            let key = Parameter.int(authority.id)
            guard try session.query(Query.auditSealLock.text, [key]).only().bool("is_held") else { return nil }
            if let kept { try session.check(kept, of: authority) }
            let last = try session.query(Query.auditHead.text, [key]).only()
            let now = try last.string("now")
            let start = try last.isNull("sequence") ? 0 : last.int64("sequence")
            var hash = try last.optionalBytes("hash") ?? AuditHash.none
            var (sequences, entries, hashes): ([Int64], [Int64], [String]) = ([], [], [])
            for row in try session.query(Query.auditWaiting.text, [key, .int(most)]) {
                let (sequence, entry) = (start + Int64(sequences.count) + 1, try row.int64("entry_id"))
                hash = AuditHash.after(
                    hash, ["\(authority.id)", "\(sequence)", "\(entry)", now] + (try AuditEntry.sealedFields(row)))
                sequences.append(sequence)
                entries.append(entry)
                hashes.append(Hexadecimal.text(hash))
            }
            if !sequences.isEmpty {
                _ = try session.query(
                    Query.auditSealInsert.text,
                    [key, .text(now), .bigints(sequences), .bigints(entries), .texts(hashes)])
            }
            let end = start + Int64(sequences.count)
            return (end == 0 ? nil : AuditHead(sequence: end, hash: hash), sequences.count)
        }
    }
}

extension AuditEntry {
    /// The fields of an entry's row in the order in which they are hashed.
    static func sealedFields(_ row: Row) throws(PostgresError) -> [String] {
        [
            try row.string("at"), try row.string("actor"), try row.string("action"), try row.string("subject"),
            try row.string("detail"),
        ]
    }
}

extension Session {
    fileprivate func check(_ kept: AuditHead, of authority: Authority) throws {
        let found = try query(Query.auditSealAt.text, [.int(authority.id), Parameter(kept.sequence)])
            .atMostOne()?.bytes("hash")
        guard let found, kept.names(found) else {
            throw StoreError(
                .auditBroken,
                "The audit log of \(authority.code) does not have the entry \(kept.short) that was kept outside the "
                    + "database as its last one: entries were cut off or changed, or an older copy of the database was "
                    + "put back. Nothing is sealed until that is cleared up; clausewatch audit verify says more.")
        }
    }
}
