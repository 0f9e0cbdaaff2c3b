import Glibc

/// A PostgreSQL server of the daemon's own, reachable only from this machine through a socket in its directory.
public actor PrivateCluster {
    /// A server that dies this soon after its start, this often in a row, is not started again.
    private static let shortLife = Duration.seconds(10)
    private static let shortLivesAllowed = 5
    private static let joinLimit = Duration.seconds(30)
    private static let joinPause = Duration.milliseconds(50)

    /// The role of the daemon's work.
    public static var role: String { ClusterRoles.daemon }
    /// How the daemon's work connects: a role that owns nothing and is bound by row-level security.
    public nonisolated let settings: ConnectionSettings
    /// How migrations connect: the owner of the database, no superuser.
    public nonisolated let ownerSettings: ConnectionSettings
    /// How the cluster itself is administered: its superuser, in the database `postgres`.
    public nonisolated let adminSettings: ConnectionSettings

    private let layout: ClusterLayout
    private let options: ClusterOptions
    /// The right to start the server: a daemon's for as long as it runs, a command's until the server is up.
    private var lock: ClusterLock?
    private let use: ClusterUse
    private var server: (programs: ServerPrograms, arguments: [String])?
    private var postmaster: Postmaster?

    private init(_ layout: ClusterLayout, _ options: ClusterOptions, _ lock: ClusterLock?, _ use: ClusterUse) {
        self.use = use
        self.layout = layout
        self.options = options
        self.lock = lock
        let base = ConnectionSettings(host: layout.socket, port: 5432, database: ClusterRoles.database)
        settings = base.with(user: ClusterRoles.daemon)
        ownerSettings = base.with(user: ClusterRoles.owner)
        adminSettings = base.with(user: ClusterRoles.admin).with(database: "postgres")
    }

    /// Starts the server of that directory, making the directory and its database first if need be.
    ///
    /// Only one process at a time can do so; `clusterInUse` names the one that does. A server that commands use is
    /// waited for: the last of them stops it.
    public static func start(
        directory: String, options: ClusterOptions = ClusterOptions()
    ) async throws -> PrivateCluster {
        let layout = try ClusterLayout(directory)
        let cluster = PrivateCluster(layout, options, try ClusterLock(layout), try ClusterUse(layout))
        let clock = ContinuousClock()
        let deadline = clock.now + joinLimit
        while !cluster.use.own() {
            guard clock.now < deadline else {
                throw PostgresError(
                    .clusterInUse,
                    "commands of clausewatch still work in the directory \(layout.directory); start again when they "
                        + "have ended")
            }
            try await Task.sleep(for: joinPause)
        }
        try await cluster.begin()
        _ = cluster.use.share()
        return cluster
    }

    /// Uses the running server of that directory, for command-line tools, or starts it if none runs.
    ///
    /// `stop()` then stops it only when nobody else uses it.
    public static func join(
        directory: String, options: ClusterOptions = ClusterOptions()
    ) async throws -> PrivateCluster {
        let layout = try ClusterLayout(directory)
        let use = try ClusterUse(layout)
        let clock = ContinuousClock()
        let deadline = clock.now + joinLimit
        while true {
            do {
                if let cluster = try await enter(layout, options, use) { return cluster }
                guard clock.now < deadline else {
                    throw PostgresError(
                        .clusterInUse,
                        "the database server in the directory \(layout.directory) is being stopped by another "
                            + "clausewatch; do the same again in a moment")
                }
            } catch let refusal as PostgresError where refusal.code == .clusterInUse {
                use.leave()
                guard clock.now < deadline else { throw refusal }
            }
            try await Task.sleep(for: joinPause)
        }
    }

    /// The cluster with its server up; nil while somebody stops it.
    private static func enter(
        _ layout: ClusterLayout, _ options: ClusterOptions, _ use: ClusterUse
    ) async throws -> PrivateCluster? {
        guard use.share() else { return nil }
        let guest = PrivateCluster(layout, options, nil, use)
        if try await guest.isAccepting() { return guest }
        let starter = PrivateCluster(layout, options, try ClusterLock(layout), use)
        // Somebody else may have started it between the look and the lock.
        if try await !starter.isAccepting() { try await starter.begin() }
        await starter.letOthersStart()
        return starter
    }

    private func begin() async throws {
        do {
            try await prepare()
            try await launch()
        } catch {
            await giveUp()
            throw error
        }
    }

    /// A command's server may be started again by any other once this one has come up.
    private func letOthersStart() {
        lock = nil
    }

    /// Starts the server again whenever it dies; returns when the task is cancelled or the cluster is stopped.
    ///
    /// All that was committed is there again after the restart. Throws when the server does not come up.
    public func run() async throws {
        let clock = ContinuousClock()
        var shortLives = 0
        while let postmaster {
            let start = clock.now
            for await _ in postmaster.end {}
            guard !Task.isCancelled, self.postmaster === postmaster, let exit = postmaster.exit else { return }
            options.onEvent(.died(exit: exit))
            shortLives = clock.now - start < Self.shortLife ? shortLives + 1 : 0
            guard shortLives <= Self.shortLivesAllowed else {
                throw PostgresError(
                    .clusterProgram,
                    "the database server died \(shortLives) times in a row (\(exit)); see \(layout.log)")
            }
            try await relaunch()
        }
    }

    /// Lets go of the directory and stops its server, whoever started it, unless somebody else still uses it.
    public func stop() async throws {
        let child = postmaster
        postmaster = nil
        defer {
            use.leave()
            lock = nil
        }
        guard use.own() else { return }
        guard let child, child.exit == nil else { return try await stopOrphan() }
        try await stop(child)
    }

    private func stopOrphan() async throws {
        let account = try ServerAccount.forServer(named: options.account)
        guard let orphan = OrphanPostmaster.find(layout, account) else { return }
        try await orphan.stop(within: options.stopLimit)
        options.onEvent(.stopped)
    }

    private func stop(_ postmaster: Postmaster) async throws {
        for number in [SIGINT, SIGQUIT] {
            postmaster.signal(number)
            guard await !postmaster.ends(within: options.stopLimit) else {
                options.onEvent(.stopped)
                return
            }
        }
        throw PostgresError(.clusterUnresponsive, "the database server \(postmaster.pid) does not stop")
    }

    private func prepare() async throws {
        let account = try ServerAccount.forServer(named: options.account)
        let version = try layout.dataVersion()
        let installation = try await PostgresInstallation.find(folder: options.programsFolder, major: version)
        let programs = ServerPrograms(installation: installation, account: account)
        try layout.prepare(for: account)
        if version == nil {
            try await ClusterCreation(layout: layout, programs: programs, isDurable: options.isDurable).run()
            options.onEvent(.created(directory: layout.directory))
        }
        try await removeRemains(account)
        let configuration = ClusterConfiguration(
            layout: layout, client: try .current(), overrides: options.serverSettings)
        try configuration.write()
        server = (programs, configuration.arguments)
    }

    /// Stops rather than adopts an orphan: only a child's end is noticed at once, and its settings may be old.
    private func removeRemains(_ account: ServerAccount) async throws {
        if let orphan = OrphanPostmaster.find(layout, account) {
            try await orphan.stop(within: options.stopLimit)
            options.onEvent(.orphanStopped(pid: orphan.pid))
        }
        try OrphanPostmaster.removeStaleFiles(layout)
    }

    private func launch() async throws {
        guard let server else { return }
        let clock = ContinuousClock()
        let deadline = clock.now + options.startLimit
        let log = ServerLog(layout)
        var child = try await Postmaster.launch(server.programs, server.arguments)
        postmaster = child
        while try await !isAccepting() {
            // Stopped meanwhile.
            guard postmaster === child else { return }
            if child.exit != nil {
                // The children of a killed server may need a moment to notice before its memory can be had.
                guard child.lastWords.contains("shared memory"), clock.now < deadline else {
                    throw failure(of: child, log)
                }
                child = try await Postmaster.launch(server.programs, server.arguments)
                postmaster = child
            }
            guard clock.now < deadline else {
                throw PostgresError(
                    .clusterUnresponsive,
                    "the database server does not accept connections within \(options.startLimit); see \(layout.log)")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        options.onEvent(.started(pid: child.pid, version: server.programs.installation.version))
        for warning in try await ServerCheck(settings, isDurable: options.isDurable, takesOutdated: true).warnings {
            options.onEvent(.warning(warning))
        }
    }

    /// A server stopped, or dead once more, before it was checked is no failure of the restart.
    private func relaunch() async throws {
        do {
            try await launch()
        } catch {
            let isLoss = (error as? PostgresError)?.isConnectionLoss == true
            guard postmaster == nil || isLoss else { throw error }
        }
    }

    private func isAccepting() async throws -> Bool {
        do {
            try await Connection.open(settings).close()
            return true
        } catch  where error.isConnectionLoss {
            return false
        }
    }

    private func failure(of child: Postmaster, _ log: ServerLog) -> PostgresError {
        let words = [child.lastWords, log.lastFault ?? ""].filter { !$0.isEmpty }.joined(separator: " | ")
        let holder = OrphanPostmaster.holder(ofLockNamedIn: words, layout).map { " (held by process \($0))" } ?? ""
        return PostgresError(
            .clusterProgram,
            "the database server ended at its start (\(child.exit ?? "unknown"))"
                + (words.isEmpty ? "" : ": \(words)\(holder)") + "; see \(layout.log)")
    }

    private func giveUp() async {
        postmaster?.signal(SIGQUIT)
        _ = await postmaster?.ends(within: options.stopLimit)
        postmaster = nil
        use.leave()
        lock = nil
    }
}
