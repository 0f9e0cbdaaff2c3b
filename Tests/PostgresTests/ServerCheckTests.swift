import Postgres
import TestSupport
import Testing

@Suite struct ServerCheckTests {
    @Test func `a superuser and a server that may lose commits are refused together`() async throws {
        let cluster = try await TestCluster.current.cluster()
        let error = await #expect(throws: PostgresError.self) { _ = try await ServerCheck(cluster.adminSettings) }
        #expect(error?.code == .clusterUnsafe)
        let message = try #require(error?.message)
        for part in [
            "clausewatch_admin is a superuser", "bypasses row-level security", "fsync is off",
            "full_page_writes is off",
        ] {
            #expect(message.contains(part))
        }
    }

    @Test func `the daemon's role passes where durability is given up on purpose`() async throws {
        let cluster = try await TestCluster.current.cluster()
        let check = try await ServerCheck(cluster.settings, isDurable: false)
        #expect(!check.warnings.contains { $0.contains("checksums") })
    }
}
