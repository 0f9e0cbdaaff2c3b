import FoundationEssentials
import Postgres
import SQLFiles

/// An entry of the audit log, as it is read.
public struct AuditRecord: Sendable, Hashable, Encodable {
    /// When it was done, such as `2026-03-01 09:30:05`, in UTC.
    public let at: String
    /// Who did it, as the log has it, such as `account:3` or `cli:root`.
    public let actor: String
    /// What people call them now; nil for who is no account.
    public let actorName: String?
    /// What was done, such as `report.submit`.
    public let action: String
    /// What it was done to.
    public let subject: String
    /// What people call that now; nil for what is no account.
    public let subjectName: String?
    /// The particulars.
    public let detail: [String: String]
    /// Its number in the sealed log; nil while it waits to be sealed.
    public let number: Int64?
}

extension Store {
    /// What was done at an authority, the latest first.
    /// - Parameters:
    ///   - text: Only entries in which it stands, capitals or not; nil for all.
    ///   - range: The places in the list, counted from zero.
    public func auditEntries(
        of authority: Authority, containing text: String?, in range: Range<Int>
    ) async throws -> [AuditRecord] {
        try await read(authority) { session in
            try session.query(
                Query.auditFind.text,
                [.int(authority.id), Parameter(text), .int(range.count), .int(range.lowerBound)]
            ).map { row in
                AuditRecord(
                    at: try row.string("at"), actor: try row.string("actor"),
                    actorName: try row.optionalString("actor_name"), action: try row.string("action"),
                    subject: try row.string("subject"), subjectName: try row.optionalString("subject_name"),
                    detail: try JSONDecoder().decode(
                        [String: String].self, from: Data(try row.string("detail").utf8)),
                    number: try row.optionalInt64("sequence"))
            }
        }
    }

    /// The last sealed entry of an authority; nil before the first.
    public func auditHead(of authority: Authority) async throws -> AuditHead? {
        try await read(authority) { session in
            try session.query(Query.auditLast.text, [.int(authority.id)]).atMostOne().map { row in
                AuditHead(sequence: try row.int64("sequence"), hash: try row.bytes("hash"))
            }
        }
    }
}
