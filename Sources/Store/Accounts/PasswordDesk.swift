import Accounts
import Postgres

/// Where passwords are hashed and compared, one at a time: each takes 19 MiB and some 35 ms, so that a flood of them
/// takes neither the memory nor the threads of other work.
public actor PasswordDesk {
    private let executor = QueueExecutor(label: "clausewatch.passwords")
    private var stranger: PasswordHash?

    /// A desk.
    public init() {}

    /// Its own thread.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    func hash(of password: String) throws -> PasswordHash { try PasswordHash(of: password) }

    /// Whether a password is that of the hash. Where there is no hash the answer is no, after the same time, so that
    /// nobody learns by it which names are known.
    func matches(_ password: String, _ hash: PasswordHash?) throws -> Bool {
        try compared(hash).matches(password) && hash != nil
    }

    /// The hash that a password is compared with: where there is none, one that costs as much and that nobody knows
    /// the password of.
    func compared(_ hash: PasswordHash?) throws -> PasswordHash {
        if let hash { return hash }
        let stranger = try self.stranger ?? PasswordHash(of: SecretToken().text)
        self.stranger = stranger
        return stranger
    }
}
