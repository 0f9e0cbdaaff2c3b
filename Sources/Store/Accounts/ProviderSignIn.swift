public import Accounts
import Postgres
import SQLFiles

/// Somebody at an identity provider: the issuer of their tokens, and who they are to it for good.
public struct ProviderIdentity: Sendable, Hashable {
    /// Who signs the tokens.
    public let issuer: String
    /// Who it is there.
    public let subject: String

    /// Somebody there.
    public init(issuer: String, subject: String) {
        (self.issuer, self.subject) = (issuer, subject)
    }
}

/// What comes of a sign-in by a provider.
public enum ProviderOutcome: Sendable {
    /// What the browser is to hold.
    case began(SecretToken)
    /// Nobody is bound to that identity yet: the name is needed by which an account is looked for.
    case nameWanted
    /// No account is open to it.
    case refused(AccountRefusal)
}

/// Why somebody whom the provider knows is not let in here. The raw value stands in the audit log.
public enum AccountRefusal: String, Sendable, Hashable, CaseIterable {
    /// No account of the authority has the name, or it is closed.
    case accountUnknown
    /// The account is bound to somebody else at that provider, or they to another account.
    case otherSubject
    /// The account is something at another authority too, whose door this provider does not open.
    case knownElsewhere
    /// It is a contractor's, and not bound.
    case contractor
}

extension Store {
    /// Signs in somebody whom the authority's own provider knows. They are known by their identity alone once an
    /// account is bound to it; the first time an account is looked for by the name that the provider tells, among
    /// those that were added here before. Nobody is added by signing in.
    /// - Parameters:
    ///   - name: What the provider calls them, in small letters; nil while it was not asked.
    ///   - hasFactor: Whether the provider's second factor counts; if not, their own is asked for.
    public func signIn(
        _ identity: ProviderIdentity, named name: String?, hasFactor: Bool, at authority: Authority, agent: String
    ) async throws -> ProviderOutcome {
        try await write(authority) { session in
            let bound = try session.account(of: identity, at: authority)
            guard bound != nil || name != nil else { return .nameWanted }
            let found =
                try bound
                ?? session.query(Query.accountByName.text, [Parameter(name)]).atMostOne().map {
                    try Account($0)
                }
            let places = try found.map { try session.places(of: $0.id) } ?? []
            try session.set(authority.setting)
            guard let account = found, !account.isClosed,
                let here = places.first(where: { $0.authority.id == authority.id })
            else { return try session.refuse(.accountUnknown, of: nil, at: authority) }
            guard places.count == 1 else { return try session.refuse(.knownElsewhere, of: account, at: authority) }
            if bound == nil {
                guard here.memberships.contains(where: \.role.isOfCouncil) else {
                    return try session.refuse(.contractor, of: account, at: authority)
                }
                guard try session.bind(account, to: identity, at: authority, by: account.actor) else {
                    return try session.refuse(.otherSubject, of: account, at: authority)
                }
            }
            try AuditEntry(
                actor: account.actor, action: "account.signIn", subject: account.actor,
                detail: ["by": "provider", "secondFactor": hasFactor ? "provider" : "own"]
            ).keep(for: authority, in: session)
            return .began(
                try session.begin(account.id, hasFactor: hasFactor, agent: agent, onlyAt: authority.id))
        }
    }

    /// Notes that an answer of an authority's provider let nobody in.
    public func noteRefusal(_ reason: String, at authority: Authority) async throws {
        try await write(authority) { session in try session.noteRefusal(reason, of: nil, at: authority) }
    }

    /// Binds an account to somebody at a provider, as whoever runs the service says.
    /// - Throws: `unusableAccount` where the account is nothing at the authority, or either is bound to another.
    public func bind(
        _ account: Account, to identity: ProviderIdentity, at authority: Authority, by actor: String
    ) async throws {
        try await write(authority) { session in
            let here = try session.memberships(of: account.id, at: authority)
            guard !here.isEmpty else {
                throw StoreError(
                    .unusableAccount,
                    "\(account.signInName) is nothing at \(authority.name). Add what they are there first, with "
                        + "clausewatch account add.")
            }
            guard try session.account(of: identity, at: authority)?.id != account.id else { return }
            guard try session.bind(account, to: identity, at: authority, by: actor) else {
                throw StoreError(
                    .unusableAccount,
                    "\(account.signInName) is bound to another subject at \(identity.issuer), or that subject to "
                        + "another account. Release the one that is bound first, with clausewatch account provider "
                        + "release.")
            }
        }
    }

    /// Releases an account from whoever it is bound to at an authority's providers; the next one who comes with its
    /// name is bound anew.
    /// - Returns: Whether it was bound.
    public func release(_ account: Account, at authority: Authority, by actor: String) async throws -> Bool {
        try await write(authority) { session in
            let released = try session.query(
                Query.providerAccountDelete.text, [.int(authority.id), .int(account.id)]
            ).affected
            guard released > 0 else { return false }
            try AuditEntry(actor: actor, action: "account.release", subject: account.actor, detail: [:])
                .keep(for: authority, in: session)
            return true
        }
    }
}

extension Session {
    /// The account that is bound to somebody at a provider; nil where none is.
    fileprivate func account(of identity: ProviderIdentity, at authority: Authority) throws -> Account? {
        try query(
            Query.providerAccountFind.text, [.int(authority.id), .text(identity.issuer), .text(identity.subject)]
        ).atMostOne().map { try Account($0) }
    }

    /// Binds an account; false where it, or the identity, is bound to another.
    fileprivate func bind(
        _ account: Account, to identity: ProviderIdentity, at authority: Authority, by actor: String
    ) throws -> Bool {
        let added = try query(
            Query.providerAccountInsert.text,
            [.int(authority.id), .text(identity.issuer), .text(identity.subject), .int(account.id)]
        ).affected
        guard added > 0 else { return try self.account(of: identity, at: authority)?.id == account.id }
        try AuditEntry(
            actor: actor, action: "account.bind", subject: account.actor, detail: ["issuer": identity.issuer]
        ).keep(for: authority, in: self)
        return true
    }

    fileprivate func refuse(
        _ reason: AccountRefusal, of account: Account?, at authority: Authority
    ) throws -> ProviderOutcome {
        try noteRefusal(reason.rawValue, of: account, at: authority)
        return .refused(reason)
    }

    fileprivate func noteRefusal(_ reason: String, of account: Account?, at authority: Authority) throws {
        try AuditEntry(
            actor: account?.actor ?? "provider", action: "account.signInRefused", subject: account?.actor ?? "provider",
            detail: ["by": "provider", "reason": reason]
        ).keep(for: authority, in: self)
    }
}
