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

    /// Takes up to so many waiting jobs, of each authority in turn, and assesses their contracts together as of a day;
    /// gives how many it took.
    ///
    /// A job that fails goes back with its reason and is tried again later; other jobs are not held up by it.
    public func runJobs(asOf: Day, atMost limit: Int) async throws -> Int {
        var taken = 0
        for authority in try await authorities() where taken < limit {
            let most = limit - taken
            let jobs = try await write(authority) { session in
                try session.query(Query.jobClaim.text, [.int(authority.id), .int(most)]).map { row in try Job(row) }
            }
            guard !jobs.isEmpty else { continue }
            taken += jobs.count
            let sizes = try await read(authority) { session in
                try session.sizes(of: Array(Set(jobs.map(\.contract))), authority)
            }
            for part in ContractSize.batches(sizes) {
                let contracts = Set(part.map(\.id))
                try await run(jobs.filter { contracts.contains($0.contract) }[...], of: authority, asOf: asOf)
            }
        }
        return taken
    }

    /// Waits until a job can be taken; returns after `limit` milliseconds in any case, and when the task is cancelled.
    public func awaitJob(milliseconds limit: Int) async throws {
        let authorities = try await authorities()
        try await pool.autocommit { session in
            try session.run(Query.jobListen.text)
            // Looked at only once a commit can no longer go unheard.
            let waits = try authorities.contains { authority in
                try session.read(authority.setting) { session in
                    try session.query(Query.jobWaits.text, [.int(authority.id)]).only().bool("waits")
                }
            }
            if !waits { _ = try session.awaitNotification(milliseconds: limit) }
            guard !Task.isCancelled else { return }
            try session.run(Query.jobUnlisten.text)
        }
    }

    /// Halves jobs that cannot be read as a whole, until the one that is to blame stands alone.
    private func run(_ jobs: ArraySlice<Job>, of authority: Authority, asOf: Day) async throws {
        do {
            let batch = try await read(authority) { session in
                var remembered = Remembered()
                return try session.batch(
                    jobs.map(\.contract), claimed: Array(jobs), asOf: asOf, of: authority, &remembered)
            }
            let failures = try await keep(conclude(batch)).failures
            guard !failures.isEmpty else { return }
            try await write(authority) { session in
                for job in jobs { try session.fail(job, failures[job.contract]) }
            }
        } catch  where !error.stopsAll {
            guard jobs.count > 1 else {
                let reason = String(describing: error)
                try await write(authority) { session in for job in jobs { try session.fail(job, reason) } }
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
        var count = 0
        for authority in try await authorities() {
            count += try await write(authority) { session in
                try session.query(
                    Query.jobEnqueueStale.text,
                    [.text(asOf.description), .text(basis), .text(engineVersion), .int(authority.id)]
                ).affected
            }
        }
        return count
    }

    /// How many jobs wait or run, and how many of them failed before; of all authorities when none is given.
    public func jobCount(of authority: Authority? = nil) async throws -> (waiting: Int, failed: Int) {
        let wanted: [Authority] = if let authority { [authority] } else { try await authorities() }
        var (waiting, failed) = (0, 0)
        for authority in wanted {
            let row = try await read(authority) { session in
                let row = try session.query(Query.jobCount.text, [.int(authority.id)]).only()
                return (waiting: try row.int("waiting"), failed: try row.int("failed"))
            }
            waiting += row.waiting
            failed += row.failed
        }
        return (waiting, failed)
    }

    /// Asks for the contract of that reference to be assessed again.
    public func enqueue(contract ref: String, of authority: Authority) async throws {
        let contract = try await contract(ref, of: authority)
        try await write(authority) { session in try session.enqueue([contract.id], for: authority) }
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
