import Contracts
import Logging
import Postgres
import ServiceLifecycle
import Store

/// Works through what was dropped in an inbox, one file at a time, the oldest first.
struct Inbox {
    let desk: InboxDesk
    let store: Store
    /// The code of the council whose contracts the files are for; nil for the only one there is.
    let authorityCode: String?
    /// The most bytes of a file.
    let limit: Int
    /// How long a file must have stood still.
    let settleTime: Duration
    let today: Today
    let logger: Logger

    /// How long a file is left alone whose answer could not be written.
    private static let pause = Duration.seconds(60)

    /// Since when what lies there has stood still.
    private var still: [[RawName]: (state: InboxEntry.State, since: ContinuousClock.Instant)] = [:]
    /// Until when files are left alone.
    private var pausing: [[String]: ContinuousClock.Instant] = [:]
    /// Folders of which it was said that they are left alone.
    private var told: Set<String> = []

    init(
        desk: InboxDesk, store: Store, authority: String?, limit: Int, settleTime: Duration, today: Today,
        logger: Logger
    ) {
        (self.desk, self.store, self.limit, self.settleTime) = (desk, store, limit, settleTime)
        (authorityCode, self.today, self.logger) = (authority, today, logger)
    }

    /// Does what can be done now: what was begun first. Throws when nothing can be done, as while the database is away.
    mutating func round() async throws {
        let (now, desk) = (ContinuousClock.now, desk)
        pausing = pausing.filter { $0.value > now }
        for verdict in InboxFolders.Verdict.allCases {
            guard let answered = try? InboxScan(desk.folders.answered + "/" + verdict.rawValue, passing: true) else {
                continue
            }
            for entry in answered.entries {
                let path = [verdict.rawValue] + entry.cleanPath
                trying(path) { try desk.publish(path) }
            }
        }
        for entry in try InboxScan(desk.folders.claimed, passing: true).entries { try await take(entry.cleanPath) }
        for entry in try settled(now) where !Task.isShuttingDownGracefully {
            var isClaimed = false
            trying(entry.cleanPath) { isClaimed = try desk.claim(entry) }
            if isClaimed { try await take(entry.cleanPath) }
        }
    }

    private mutating func take(_ path: [String]) async throws {
        guard pausing[path] == nil, !Task.isShuttingDownGracefully else { return }
        let reading = InboxReading(
            store: store, authority: try await authority(), limit: limit, day: try today.day())
        let found: InboxAnswer
        do {
            found = try await reading.answer(
                to: ([desk.folders.claimed] + path).joined(separator: "/"), droppedAt: path)
        } catch is InboxReading.StillWritten {
            return pausing[path] = .now + settleTime
        } catch let error as PostgresError where error.isConnectionLoss || error.isOutOfResources {
            throw error
        } catch {
            return leave(path, error)
        }
        let (desk, logger) = (desk, logger)
        trying(path) {
            try desk.settle(path, found)
            logger.info(
                found.answer.accepted ? "report accepted" : "report rejected",
                metadata: [
                    "file": "\(path.joined(separator: "/"))",
                    "receipt": "\(found.answer.receipt.map { String($0.receipt) } ?? "none")",
                ])
        }
    }

    /// What has stood still long enough.
    private mutating func settled(_ now: ContinuousClock.Instant) throws -> [InboxEntry] {
        let own = Set(InboxFolders.Verdict.allCases.map(\.rawValue))
        let scan = try InboxScan(desk.folders.root, own: own, passing: false)
        for folder in scan.leftAlone where !told.contains(folder) {
            logger.warning("a folder in the inbox is left alone", metadata: ["folder": "\(folder)"])
        }
        told = Set(scan.leftAlone)
        var found: [[RawName]: (state: InboxEntry.State, since: ContinuousClock.Instant)] = [:]
        for entry in scan.entries {
            let before = still[entry.path]
            found[entry.path] = (entry.state, before?.state == entry.state ? before?.since ?? now : now)
        }
        still = found
        return scan.entries.filter { entry in
            pausing[entry.cleanPath] == nil && still[entry.path].map { now - $0.since >= settleTime } ?? false
        }
    }

    /// Does something with a file; when that fails, says so and leaves the file where it is for a while.
    private mutating func trying(_ path: [String], _ body: () throws -> Void) {
        guard pausing[path] == nil else { return }
        do { try body() } catch { leave(path, error) }
    }

    private mutating func leave(_ path: [String], _ error: any Error) {
        pausing[path] = .now + Inbox.pause
        logger.error(
            "a file cannot be worked on; it stays, and is tried again in \(Inbox.pause.components.seconds) s",
            metadata: ["file": "\(path.joined(separator: "/"))", "reason": "\(error)"])
    }

    private func authority() async throws -> Authority {
        do {
            return try await store.authority(authorityCode)
        } catch let error as StoreError where error.code == .authorityNotChosen {
            throw EnvironmentError(
                description: "the files of the inbox wait: no contract register was imported yet, or there are several "
                    + "councils and inbox.authority names none")
        }
    }
}
