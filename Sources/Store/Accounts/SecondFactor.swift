public import Accounts
import Postgres
import SQLFiles

extension Store {
    /// The second factor that is being set up in a session, begun when none is.
    /// - Throws: `accountKeyMissing`.
    public func beginFactor(in open: OpenSession) async throws -> OneTimeCode {
        let key = try keyOfAccounts()
        if let seed = open.newSeed { return OneTimeCode(seed: try key.opened(seed, for: open.account.id)) }
        let code = OneTimeCode.fresh()
        let sealed = try key.sealed(code.seed, for: open.account.id)
        try await pool.write { session in
            _ = try session.query(Query.sessionChange.text, [.bytes(open.token.hash), .null, .bytes(sealed)])
        }
        return code
    }

    /// Takes over the second factor that is being set up, when the code shows that the authenticator has it; the
    /// session goes on under a new secret.
    /// - Returns: What the browser is to hold, and the recovery codes, told this once; nil when the code is wrong.
    public func confirmFactor(
        _ typed: String, in open: OpenSession, agent: String
    ) async throws -> (token: SecretToken, codes: [RecoveryCode])? {
        guard let sealed = open.newSeed else { return nil }
        let code = OneTimeCode(seed: try keyOfAccounts().opened(sealed, for: open.account.id))
        let recovery = (0..<RecoveryCode.count).map { _ in RecoveryCode() }
        return try await pool.write { session in
            let account = open.account.id
            let now = try session.query(Query.accountStepLast.text, [.int(account)]).only().int("seconds")
            guard let step = code.step(of: typed, at: now, after: nil) else { return nil }
            _ = try session.query(Query.accountSeedSet.text, [.int(account), .bytes(sealed), .int(step)])
            _ = try session.query(
                Query.recoveryCodesSet.text, [.int(account), .texts(recovery.map { Hexadecimal.text($0.hash) })])
            try session.note("account.secondFactor", account, by: open.account.actor)
            let token = try session.begin(
                account, hasFactor: true, agent: agent, inPlaceOf: open.token, onlyAt: open.onlyAt)
            return (token, recovery)
        }
    }

    /// - Throws: `accountKeyMissing`.
    func keyOfAccounts() throws -> AccountKey {
        guard let accountKey else {
            throw StoreError(
                .accountKeyMissing,
                "Second factors are kept under a key, and none is set. Set accounts.key-file to a file of at least "
                    + "\(AccountKey.leastBytes) random bytes that only the service can read, the same for every "
                    + "daemon on this database.")
        }
        return accountKey
    }
}
