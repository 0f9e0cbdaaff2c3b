public import Accounts
import Crypto
import Postgres
import SQLFiles

/// Somebody who tries to sign in.
public struct SignInAttempt: Sendable {
    /// The sign-in name, as it was typed; empty where none was.
    public var name: String
    /// Where it comes from, such as `192.0.2.7`; nil where that is not known.
    public var address: String?
    /// What the browser calls itself.
    public var agent: String

    /// An attempt of these parts.
    public init(name: String, address: String?, agent: String) {
        self.name = String(name.filter { !$0.isWhitespace }.lowercased().prefix(254))
        self.address = address
        self.agent = agent
    }

    /// Whose wrong tries are counted: the name's, known or not, and the address's, which may stand for many people.
    fileprivate var counted: [Counted] {
        (name.isEmpty ? [] : [Counted(throttle: .name, text: "name:\(name)")])
            + (address.map { [Counted(throttle: .address, text: "address:\($0)")] } ?? [])
    }

    fileprivate struct Counted {
        var throttle: SignInThrottle
        var text: String
        var hash: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
    }
}

/// What comes of an attempt.
public enum SignInOutcome: Sendable {
    /// It was right: what the browser is to hold.
    case began(SecretToken)
    /// The name, the password or the code is wrong; which of them is not told.
    case refused
    /// Too many were wrong: the next try is looked at after so many whole seconds.
    case wait(Int)
    /// So many were wrong that only a new sign-in link helps.
    case stopped
}

extension Store {
    /// Signs in with a password. The session that begins lets its holder no further than to the second factor where
    /// one is needed.
    public func signIn(_ attempt: SignInAttempt, password: String) async throws -> SignInOutcome {
        if let halt = try await checkThrottle(attempt) { return halt }
        let account = try await account(named: attempt.name)
        let usable = account.flatMap { $0.isClosed ? nil : $0 }
        guard try await passwords.matches(password, usable?.password), let usable, let kept = usable.password else {
            return try await noteFailure(attempt, of: account)
        }
        let renewed = kept.isCurrent ? nil : try await passwords.hash(of: password)
        return .began(
            try await pool.write { session in
                if let renewed {
                    _ = try session.query(
                        Query.accountPasswordSet.text, [.int(usable.id), .text(renewed.text)])
                }
                if !usable.hasFactor { try session.forgetFailures(attempt) }
                try session.note("account.signIn", usable.id, by: usable.actor, ["by": "password"])
                return try session.begin(usable.id, hasFactor: false, agent: attempt.agent)
            })
    }

    /// Shows the second factor in a session: the code of an authenticator, or a recovery code, each good once.
    public func proveFactor(_ typed: String, in open: OpenSession, _ attempt: SignInAttempt) async throws
        -> SignInOutcome
    {
        if let halt = try await checkThrottle(attempt) { return halt }
        guard let seed = open.account.seed else { return .refused }
        let code = OneTimeCode(seed: try keyOfAccounts().opened(seed, for: open.account.id))
        let token: SecretToken? = try await pool.write { session in
            let account = open.account.id
            let row = try session.query(Query.accountStepLast.text, [.int(account)]).only()
            let step = code.step(of: typed, at: try row.int("seconds"), after: try row.optionalInt("last_step"))
            let taken: Int
            if let step {
                taken = try session.query(Query.accountStepTake.text, [.int(account), .int(step)]).affected
            } else if let recovery = RecoveryCode(typed: typed) {
                taken = try session.query(Query.recoveryCodeTake.text, [.int(account), .bytes(recovery.hash)]).affected
            } else {
                taken = 0
            }
            guard taken > 0 else { return nil }
            try session.forgetFailures(attempt)
            try session.note(
                "account.signIn", account, by: open.account.actor, ["by": step == nil ? "recoveryCode" : "code"])
            return try session.begin(
                account, hasFactor: true, agent: attempt.agent, inPlaceOf: open.token, onlyAt: open.onlyAt)
        }
        guard let token else { return try await noteFailure(attempt, of: open.account) }
        return .began(token)
    }

    /// What keeps an attempt from being looked at; nil when nothing does.
    public func checkThrottle(_ attempt: SignInAttempt) async throws -> SignInOutcome? {
        try await pool.read { session in
            var longest = 0
            for who in attempt.counted {
                guard let row = try session.query(Query.signInWait.text, [.bytes(who.hash)]).atMostOne() else {
                    continue
                }
                if who.throttle == .name, try row.int("failures") >= SignInThrottle.stop { return .stopped }
                longest = max(longest, try row.int("seconds"))
            }
            return longest > 0 ? .wait(longest) : nil
        }
    }

    /// Counts a wrong try, of an account where one is known.
    @discardableResult
    public func noteFailure(_ attempt: SignInAttempt, of account: Account?) async throws -> SignInOutcome {
        try await pool.write { session in
            for who in attempt.counted {
                let failures = try session.query(
                    Query.signInFailureAdd.text, [.bytes(who.hash), .int(who.throttle.quietMinutes)]
                ).only().int("failures")
                let seconds = who.throttle.wait(after: failures)
                guard seconds > 0 else { continue }
                _ = try session.query(Query.signInFailureWait.text, [.bytes(who.hash), .int(seconds)])
            }
            if let account { try session.note("account.signInRefused", account.id, by: account.actor) }
            return .refused
        }
    }
}

extension Session {
    /// The address's stay: somebody who knows one password may guess at others from there.
    func forgetFailures(_ attempt: SignInAttempt) throws {
        for who in attempt.counted where who.throttle == .name {
            _ = try query(Query.signInFailureForget.text, [.bytes(who.hash)])
        }
    }
}
