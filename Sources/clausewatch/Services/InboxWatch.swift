import Logging
import ServiceLifecycle
import Store

/// Watches the inbox for report files until it is told to stop.
struct InboxWatch: Service {
    private let folders: InboxFolders
    private let store: Store
    private let authority: String?
    private let limit: Int
    private let poll: Duration
    private let settleTime: Duration
    private let today: Today
    private let logger: Logger

    /// The longest wait after something that stands in the way of all files.
    private static let longestWait = Duration.seconds(60)

    /// Nil when no folder is to be watched; throws when it cannot be used.
    init?(_ settings: Settings, store: Store, today: Today, logger: Logger) throws {
        guard let root = settings.text(.inboxDirectory) else { return nil }
        folders = InboxFolders(root: root)
        try folders.make()
        authority = settings.text(.inboxAuthority)
        limit = try settings.number(.reportLimit) << 20
        poll = .seconds(try settings.number(.inboxPoll))
        settleTime = .seconds(try settings.number(.inboxSettle))
        (self.store, self.today, self.logger) = (store, today, logger)
    }

    func run() async throws {
        guard let lock = await locked() else { return }
        var inbox = Inbox(
            desk: InboxDesk(folders: folders), store: store, authority: authority, limit: limit,
            settleTime: settleTime, today: today, logger: logger)
        logger.info("watching the inbox", metadata: ["folder": "\(folders.root)"])
        var wait = poll
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                try await inbox.round()
                wait = poll
            } catch is CancellationError {
                break
            } catch {
                wait = min(wait * 2, max(poll, InboxWatch.longestWait))
                logger.error("the inbox cannot be worked on, trying again", metadata: ["reason": "\(error)"])
            }
            await pause(wait)
        }
        withExtendedLifetime(lock) {}
    }

    /// Waits until no other process works on the inbox; nil when this one is to stop.
    private func locked() async -> InboxLock? {
        var isTold = false
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                if let lock = try folders.lock() { return lock }
                if !isTold { logger.info("another process watches the inbox, waiting for it to end") }
                isTold = true
            } catch {
                logger.error("the inbox cannot be locked, trying again", metadata: ["reason": "\(error)"])
            }
            await pause(poll)
        }
        return nil
    }

    private func pause(_ time: Duration) async {
        await cancelWhenGracefulShutdown { try? await Task.sleep(for: time) }
    }
}
