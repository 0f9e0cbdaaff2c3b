import Assessment
public import Contracts
import Postgres
import SQLFiles

/// A contract waiting to be assessed again.
struct Job: Sendable {
    var authority: Int
    var id: Int64
    var contract: Int
    /// How often it was taken; a worker that lost its lease no longer holds the number.
    var attempt: Int

    init(_ row: Row) throws {
        authority = try row.int("authority_id")
        id = try row.int64("job_id")
        contract = try row.int("contract_id")
        attempt = try row.int("attempt")
    }
}

extension Store {
    /// Takes the next waiting job and assesses its contract as of a day; false when none waits.
    ///
    /// A job that fails goes back with its reason and is tried again later; other jobs are not held up by it.
    public func runNextJob(asOf: Day) async throws -> Bool {
        try await runJobs(asOf: asOf, atMost: 1) > 0
    }

    /// Takes up to so many waiting jobs and assesses their contracts together as of a day; gives how many it took.
    ///
    /// A job that fails goes back with its reason and is tried again later; other jobs are not held up by it.
    public func runJobs(asOf: Day, atMost limit: Int) async throws -> Int {
        let claimed = try await pool.write { session in
            try session.query(Query.jobClaim.text, [.int(limit)]).map { row in try Job(row) }
        }
        guard !claimed.isEmpty else { return 0 }
        let known = try await authorities()
        for (key, jobs) in Dictionary(grouping: claimed, by: \.authority) {
            guard let authority = known.first(where: { $0.id == key }) else { continue }
            let sizes = try await pool.read { session in
                try session.sizes(of: Array(Set(jobs.map(\.contract))), authority)
            }
            for part in ContractSize.batches(sizes) {
                let contracts = Set(part.map(\.id))
                try await run(jobs.filter { contracts.contains($0.contract) }[...], of: authority, asOf: asOf)
            }
        }
        return claimed.count
    }

    /// Waits until a job can be taken; returns after `limit` milliseconds in any case, and when the task is cancelled.
    public func awaitJob(milliseconds limit: Int) async throws {
        try await pool.autocommit { session in
            try session.run(Query.jobListen.text)
            // Looked at only once a commit can no longer go unheard.
            if try !session.query(Query.jobWaits.text).only().bool("waits") {
                _ = try session.awaitNotification(milliseconds: limit)
            }
            guard !Task.isCancelled else { return }
            try session.run(Query.jobUnlisten.text)
        }
    }

    /// Halves jobs that cannot be read as a whole, until the one that is to blame stands alone.
    private func run(_ jobs: ArraySlice<Job>, of authority: Authority, asOf: Day) async throws {
        do {
            let batch = try await pool.read { session in
                var remembered = Remembered()
                return try session.batch(
                    jobs.map(\.contract), claimed: Array(jobs), asOf: asOf, of: authority, &remembered)
            }
            let failures = try await conclude(batch).failures
            guard !failures.isEmpty else { return }
            try await pool.write { session in
                for job in jobs { try session.fail(job, failures[job.contract]) }
            }
        } catch  where !error.stopsAll {
            guard jobs.count > 1 else {
                let reason = String(describing: error)
                try await pool.write { session in for job in jobs { try session.fail(job, reason) } }
                return
            }
            let middle = jobs.startIndex + jobs.count / 2
            try await run(jobs[..<middle], of: authority, asOf: asOf)
            try await run(jobs[middle...], of: authority, asOf: asOf)
        }
    }

    /// Asks for every contract that has no conclusions, or whose conclusions that day, another engine or other flag
    /// rules could change; the conclusions of the others hold for that day too. Returns how many were asked for.
    public func enqueueStale(asOf: Day) async throws -> Int {
        try await pool.write { session in
            try session.query(
                Query.jobEnqueueStale.text, [.text(asOf.description), .text(basis), .text(engineVersion)]
            ).affected
        }
    }

    /// How many jobs wait or run, and how many of them failed before; of all authorities when none is given.
    public func jobCount(of authority: Authority? = nil) async throws -> (waiting: Int, failed: Int) {
        try await pool.read { session in
            let row = try session.query(Query.jobCount.text, [Parameter(authority?.id)]).only()
            return (try row.int("waiting"), try row.int("failed"))
        }
    }

    /// Asks for the contract of that reference to be assessed again.
    public func enqueue(contract ref: String, of authority: Authority) async throws {
        let contract = try await contract(ref, of: authority)
        try await pool.write { session in try session.enqueue([contract.id], for: authority) }
    }
}

extension Session {
    /// Puts a job back with the reason why it failed; nothing for nil.
    fileprivate func fail(_ job: Job, _ reason: String?) throws {
        guard let reason else { return }
        _ = try query(
            Query.jobFail.text, [.int(job.authority), .bigint(job.id), .int(job.attempt), .text(reason)])
    }
}
