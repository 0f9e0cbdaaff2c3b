public import Postgres

/// Everything that is kept: facts as they came in and the conclusions drawn from them.
public struct Store: Sendable {
    /// The connections to the database.
    public let pool: ConnectionPool

    /// A store in the database these connections lead to.
    public init(pool: ConnectionPool) {
        self.pool = pool
    }
}
