import Glibc

/// A PostgreSQL server of the daemon's own, reachable only from this machine through a socket in its directory.
public actor PrivateCluster {
    /// A server that dies this soon after its start, this often in a row, is not started again.
    private static let shortLife = Duration.seconds(10)
    private static let shortLivesAllowed = 5
    private static let joinLimit = Duration.seconds(30)

    /// How the daemon's work connects: a role that owns nothing and is bound by row-level security.
    public nonisolated let settings: ConnectionSettings
    /// How migrations connect: the owner of the database, no superuser.
    public nonisolated let ownerSettings: ConnectionSettings
    /// How the cluster itself is administered: its superuser, in the database `postgres`.
    public nonisolated let adminSettings: ConnectionSettings

    private let layout: ClusterLayout
    private let options: ClusterOptions
    private var lock: ClusterLock?
    private var server: (programs: ServerPrograms, arguments: [String])?
    private var postmaster: Postmaster?

    private init(_ layout: ClusterLayout, _ options: ClusterOptions, _ lock: ClusterLock?) {
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
    /// Only one process at a time can do so; `clusterInUse` names the one that does.
    public static func start(
        directory: String, options: ClusterOptions = ClusterOptions()
    ) async throws -> PrivateCluster {
        let layout = try ClusterLayout(directory)
        let cluster = PrivateCluster(layout, options, try ClusterLock(layout))
        do {
            try await cluster.prepare()
            try await cluster.launch()
        } catch {
            await cluster.giveUp()
            throw error
        }
        return cluster
    }

    /// Uses the running server of that directory, for command-line tools, or starts it if none runs.
    ///
    /// `stop()` then stops only a server started here.
    public static func join(
        directory: String, options: ClusterOptions = ClusterOptions()
    ) async throws -> PrivateCluster {
        let layout = try ClusterLayout(directory)
        let clock = ContinuousClock()
        let deadline = clock.now + joinLimit
        while true {
            do {
                return try await start(directory: directory, options: options)
            } catch let refusal as PostgresError where refusal.code == .clusterInUse {
                let cluster = PrivateCluster(layout, options, nil)
                if try await cluster.isAccepting() { return cluster }
                guard clock.now < deadline else { throw refusal }
            }
            try await Task.sleep(for: .milliseconds(50))
        }
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

    /// Stops the server, if it was started here, and lets go of the directory.
    public func stop() async throws {
        guard let postmaster else { return }
        self.postmaster = nil
        defer { lock = nil }
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
        try OrphanPostmaster.removeStaleFile(layout)
    }

    private func launch() async throws {
        guard let server else { return }
        let clock = ContinuousClock()
        let deadline = clock.now + options.startLimit
        var child = try await Postmaster.launch(server.programs, server.arguments)
        postmaster = child
        while try await !isAccepting() {
            // Stopped meanwhile.
            guard postmaster === child else { return }
            if child.exit != nil {
                // The children of a killed server may need a moment to notice before its memory can be had.
                guard child.lastWords.contains("shared memory"), clock.now < deadline else { throw failure(of: child) }
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
        for warning in try await ServerCheck(settings, isDurable: options.isDurable).warnings {
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

    private func failure(of child: Postmaster) -> PostgresError {
        let words = child.lastWords
        return PostgresError(
            .clusterProgram,
            "the database server ended at its start (\(child.exit ?? "unknown"))\(words.isEmpty ? "" : ": \(words)"); "
                + "see \(layout.log)")
    }

    private func giveUp() async {
        postmaster?.signal(SIGQUIT)
        _ = await postmaster?.ends(within: options.stopLimit)
        postmaster = nil
        lock = nil
    }
}
