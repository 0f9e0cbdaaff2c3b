/// How a private cluster is run.
public struct ClusterOptions: Sendable {
    /// The folder of `initdb` and `postgres`; nil to look for the newest installation.
    public var programsFolder: String?
    /// The account to run the server under when this process is root; nil for `postgres`, else `nobody`.
    public var account: String?
    /// Server settings that override the cluster's own.
    public var serverSettings: [String: String] = [:]
    /// The longest time until the server accepts connections, crash recovery included.
    public var startLimit = Duration.seconds(120)
    /// The longest time for the server to stop before it is ended without a checkpoint.
    public var stopLimit = Duration.seconds(15)
    /// Receives what happens to the server, for the log.
    public var onEvent: @Sendable (ClusterEvent) -> Void = { _ in }

    /// The options for normal use.
    public init() {}

    /// Tests may trade durability for speed; nothing else should.
    var isDurable: Bool { serverSettings["fsync"] != "off" }
}

/// Something that happened to the server of a private cluster.
public enum ClusterEvent: Sendable, Hashable {
    /// The data directory and its database were made.
    case created(directory: String)
    /// A server that an earlier daemon had left running was stopped.
    case orphanStopped(pid: Int32)
    /// The server accepts connections.
    case started(pid: Int32, version: String)
    /// The server ended without being asked to; it is started again and recovers what was committed.
    case died(exit: String)
    /// A remark of the start-up check.
    case warning(String)
    /// The server was stopped.
    case stopped
}
