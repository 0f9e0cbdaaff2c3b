import Postgres
import Store
import TestSupport
import Testing

/// What somebody with all rights in the database could do to a sealed log of 30 entries.
@Suite struct AuditTamperingTests {
    private static let count = 30

    @Test func `all of a thousand random tamperings are found, and the first bad entry is named`() async throws {
        try await withCity { city in
            let log = AuditLog(city: city)
            try await log.write(Self.count)
            let head = try #require(try await log.seal())
            let connection = try await Connection.open(city.owner.unconfined)
            #expect(try await log.verify([head], after: "SELECT 1", on: connection).finding == nil)
            var random = SeededRandom(seed: 22)
            var seen: Set<AuditFinding.Fault> = []
            for round in 0..<1_000 {
                let tampering = Self.tampering(round % 9, &random)
                let found = try await log.verify([head], after: tampering.script, on: connection)
                #expect(found.finding?.sequence == tampering.first, "\(round): \(tampering.script)")
                #expect(found.finding?.fault == tampering.fault, "\(round): \(tampering.script)")
                found.finding.map { _ = seen.insert($0.fault) }
            }
            #expect(seen == [.changed, .missing, .misplaced, .inserted, .cutOff])
            #expect(try await log.verify([head]).finding == nil)
            await connection.close()
        }
    }

    @Test func `a log sealed anew from an entry on holds in itself and is found by the head kept outside`()
        async throws
    {
        try await withCity { city in
            let log = AuditLog(city: city)
            try await log.write(5)
            let head = try #require(try await log.seal())
            let owner = try await Connection.open(city.owner.unconfined)
            try await owner.write { session in
                try session.run(
                    """
                    ALTER TABLE audit_entry DISABLE TRIGGER USER;
                    ALTER TABLE audit_seal DISABLE TRIGGER USER;
                    UPDATE audit_entry SET detail = '{"amount": "999"}' WHERE subject = 'C-3';
                    DELETE FROM audit_seal WHERE sequence >= 3;
                    INSERT INTO audit_waiting SELECT authority_id, entry_id FROM audit_entry
                    WHERE subject IN ('C-3', 'C-4', 'C-5');
                    """)
            }
            await owner.close()
            try await log.seal()
            #expect(try await log.verify().finding == nil)
            let finding = try #require(try await log.verify([head]).finding)
            #expect((finding.fault, finding.sequence) == (.rewritten, 5))
            #expect(finding.sentence.contains("file has \(head.short)"))
        }
    }

    @Test func `an entry that waited to be sealed and is gone is found`() async throws {
        try await withCity { city in
            let log = AuditLog(city: city)
            try await log.write(2)
            let connection = try await Connection.open(city.owner.unconfined)
            let found = try await log.verify([], after: "DELETE FROM audit_entry WHERE subject = 'C-1'", on: connection)
            #expect(found.finding?.fault == .missing)
            #expect(found.finding?.message == "it waited to be sealed and is gone.")
            await connection.close()
        }
    }

    /// A way to change the log, the number of the first entry it spoils and what is to be said of it.
    private static func tampering(
        _ way: Int, _ random: inout SeededRandom
    ) -> (script: String, first: Int64?, fault: AuditFinding.Fault) {
        let first = Int.random(in: 1..<count, using: &random)
        let second = Int.random(in: first + 1...count, using: &random)
        let place = "(SELECT entry_id FROM audit_seal WHERE sequence = \(first))"
        let number = Int64(first)
        switch way {
        case 0:
            let field = ["actor", "action", "subject"].randomElement(using: &random) ?? "actor"
            return ("UPDATE audit_entry SET \(field) = \(field) || 'x' WHERE entry_id = \(place)", number, .changed)
        case 1:
            let change = ["at = at + interval '1 microsecond'", "detail = detail || '{\"a\": 1}'"]
                .randomElement(using: &random)
            return ("UPDATE audit_entry SET \(change ?? "") WHERE entry_id = \(place)", number, .changed)
        case 2:
            let byte = Int.random(in: 0..<32, using: &random)
            return (
                "UPDATE audit_seal SET hash = set_byte(hash, \(byte), get_byte(hash, \(byte)) # 1) "
                    + "WHERE sequence = \(first)", number, .changed
            )
        case 3: return ("DELETE FROM audit_entry WHERE entry_id = \(place)", number, .missing)
        case 4: return ("DELETE FROM audit_seal WHERE sequence = \(first)", number, .missing)
        case 5:
            return (
                "UPDATE audit_seal SET sequence = \(first + second) - sequence WHERE sequence IN (\(first), \(second))",
                number, .changed
            )
        case 6:
            // Its number is there twice: whichever of the two comes first, one of them stands where another should.
            return (
                "INSERT INTO audit_seal SELECT authority_id, sequence, entry_id, sealed_at, hash FROM audit_seal "
                    + "WHERE sequence = \(first)", number, .misplaced
            )
        case 7:
            return (
                "INSERT INTO audit_entry (authority_id, at, actor, action, subject, detail) "
                    + "SELECT authority_id, at, actor, action, subject, detail FROM audit_entry "
                    + "WHERE entry_id = \(place)", nil, .inserted
            )
        default:
            return (
                "DELETE FROM audit_seal WHERE sequence >= \(first); DELETE FROM audit_entry "
                    + "WHERE entry_id NOT IN (SELECT entry_id FROM audit_seal)", number, .cutOff
            )
        }
    }
}
