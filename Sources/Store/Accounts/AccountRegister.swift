import Accounts
public import Policies
import Postgres
import SQLFiles

extension Store {
    /// The account of a sign-in name; nil when there is none.
    public func account(named name: String) async throws -> Account? {
        try await pool.read { session in
            try session.query(Query.accountByName.text, [.text(name.lowercased())]).atMostOne().map { try Account($0) }
        }
    }

    /// Those who are something at an authority, by sign-in name.
    public func accounts(of authority: Authority) async throws -> [ListedAccount] {
        try await read(authority) { session in
            let members = try session.memberships(of: nil, at: authority)
            var issuers: [Int: [String]] = [:]
            for row in try session.query(Query.providerAccountsList.text, [.int(authority.id)]) {
                issuers[try row.int("account_id"), default: []].append(try row.string("issuer"))
            }
            return try session.query(Query.accountsList.text, [.int(authority.id)]).map { row in
                let account = try Account(row)
                return ListedAccount(
                    account, members[account.id, default: []], issuers: issuers[account.id, default: []])
            }
        }
    }

    /// Adds an account with what it is at an authority, or adds that to a known account of the sign-in name.
    /// - Throws: `unusableAccount` for a name that is none, `unknownParty`, and `membershipStands`.
    public func addAccount(
        _ signInName: String, name: String, language: Language, as membership: Membership, at authority: Authority,
        by actor: String
    ) async throws -> Account {
        let signInName = signInName.lowercased()
        guard AccountName.isUsable(signInName), (1...200).contains(name.count) else {
            throw StoreError(
                .unusableAccount,
                "\"\(signInName.prefix(80))\" cannot be signed in with: a sign-in name is an e-mail address such as "
                    + "desk@example.org, and the name that people read has 1 to 200 characters.")
        }
        return try await write(authority) { session in
            if membership.role == .contractor, let party = membership.scope {
                guard try session.query(Query.partyById.text, [.int(authority.id), .text(party)]).count > 0 else {
                    throw StoreError(
                        .unknownParty,
                        "No party of \(authority.name) is \(party). Name one as registers and reports do, such as "
                            + "\(authority.scheme)-01234567.")
                }
            }
            _ = try session.query(
                Query.accountInsert.text, [.text(signInName), .text(name), .text(language.rawValue)])
            let account = try Account(
                session.query(Query.accountByName.text, [.text(signInName)]).only())
            let added = try session.query(
                Query.membershipInsert.text,
                [
                    .int(authority.id), .int(account.id), .text(membership.role.rawValue),
                    .text(membership.scope ?? ""),
                ]
            ).affected
            guard added > 0 else {
                throw StoreError(
                    .membershipStands, "\(signInName) is that already. A new sign-in link is given by `account link`.")
            }
            try AuditEntry(
                actor: actor, action: "account.add", subject: account.actor,
                detail: ["role": membership.role.rawValue].merging(membership.scope.map { ["scope": $0] } ?? [:]) { $1 }
            ).keep(for: authority, in: session)
            return account
        }
    }

    /// Takes all that an account is at an authority away, its tokens there with it.
    public func expel(_ account: Account, from authority: Authority, by actor: String) async throws {
        try await write(authority) { session in
            _ = try session.query(Query.membershipsDelete.text, [.int(authority.id), .int(account.id)])
            try AuditEntry(actor: actor, action: "account.expel", subject: account.actor, detail: [:])
                .keep(for: authority, in: session)
        }
    }

    /// Sets the language that an account's owner reads.
    public func setLanguage(_ language: Language, of account: Account) async throws {
        try await pool.write { session in
            _ = try session.query(
                Query.accountLanguageSet.text, [.int(account.id), .text(language.rawValue)])
        }
    }
}

extension Session {
    /// What an account, or everybody, is at an authority, by account.
    func memberships(of account: Int?, at authority: Authority) throws -> [Int: [Membership]] {
        var found: [Int: [Membership]] = [:]
        for row in try query(Query.membershipsList.text, [.int(authority.id), Parameter(account)]) {
            guard let membership = try Membership(row) else { continue }
            found[try row.int("account_id"), default: []].append(membership)
        }
        return found
    }

    /// Where an account is something, by the authorities' codes.
    func places(of account: Int) throws -> [(authority: Authority, memberships: [Membership])] {
        let authorities = try query(Query.authorityList.text, [.null]).map { try Authority($0) }
        return try authorities.compactMap { authority in
            try set(authority.setting)
            let found = try memberships(of: account, at: authority)[account] ?? []
            return found.isEmpty ? nil : (authority, found)
        }
    }

    /// Notes something about an account at each authority where it is something.
    func note(_ action: String, _ account: Int, by actor: String, _ detail: [String: String] = [:]) throws {
        for (authority, _) in try places(of: account) {
            try set(authority.setting)
            try AuditEntry(actor: actor, action: action, subject: Account.actor(account), detail: detail)
                .keep(for: authority, in: self)
        }
    }
}
