import Glibc
public import Postgres

/// The private cluster of this test process: started when first asked for, stopped when the process ends.
public actor TestCluster {
    /// The one of this process.
    public static let current = TestCluster()

    private static let directory = ClusterDirectory.path("shared")

    private var start: Task<PrivateCluster, any Error>?
    private var templates: [String: Task<Void, any Error>] = [:]

    /// The running cluster.
    public func cluster() async throws -> PrivateCluster {
        let start = start ?? Task { try await Self.start() }
        self.start = start
        return try await start.value
    }

    /// Makes a database once in this process, for `withFreshDatabase` to copy; `fill` gets its owner's settings.
    public func template(
        _ name: String, _ fill: @escaping @Sendable (ConnectionSettings) async throws -> Void
    ) async throws {
        let cluster = try await cluster()
        let making =
            templates[name]
            ?? Task {
                try await FreshDatabase.create(name, template: nil, in: cluster)
                try await fill(cluster.ownerSettings.with(database: name))
            }
        templates[name] = making
        try await making.value
    }

    private static func start() async throws -> PrivateCluster {
        try ClusterDirectory.removeLeftovers()
        atexit { ClusterDirectory.end(TestCluster.directory) }
        var options = ClusterOptions()
        // Nothing here outlives the process, so nothing needs to reach the disk.
        options.serverSettings = ["fsync": "off", "full_page_writes": "off", "max_connections": "300"]
        return try await PrivateCluster.start(directory: directory, options: options)
    }
}
