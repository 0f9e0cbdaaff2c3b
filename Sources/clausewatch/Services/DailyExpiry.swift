import Contracts
import Logging
import ServiceLifecycle
import Store

/// Lets go, day by day, of what is kept for a time only: persons, files that came in parts, answers to requests.
struct DailyExpiry: Service {
    let store: Store
    let today: Today
    /// The whole months for which persons are kept after the end of the last contract that names them; nil where nobody
    /// is let go of unasked.
    let months: Int?
    let logger: Logger

    private static let pause = Duration.seconds(1)
    /// How many persons to let go of in one transaction.
    private static let most = 500

    func run() async throws {
        var lastDay: Day?
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                let day = try today.day()
                if lastDay != day {
                    for authority in try await store.authorities() { await expireOrTell(at: authority, on: day) }
                    lastDay = day
                }
            } catch {
                logger.error("letting go of what is over failed, trying again", metadata: ["reason": "\(error)"])
            }
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: Self.pause) }
        }
    }

    /// One authority's failure does not hold up the others; the next day tries again.
    private func expireOrTell(at authority: Authority, on day: Day) async {
        do {
            try await store.expireRequests(at: authority)
            if let months { try await expirePersons(over: months, at: authority, on: day) }
        } catch {
            logger.error(
                "letting go of what is over failed until tomorrow",
                metadata: ["authority": "\(authority.code)", "reason": "\(error)"])
        }
    }

    private func expirePersons(over months: Int, at authority: Authority, on day: Day) async throws {
        while !Task.isShuttingDownGracefully {
            let erased = try await store.expirePersons(
                endedOver: months, before: day, at: authority, atMost: Self.most, by: "system")
            guard erased.persons > 0 else { return }
            // A file's name may name somebody; its digest finds the copies that the operator has to remove.
            logger.info(
                "persons let go of",
                metadata: [
                    "authority": "\(authority.code)", "persons": "\(erased.persons)",
                    "files": .array(erased.files.map { "sha256 \($0.digest)" }),
                ])
        }
    }
}
