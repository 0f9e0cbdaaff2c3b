import Crypto
import Postgres
import Store
import TestSupport
import Testing

@Suite struct AuditSealTests {
    @Test func `entries are numbered from one on without gaps, once each, and what is sealed holds`() async throws {
        try await withCity { city in
            let log = AuditLog(city: city)
            #expect(try await log.seal() == nil)
            try await log.write(3)
            #expect(try await log.verify().waiting == 3)
            let first = try #require(try await log.seal())
            #expect(first.sequence == 3)
            #expect(try await log.seal(after: first) == first)
            try await log.write(2)
            let second = try #require(try await log.seal(after: first))
            let found = try await log.verify([first, second])
            #expect(found.finding == nil)
            #expect((found.sealed, found.waiting, found.head) == (5, 0, second))
        }
    }

    @Test func `the hash is what the README says it is`() async throws {
        try await withCity { city in
            try await AuditLog(city: city).write(1)
            let head = try #require(try await AuditLog(city: city).seal())
            let fields = try await city.store.read(city.authority) { session in
                let row = try session.query(
                    """
                    SELECT to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS sealed,
                        to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, entry_id
                    FROM audit_seal JOIN audit_entry USING (authority_id, entry_id)
                    """
                ).only()
                return [
                    "\(city.authority.id)", "1", try row.string("entry_id"), try row.string("sealed"),
                    try row.string("at"), "test", "line.value", "C-1", #"{"amount": "1"}"#,
                ]
            }
            var bytes = [UInt8](repeating: 0, count: 33)
            for field in fields {
                bytes += [UInt8](repeating: 0, count: 7) + [UInt8(field.utf8.count)] + Array(field.utf8)
            }
            let hash = SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            #expect(head.hash == hash)
        }
    }

    @Test func `an entry that is committed after later ones is sealed after them`() async throws {
        try await withCity { city in
            let log = AuditLog(city: city)
            let owner = try await Connection.open(city.owner.unconfined)
            // The id is given out when the slow transaction inserts; nobody sees the entry before it commits.
            let id = try await owner.write { session in
                try session.query("SELECT nextval(pg_get_serial_sequence('audit_entry', 'entry_id')) AS id").only()
                    .int64("id")
            }
            try await log.write(2)
            let before = try #require(try await log.seal())
            #expect(before.sequence == 2)
            try await owner.write { session in
                _ = try session.query(
                    "INSERT INTO audit_entry (authority_id, entry_id, actor, action, subject, detail) "
                        + "OVERRIDING SYSTEM VALUE VALUES ($1, $2, 'slow', 'a', 'b', '{}')",
                    [.int(city.authority.id), .bigint(id)])
            }
            await owner.close()
            let after = try #require(try await log.seal(after: before))
            #expect(after.sequence == 3)
            #expect(try await log.verify([before, after]).finding == nil)
        }
    }

    @Test func `two sealers at once seal no entry twice`() async throws {
        try await withCity { city in
            let log = AuditLog(city: city)
            try await log.write(400)
            let sealed = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        var count = 0
                        for _ in 0..<20 {
                            count += try await city.store.seal(city.authority, after: nil, atMost: 10)?.count ?? 0
                        }
                        return count
                    }
                }
                return try await group.reduce(0, +)
            }
            let found = try await log.verify()
            #expect(found.finding == nil)
            #expect(Int(found.sealed) == sealed)
            #expect(found.waiting == 400 - sealed)
            try await log.seal()
            #expect(try await log.verify().sealed == 400)
        }
    }

    @Test func `nothing is sealed on a log that lost the head kept outside, and it says so`() async throws {
        try await withCity { city in
            let log = AuditLog(city: city)
            try await log.write(2)
            try await log.seal()
            let lost = try AuditHead("9:" + String(repeating: "ab", count: 32))
            try await log.write(1)
            let error = await #expect(throws: StoreError.self) { try await log.seal(after: lost) }
            #expect(error?.code == .auditBroken)
            #expect(error?.message.contains("9:abababababababab") == true)
            #expect(try await log.verify().waiting == 1)
        }
    }

    @Test func `neither the daemon nor the owner changes or removes entries and seals`() async throws {
        try await withCity { city in
            let log = AuditLog(city: city)
            try await log.write(2)
            try await log.seal()
            let owner = ConnectionPool(city.owner, limit: 1)
            for statement in [
                "UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry CASCADE",
                "UPDATE audit_seal SET sequence = 7", "DELETE FROM audit_seal", "TRUNCATE audit_seal",
            ] {
                for pool in [owner, city.store.pool] {
                    let error = await #expect(throws: PostgresError.self) {
                        try await pool.write { session in try session.run(statement) }
                    }
                    #expect(error?.sqlState == SQLState("42501"), "\(statement)")
                }
            }
            await owner.close()
        }
    }

    @Test(arguments: ["", "12", "0:0123456789abcdef", "x:0123456789abcdef", "5:0123456789abcde", "5:0123456789abcdeg"])
    func `a text that names no head is refused with what was expected`(text: String) {
        let error = #expect(throws: StoreError.self) { try AuditHead(text) }
        #expect(error?.code == .unusableHead)
        #expect(error?.message.hasPrefix("\"\(text)\" is no head of an audit log; expected") == true)
    }

    @Test func `a head is named by number and hash, short or whole, or by the hash alone`() async throws {
        try await withCity { city in
            let log = AuditLog(city: city)
            try await log.write(3)
            let head = try #require(try await log.seal())
            for text in [head.description, head.short, head.hash, head.hash.uppercased(), String(head.hash.prefix(16))]
            {
                #expect(try await log.verify([AuditHead(text)]).finding == nil, "\(text)")
            }
            let other = try AuditHead(String(repeating: "0", count: 16))
            #expect(try await log.verify([other]).finding?.fault == .rewritten)
        }
    }
}
