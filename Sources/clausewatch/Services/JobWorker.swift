import Contracts
import Logging
import Postgres
import ServiceLifecycle
import Store

/// Assesses contracts as jobs come in, and all of them when a new day begins.
struct JobWorker: Service {
    let store: Store
    let today: Today
    let logger: Logger
    /// The share of contracts, percent, above which a rule is warned of.
    let hitRateLimit: Int

    /// How long to wait at most for a job, since the day may pass meanwhile, and after the database could not be
    /// reached.
    private static let pause = Duration.seconds(1)
    /// How many jobs to take at a time.
    private static let most = 100

    func run() async throws {
        var sweptFor: Day?
        var warnedFor: Day?
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                let day = try today.day()
                if sweptFor != day {
                    let count = try await store.enqueueStale(asOf: day)
                    logger.info("new day", metadata: ["day": "\(day)", "contracts": "\(count)"])
                    sweptFor = day
                }
                if try await store.runJobs(asOf: day, atMost: JobWorker.most) > 0 { continue }
                if warnedFor != day {
                    try await warnOfRates()
                    warnedFor = day
                }
                try await cancelWhenGracefulShutdown {
                    try await store.awaitJob(milliseconds: Int(JobWorker.pause.components.seconds) * 1_000)
                }
                continue
            } catch is CancellationError {
                return
            } catch {
                logger.error("assessing failed, trying again", metadata: ["reason": "\(error)"])
            }
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: JobWorker.pause) }
        }
    }

    /// Says which rules fire on more contracts than they should: then the rule or the data is more likely at fault.
    private func warnOfRates() async throws {
        for authority in try await store.authorities() {
            let rates = try await store.rates(of: authority)
            for warning in RateList(rates: rates, limit: hitRateLimit).warnings {
                logger.warning("\(warning)", metadata: ["authority": "\(authority.code)"])
            }
        }
    }
}
