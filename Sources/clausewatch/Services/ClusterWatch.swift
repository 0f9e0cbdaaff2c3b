import Postgres
import ServiceLifecycle

/// Starts the private cluster's server again whenever it dies, for as long as the daemon runs.
struct ClusterWatch: Service {
    let cluster: PrivateCluster

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await cluster.run() }
    }
}
