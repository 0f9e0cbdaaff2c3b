public import Accounts
public import Policies
import Postgres

/// Somebody who may sign in.
public struct Account: Sendable, Hashable {
    /// The key of its row.
    public let id: Int
    /// What is typed to sign in, an e-mail address in small letters.
    public let signInName: String
    /// What people read.
    public let name: String
    /// The language its owner reads.
    public let language: Language
    /// Nil until its owner has set one.
    let password: PasswordHash?
    /// Of the second factor, sealed; nil where there is none.
    let seed: [UInt8]?
    /// Whether nobody signs in with it any more.
    public let isClosed: Bool

    /// Whether its owner has set a password.
    public var hasPassword: Bool { password != nil }
    /// Whether it has a second factor.
    public var hasFactor: Bool { seed != nil }
    /// How the audit log names it: no personal data, and the same for good.
    public var actor: String { Self.actor(id) }

    static func actor(_ id: Int) -> String { "account:\(id)" }
}

extension Account {
    init(_ row: Row) throws {
        id = try row.int("account_id")
        signInName = try row.string("sign_in_name")
        name = try row.string("name")
        let code = try row.string("language")
        guard let language = Language(rawValue: code) else {
            throw StoreError(.damagedFact, "Account \(id) is kept with the language \"\(code)\", which is none known.")
        }
        self.language = language
        password = try row.optionalString("password").map(PasswordHash.init(kept:))
        seed = try row.optionalBytes("seed")
        isClosed = try row.bool("is_closed")
    }
}

/// What an account is at one authority.
public struct Membership: Sendable, Hashable {
    /// What its owner may do.
    public let role: Role
    /// The department of an officer, the party of a contractor; nil for an officer of all departments and other roles.
    public let scope: String?

    /// A membership; nil for a contractor of no party, and for a scope where there is none to have.
    public init?(_ role: Role, scope: String? = nil) {
        switch role {
        case .contractor: guard let scope, !scope.isEmpty else { return nil }
        case .officer: break
        case .administrator, .reader: guard scope == nil else { return nil }
        }
        self.role = role
        self.scope = scope.flatMap { $0.isEmpty ? nil : $0 }
    }

    init?(_ row: Row) throws(PostgresError) {
        guard let role = Role(rawValue: try row.string("role")) else { return nil }
        let scope = try row.string("scope")
        self.init(role, scope: scope.isEmpty ? nil : scope)
    }
}
