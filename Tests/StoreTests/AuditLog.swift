import Postgres
import Store
import TestSupport

/// Writes and looks at the audit log of a council, as the program and as the owner of its tables.
struct AuditLog {
    let city: City

    /// Entries as the daemon's role writes them.
    func write(_ count: Int) async throws {
        try await city.store.write(city.authority) { session in
            _ = try session.query(
                "INSERT INTO audit_entry (authority_id, actor, action, subject, detail) "
                    + "SELECT $1, 'test', 'line.value', 'C-' || n, jsonb_build_object('amount', n::text) "
                    + "FROM generate_series(1, $2::integer) AS n",
                [.int(city.authority.id), .int(count)])
        }
    }

    /// Seals all that waits, without a head kept outside.
    @discardableResult
    func seal(after kept: AuditHead? = nil) async throws -> AuditHead? {
        try await city.store.seal(city.authority, after: kept)?.head
    }

    func verify(_ heads: [AuditHead] = []) async throws -> AuditVerification {
        try await city.store.verifyAudit(of: city.authority, against: heads.map { .init($0, from: "file") })
    }

    /// What is found after these statements of somebody who may do anything; they are taken back.
    func verify(_ heads: [AuditHead], after tampering: String, on connection: Connection) async throws
        -> AuditVerification
    {
        let anchors = heads.map { AuditVerification.Anchor($0, from: "file") }
        do {
            try await connection.write { session in
                try session.run(Self.unlocked + tampering)
                throw TakenBack(
                    found: try AuditVerification(of: city.authority, against: anchors, in: session))
            }
        } catch let end as TakenBack {
            return end.found
        }
        throw City.Missing()
    }

    private static let unlocked = """
        ALTER TABLE audit_entry DISABLE TRIGGER USER;
        ALTER TABLE audit_seal DISABLE TRIGGER USER;
        ALTER TABLE audit_seal DROP CONSTRAINT audit_seal_authority_id_entry_id_fkey;
        ALTER TABLE audit_seal DROP CONSTRAINT audit_seal_pkey;
        ALTER TABLE audit_seal DROP CONSTRAINT audit_seal_authority_id_entry_id_key;

        """

    private struct TakenBack: Error {
        var found: AuditVerification
    }
}
