import TestSupport
import Testing

@testable import Postgres

@Suite struct ServerCheckTests {
    @Test func `a superuser and a server that may lose commits are refused together`() async throws {
        let cluster = try await TestCluster.current.cluster()
        let error = await #expect(throws: PostgresError.self) {
            _ = try await ServerCheck(cluster.adminSettings, takesOutdated: true)
        }
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
        let check = try await ServerCheck(cluster.settings, isDurable: false, takesOutdated: true)
        #expect(!check.warnings.contains { $0.contains("checksums") })
    }

    @Test(arguments: [(150_019, true), (150_020, false), (160_015, true), (180_007, false), (190_000, false)])
    func `a release that lets rows be read past row-level security is told by its number`(
        version: Int, isOutdated: Bool
    ) {
        let told = ServerCheck.outdated(version)
        #expect(told.count == (isOutdated ? 1 : 0))
        #expect(told.allSatisfy { $0.contains("PostgreSQL \(version / 10_000).\(version % 10_000) can let") })
    }

    @Test func `such a release is refused unless it is taken as it is`() async throws {
        let cluster = try await TestCluster.current.cluster()
        let taken = try await ServerCheck(cluster.settings, isDurable: false, takesOutdated: true)
        #expect(taken.role == "clausewatch")
        let remarks = taken.warnings.filter { $0.contains("CVE-2026-120154") }
        let refused = try? await ServerCheck(cluster.settings, isDurable: false, takesOutdated: false)
        #expect((refused == nil) == !remarks.isEmpty)
    }
}
