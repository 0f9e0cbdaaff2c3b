public import Accounts
import Postgres
import SQLFiles

/// By what a program works in the name of an account at one authority.
///
/// Its text is `cw.<authority>.<secret>`: the authority is said first, since row-level security lets nobody look for
/// the secret before.
public struct AccessToken: Sendable {
    /// What the program sends as `Authorization: Bearer`.
    public var text: String { "\(Self.prefix).\(authority).\(secret.text)" }
    /// The code of the authority it is for.
    let authority: String
    let secret: SecretToken

    private static let prefix = "cw"
    /// Days for which one holds.
    public static let days = 365

    init(for authority: Authority) {
        (self.authority, secret) = (authority.code, SecretToken())
    }

    /// One that was sent; nil for what cannot be one.
    public init?(_ text: String) {
        // Codes of authorities may have dots.
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0] == Self.prefix, let last = parts.last, let secret = SecretToken(String(last))
        else { return nil }
        (authority, self.secret) = (parts[1..<(parts.count - 1)].joined(separator: "."), secret)
    }
}

/// An access token, as a list shows it.
public struct AccessTokenSummary: Sendable, Hashable {
    /// What takes it back.
    public let id: Int
    /// What it is for.
    public let title: String
    /// What it is good for.
    public let scope: TokenScope
    /// The last day it holds, such as `2026-03-01`.
    public let expires: String
}

/// A program that works in somebody's name.
public struct Bearer: Sendable {
    /// In whose name, and where.
    public let visitor: Visitor
    /// What it may do of that which they may.
    public let scope: TokenScope
}

extension Store {
    /// Gives a program access in the name of an account; the token is told this once.
    public func issueToken(
        _ title: String, good scope: TokenScope, for account: Account, at authority: Authority, by actor: String
    ) async throws -> AccessToken {
        guard (1...200).contains(title.count) else {
            throw StoreError(.unusableAccount, "Say in 1 to 200 characters what the access token is for.")
        }
        let token = AccessToken(for: authority)
        try await write(authority) { session in
            guard try session.memberships(of: account.id, at: authority)[account.id] != nil else {
                throw StoreError(.unusableAccount, "\(account.signInName) is nothing at \(authority.name).")
            }
            _ = try session.query(
                Query.accessTokenInsert.text,
                [
                    .int(authority.id), .int(account.id), .bytes(token.secret.hash), .text(title),
                    .text(scope.rawValue),
                    .int(AccessToken.days),
                ])
            try AuditEntry(
                actor: actor, action: "account.token", subject: account.actor,
                detail: ["scope": scope.rawValue]
            )
            .keep(for: authority, in: session)
        }
        return token
    }

    /// The program that has an access token; nil when it does not hold.
    public func bearer(of token: AccessToken) async throws -> Bearer? {
        guard let authority = try await authorities().first(where: { $0.code == token.authority }) else { return nil }
        return try await read(authority) { session in
            let found = try session.query(
                Query.accessTokenFind.text, [.int(authority.id), .bytes(token.secret.hash)]
            ).atMostOne()
            guard let found else { return nil }
            let account = try Account(found)
            guard let memberships = try session.memberships(of: account.id, at: authority)[account.id] else {
                return nil
            }
            return Bearer(
                visitor: Visitor(account: account, authority: authority, memberships: memberships),
                scope: try TokenScope(found))
        }
    }

    /// Somebody's access tokens, the latest first.
    public func tokens(of visitor: Visitor) async throws -> [AccessTokenSummary] {
        try await read(visitor.authority) { session in
            try session.query(
                Query.accessTokensByAccount.text, [.int(visitor.authority.id), .int(visitor.account.id)]
            ).map { row in
                AccessTokenSummary(
                    id: try row.int("token_id"), title: try row.string("title"), scope: try TokenScope(row),
                    expires: try row.string("expires_at"))
            }
        }
    }

    /// Takes one of somebody's access tokens back.
    public func revokeToken(_ id: Int, of visitor: Visitor) async throws {
        try await write(visitor.authority) { session in
            _ = try session.query(
                Query.accessTokenDelete.text,
                [.int(visitor.authority.id), .int(visitor.account.id), .int(id)])
            try AuditEntry(
                actor: visitor.account.actor, action: "account.tokenRevoke", subject: visitor.account.actor, detail: [:]
            ).keep(for: visitor.authority, in: session)
        }
    }
}

extension TokenScope {
    fileprivate init(_ row: Row) throws {
        guard let scope = TokenScope(rawValue: try row.string("scope")) else {
            throw StoreError(.damagedFact, "An access token has a scope this version does not know.")
        }
        self = scope
    }
}
