public import Accounts
import Postgres
import SQLFiles

/// A session that has not ended.
public struct OpenSession: Sendable {
    /// What the browser holds; kept as its hash only.
    public let token: SecretToken
    /// Whose it is.
    public let account: Account
    /// Whether the second factor was shown in it.
    public let hasFactor: Bool
    /// The authority that was chosen; nil for the first.
    let atAuthority: Int?
    /// The authority whose provider let its holder in, and the only one that is shown; nil after a password.
    let onlyAt: Int?
    /// Of a second factor that is being set up, sealed.
    let newSeed: [UInt8]?

    /// Whether a provider let its holder in, so that no other authority is shown than its own.
    public var isConfined: Bool { onlyAt != nil }

    /// Minutes after which a session ends that nobody uses.
    public static let idleMinutes = 30
    /// Hours after which a session ends that somebody uses.
    public static let longestHours = 12

    static var limits: [Parameter] { [.int(idleMinutes), .int(longestHours)] }
}

/// One of somebody's sessions, as a list shows it.
public struct SessionSummary: Sendable, Hashable {
    /// What the browser calls itself.
    public let agent: String
    /// When it began, such as `2026-03-01 09:30`, in UTC.
    public let began: String
    /// When it was last used, in UTC, to the minute.
    public let seen: String
    /// Whether it is the one that asks.
    public let isThis: Bool
}

/// Somebody who is signed in wholly, at one authority.
public struct Visitor: Sendable {
    /// Who it is.
    public let account: Account
    /// Where they are.
    public let authority: Authority
    /// What they are there, one at least.
    public let memberships: [Membership]

    /// What they are there.
    public var roles: Set<Role> { Set(memberships.map(\.role)) }
}

extension Store {
    /// The session that a browser holds; nil when it has ended, or the account is closed.
    public func session(_ token: SecretToken) async throws -> OpenSession? {
        try await pool.write { session in
            try session.query(Query.sessionFind.text, [.bytes(token.hash)] + OpenSession.limits).atMostOne().map {
                row in
                OpenSession(
                    token: token, account: try Account(row), hasFactor: try row.bool("has_factor"),
                    atAuthority: try row.optionalInt("at_authority"), onlyAt: try row.optionalInt("only_at"),
                    newSeed: try row.optionalBytes("new_seed"))
            }
        }
    }

    /// Where somebody is something, by the authorities' codes.
    public func places(of account: Account) async throws -> [(authority: Authority, memberships: [Membership])] {
        try await pool.read { session in try session.places(of: account.id) }
    }

    /// Shows another of an account's authorities in a session.
    public func choose(_ authority: Authority, in open: OpenSession) async throws {
        try await pool.write { session in
            _ = try session.query(
                Query.sessionChange.text, [.bytes(open.token.hash), .int(authority.id), Parameter(open.newSeed)])
        }
    }

    /// Somebody's sessions, the one used last first.
    public func sessions(of open: OpenSession) async throws -> [SessionSummary] {
        try await pool.read { session in
            try session.query(Query.sessionsByAccount.text, [.int(open.account.id)] + OpenSession.limits).map { row in
                SessionSummary(
                    agent: try row.string("agent"), began: try row.string("began_at"),
                    seen: try row.string("seen_at"), isThis: try row.bytes("hash") == open.token.hash)
            }
        }
    }

    /// Ends a session.
    public func end(_ open: OpenSession) async throws {
        try await pool.write { session in
            _ = try session.query(
                Query.sessionsEnd.text, [.int(open.account.id), .bytes(open.token.hash), .bool(false)])
            try session.note("account.signOut", open.account.id, by: open.account.actor)
        }
    }

    /// Ends all sessions of an account but the one that asks.
    public func endOthers(of open: OpenSession) async throws {
        try await pool.write { session in
            _ = try session.query(
                Query.sessionsEnd.text, [.int(open.account.id), .bytes(open.token.hash), .bool(true)])
            try session.note("account.signOutEverywhere", open.account.id, by: open.account.actor)
        }
    }
}

extension Session {
    /// Begins a session of an account and gives what the browser is to hold: always a new secret, so that none that
    /// was known before somebody signed in is of use after it.
    /// - Parameter onlyAt: The authority whose provider lets its holder in; nil after a password.
    func begin(
        _ account: Int, hasFactor: Bool, agent: String, inPlaceOf old: SecretToken? = nil, onlyAt: Int? = nil
    ) throws -> SecretToken {
        let token = SecretToken()
        if let old { _ = try query(Query.sessionsEnd.text, [.int(account), .bytes(old.hash), .bool(false)]) }
        _ = try query(
            Query.sessionInsert.text,
            [.bytes(token.hash), .int(account), .bool(hasFactor), .text(String(agent.prefix(200)))]
                + OpenSession.limits + [Parameter(onlyAt)])
        return token
    }
}
