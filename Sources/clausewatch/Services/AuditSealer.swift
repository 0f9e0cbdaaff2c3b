import Logging
import ServiceLifecycle
import Store

/// Seals the entries of the audit log as they come in, and what is left when the daemon stops.
struct AuditSealer: Service {
    let store: Store
    /// Where the last sealed entry is kept outside the database; nil where nowhere.
    let heads: AuditHeadFolder?
    let logger: Logger

    private static let pause = Duration.seconds(1)
    /// How many entries to seal in one transaction.
    private static let most = 1_000

    func run() async throws {
        if heads == nil {
            logger.notice("the audit log's head is kept nowhere outside the database: set audit.directory")
        }
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await sealAll()
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: Self.pause) }
        }
        await sealAll()
    }

    /// One authority whose log cannot be sealed does not hold up the others.
    private func sealAll() async {
        do {
            for authority in try await store.authorities() {
                do {
                    while try await seal(authority) == Self.most {}
                } catch {
                    logger.error(
                        "sealing the audit log failed, trying again",
                        metadata: ["authority": "\(authority.code)", "reason": "\(error)"])
                }
            }
        } catch {
            logger.error("sealing the audit log failed, trying again", metadata: ["reason": "\(error)"])
        }
    }

    private func seal(_ authority: Authority) async throws -> Int {
        let kept = try heads?.head(of: authority)
        guard let (head, count) = try await store.seal(authority, after: kept, atMost: Self.most) else { return 0 }
        if let head, head != kept { try heads?.keep(head, of: authority) }
        return count
    }
}
