public import Accounts
import Postgres
import SQLFiles

/// A link by which an account's owner sets a password: at the beginning, and when it was forgotten.
public enum SignInLink {
    /// Hours for which it holds.
    public static let hours = 72
}

extension Store {
    /// A link for an account in place of the one it may have had; whoever has it sets the password and, where there was
    /// a second factor, that one anew.
    public func issueLink(for account: Account, by actor: String) async throws -> SecretToken {
        let token = SecretToken()
        try await pool.write { session in
            _ = try session.query(
                Query.accountLinkSet.text, [.int(account.id), .bytes(token.hash), .int(SignInLink.hours)])
            try session.note("account.link", account.id, by: actor)
        }
        return token
    }

    /// The account of a link that holds; nil when it was used, has run out or never was.
    public func account(by link: SecretToken) async throws -> Account? {
        try await pool.read { session in
            try session.query(Query.accountLinkFind.text, [.bytes(link.hash)]).atMostOne().map { try Account($0) }
        }
    }

    /// What a new password of an account has to be.
    public func passwordRule(for account: Account) async throws -> PasswordRule {
        let places = try await places(of: account)
        let roles = places.flatMap { $0.memberships.map(\.role) }
        return PasswordRule(
            hasSecondFactor: account.hasFactor || roles.contains(where: \.needsSecondFactor),
            ownWords: account.signInName.split { !$0.isLetter && !$0.isNumber }.map(String.init)
                + places.map(\.authority.code) + account.name.split(separator: " ").map(String.init))
    }

    /// Sets the password by a link, which is used up then: all sessions end, the second factor goes, wrong tries are
    /// forgotten, and a session begins.
    /// - Throws: `linkUsed`.
    public func setPassword(
        _ password: String, of account: Account, by link: SecretToken, _ attempt: SignInAttempt
    ) async throws -> SecretToken {
        let hash = try await passwords.hash(of: password)
        return try await pool.write { session in
            let taken = try session.query(
                Query.accountLinkTake.text, [.bytes(link.hash), .int(account.id)]
            ).affected
            guard taken == 1 else {
                throw StoreError(
                    .linkUsed, "The link was used before or has run out. Ask whoever gave it to you for a new one.")
            }
            _ = try session.query(Query.accountPasswordSet.text, [.int(account.id), .text(hash.text)])
            _ = try session.query(Query.accountSeedSet.text, [.int(account.id), .null, .null])
            _ = try session.query(Query.recoveryCodesSet.text, [.int(account.id), .texts([])])
            _ = try session.query(Query.sessionsEnd.text, [.int(account.id), .bytes([]), .bool(true)])
            try session.forgetFailures(attempt)
            try session.note("account.password", account.id, by: account.actor, ["by": "link"])
            return try session.begin(account.id, hasFactor: false, agent: attempt.agent)
        }
    }

    /// Changes the password of whoever knows the one that holds; their other sessions end, and this one goes on under
    /// a new secret.
    public func changePassword(
        from old: String, to new: String, in open: OpenSession, _ attempt: SignInAttempt
    ) async throws -> SignInOutcome {
        if let halt = try await checkThrottle(attempt) { return halt }
        guard try await passwords.matches(old, open.account.password) else {
            return try await noteFailure(attempt, of: open.account)
        }
        let hash = try await passwords.hash(of: new)
        return .began(
            try await pool.write { session in
                let account = open.account
                _ = try session.query(Query.accountPasswordSet.text, [.int(account.id), .text(hash.text)])
                _ = try session.query(Query.sessionsEnd.text, [.int(account.id), .bytes([]), .bool(true)])
                try session.note("account.password", account.id, by: account.actor, ["by": "password"])
                return try session.begin(
                    account.id, hasFactor: open.hasFactor, agent: attempt.agent, onlyAt: open.onlyAt)
            })
    }

    /// Closes an account everywhere, or opens it again.
    public func close(_ account: Account, _ isClosed: Bool, by actor: String) async throws {
        try await pool.write { session in
            _ = try session.query(Query.accountClose.text, [.int(account.id), .bool(isClosed)])
            try session.note(isClosed ? "account.close" : "account.open", account.id, by: actor)
        }
    }
}
