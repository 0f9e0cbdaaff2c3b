import Logging
import Postgres
import Store

/// The database the program works on: the one it is told, or a private cluster it looks after itself.
struct Database: Sendable {
    /// How the owner of the schema connects; only migrations do.
    let owner: ConnectionSettings
    /// How the daemon's work connects.
    let daemon: ConnectionSettings
    /// The role of the daemon's work.
    let role: String
    /// The private cluster; nil when the database is somebody else's.
    let cluster: PrivateCluster?
    /// The disk of the private cluster; nil when the database is somebody else's.
    let room: DiskRoom?

    /// For a command: a private cluster that runs already is used, one that does not runs for the command's length.
    static func open(_ settings: Settings) async throws -> Database {
        try await open(settings, warned: { _ in }) { directory, options in
            try await PrivateCluster.join(directory: directory, options: options)
        }
    }

    /// For the daemon: the private cluster is this process's own, and a second daemon on it is refused.
    static func start(_ settings: Settings, logger: Logger) async throws -> Database {
        try await open(settings) { warning in
            logger.warning("database server", metadata: ["warning": "\(warning)"])
        } cluster: { directory, options in
            var options = options
            options.onEvent = { event in logger.info("database server", metadata: ["event": "\(event)"]) }
            return try await PrivateCluster.start(directory: directory, options: options)
        }
    }

    private static func open(
        _ settings: Settings, warned: (String) -> Void,
        cluster: (String, ClusterOptions) async throws -> PrivateCluster
    ) async throws -> Database {
        guard let url = try settings.secret(.databaseURL, orFile: .databaseURLFile) else {
            var options = ClusterOptions()
            options.programsFolder = settings.text(.postgresBinaries)
            options.account = settings.text(.postgresAccount)
            let room = DiskRoom(folder: try settings.requiredText(.dataDirectory))
            do {
                return try await Database(in: cluster(room.folder, options), room: room)
            } catch {
                throw room.explained(error)
            }
        }
        let owner = try settings.secret(.databaseOwnerURL, orFile: .databaseOwnerURLFile) ?? url
        let daemon = ConnectionSettings(target: url)
        let check = try await ServerCheck(
            daemon, isDurable: false, takesOutdated: settings.isOn(.databaseOutdated))
        for warning in check.warnings { warned(warning) }
        return Database(owner: ConnectionSettings(target: owner), daemon: daemon, role: check.role)
    }

    private init(in cluster: PrivateCluster, room: DiskRoom) {
        (owner, daemon, role) = (cluster.ownerSettings, cluster.settings, PrivateCluster.role)
        (self.cluster, self.room) = (cluster, room)
    }

    private init(owner: ConnectionSettings, daemon: ConnectionSettings, role: String) {
        (self.owner, self.daemon, self.role) = (owner, daemon, role)
        (cluster, room) = (nil, nil)
    }

    /// Runs `body` and lets go of the cluster afterwards, whatever happens.
    func closing<Value>(_ body: () async throws -> Value) async throws -> Value {
        let value: Value
        do {
            value = try await body()
        } catch {
            let told = room?.explained(error) ?? error
            try? await cluster?.stop()
            throw told
        }
        do {
            try await cluster?.stop()
        } catch {
            // What was done is done: whoever asked for it gets the answer, and hears of this besides.
            Console.error("The work is done, but the database server could not be stopped. \(error)")
        }
        return value
    }
}
