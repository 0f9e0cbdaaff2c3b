public import Contracts
import FoundationEssentials
import Postgres
public import Reports
import SQLFiles

extension Store {
    /// Which of its own columns the prime of a contract means by ours; nil where nothing is remembered of it.
    ///
    /// It holds for every contract of that party. Throws `unknownContract`.
    public func layout(of ref: String, for authority: Authority) async throws -> RememberedLayout? {
        try await read(authority) { session in
            let stored = try Store.contract(ref, of: authority, in: session)
            return try session.layout(of: stored.prime.id, for: authority)
        }
    }

    /// Remembers a layout of the prime of a contract in place of what was known, or forgets it where nil is given.
    ///
    /// Throws `unknownContract`.
    public func remember(
        _ layout: ColumnLayout?, of ref: String, on day: Day, for authority: Authority, by actor: String
    ) async throws {
        try await write(authority) { session in
            let stored = try Store.contract(ref, of: authority, in: session)
            try session.remember(
                layout, of: stored.prime.id, version: nil, on: day, for: authority, by: actor)
        }
    }
}

extension Session {
    func layout(of party: String, for authority: Authority) throws -> RememberedLayout? {
        let rows = try query(Query.reportLayoutCurrent.text, [.int(authority.id), .text(party)])
        return try rows.atMostOne().flatMap { row in
            guard let json = try row.optionalString("layout") else { return nil }
            let version = try row.optionalInt64("version_id")
            return RememberedLayout(
                layout: try JSONDecoder().decode(ColumnLayout.self, from: Data(json.utf8)),
                origin: try version.map { "receipt \($0)" } ?? "what was set on \(try row.day("noted_on"))")
        }
    }

    /// - Parameter version: The version whose acceptance confirms it; nil when somebody sets it.
    func remember(
        _ layout: ColumnLayout?, of party: String, version: Int64?, on day: Day, for authority: Authority,
        by actor: String
    ) throws {
        _ = try query(
            Query.reportLayoutInsert.text,
            [
                .int(authority.id), .text(party), Parameter(version), try layout.map { try .json($0) } ?? .null,
                .text(actor), .text(day.description),
            ])
        try AuditEntry(
            actor: actor, action: layout == nil ? "layout.forget" : "layout.remember", subject: party,
            detail: [
                "receipt": version.map { String($0) } ?? "none",
                "columns": layout?.meanings.map { "\($0.ours)" }.joined(separator: ", ") ?? "none",
                "headings": layout.map { AuditEntry.digest(of: $0.meanings.map(\.theirs).joined(separator: "\0")) }
                    ?? "none",
            ]
        ).keep(for: authority, in: self)
    }
}
