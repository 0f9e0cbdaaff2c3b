public import Accounts
public import Assessment
public import Postgres

/// Everything that is kept: facts as they came in and the conclusions drawn from them.
public struct Store: Sendable {
    /// The connections to the database.
    public let pool: ConnectionPool
    /// Which findings stand, which are only counted, and which are left out.
    public let rules: FlagRules
    /// By what persons are kept, as it is set now; nil where nothing is, and then no file that names persons is taken.
    public let personKeys: @Sendable () throws -> PersonKeys?
    /// Under what second factors are kept; nil where none is set, and then none can be set up.
    public let accountKey: AccountKey?
    let passwords = PasswordDesk()

    /// A store in the database these connections lead to.
    public init(
        pool: ConnectionPool, rules: FlagRules = .normative,
        personKeys: @escaping @Sendable () throws -> PersonKeys? = { nil }, accountKey: AccountKey? = nil
    ) {
        self.pool = pool
        self.rules = rules
        self.personKeys = personKeys
        self.accountKey = accountKey
    }

    /// By what conclusions are drawn: the engine, that outlines are kept with them, and every flag rule that is set
    /// otherwise than by default.
    var basis: String {
        let changed = Flag.Kind.allCases.filter { rules[$0] != FlagRules.normative[$0] }
        return ([engineVersion, "outlined"] + changed.map { "\($0.rawValue)=\(rules[$0].rawValue)" }).joined(
            separator: " ")
    }
}
