import Postgres
import SQLFiles

/// A council: the tenant that every fact belongs to.
public struct Authority: Sendable, Hashable {
    /// The key of its rows.
    public var id: Int
    /// The short name used in commands, such as `lindemeer`.
    public var code: String
    /// The name people read.
    public var name: String
    /// The policy of contracts whose register row names none; nil when each row must name one.
    public var policy: String?
    /// The currency of a register that states none, as an ISO 4217 code; nil when the register must state it.
    public var currency: String?
    /// The org-id.guide scheme of company numbers written without one, such as `NL-KVK`.
    public var scheme: String
}

extension Authority {
    init(_ row: Row) throws(PostgresError) {
        id = try row.int("authority_id")
        code = try row.string("code")
        name = try row.string("name")
        policy = try row.optionalString("policy")
        currency = try row.optionalString("currency")
        scheme = try row.string("scheme")
    }
}

extension Store {
    /// Every authority, by code.
    public func authorities() async throws -> [Authority] {
        try await pool.read { session in
            try session.query(Query.authorityList.text, [.null]).map { row in try Authority(row) }
        }
    }

    /// The authority of that code, or the only one there is when `code` is nil.
    ///
    /// Throws `unknownAuthority` or `authorityNotChosen`, naming the codes there are.
    public func authority(_ code: String?) async throws -> Authority {
        let known = try await authorities()
        let codes = known.map(\.code).joined(separator: ", ")
        guard let code else {
            guard let only = known.first, known.count == 1 else {
                throw StoreError(
                    .authorityNotChosen,
                    known.isEmpty
                        ? "No authority is known yet: import a contract register first (clausewatch register import)."
                        : "Several authorities are known: \(codes). Say which with --authority CODE.")
            }
            return only
        }
        guard let found = known.first(where: { $0.code == code }) else {
            throw StoreError(
                .unknownAuthority,
                "No authority has the code \"\(code)\". Known: \(codes.isEmpty ? "none yet" : codes).")
        }
        return found
    }

    /// The authority of that code, created with these properties when it is new; a known one stays as it is.
    public func ensureAuthority(
        code: String, name: String, policy: String?, currency: String?, scheme: String
    ) async throws -> Authority {
        try await pool.write { session in
            _ = try session.query(
                Query.authorityInsert.text,
                [.text(code), .text(name), Parameter(policy), Parameter(currency), .text(scheme)])
        }
        return try await authority(code)
    }
}
