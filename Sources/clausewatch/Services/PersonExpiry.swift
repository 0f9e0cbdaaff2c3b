import Contracts
import Logging
import ServiceLifecycle
import Store

/// Lets go of persons when the time to keep them is over, day by day.
struct PersonExpiry: Service {
    let store: Store
    let today: Today
    /// The whole months after the end of the last contract that names them.
    let months: Int
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
                logger.error("letting go of persons failed, trying again", metadata: ["reason": "\(error)"])
            }
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: Self.pause) }
        }
    }

    /// One authority's failure does not hold up the others; the next day tries again.
    private func expireOrTell(at authority: Authority, on day: Day) async {
        do {
            try await expire(at: authority, on: day)
        } catch {
            logger.error(
                "letting go of persons failed until tomorrow",
                metadata: ["authority": "\(authority.code)", "reason": "\(error)"])
        }
    }

    private func expire(at authority: Authority, on day: Day) async throws {
        while !Task.isShuttingDownGracefully {
            let erased = try await store.expirePersons(
                endedOver: months, before: day, at: authority, atMost: Self.most, by: "system")
            guard erased.persons > 0 else { return }
            logger.info(
                "persons let go of",
                metadata: [
                    "authority": "\(authority.code)", "persons": "\(erased.persons)", "files": "\(erased.files.count)",
                ])
        }
    }
}
