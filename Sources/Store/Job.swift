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
        let claimed = try await pool.write { session in
            try session.query(Query.jobClaim.text).atMostOne().map { row in try Job(row) }
        }
        guard let job = claimed else { return false }
        do {
            try await run(job, asOf: asOf)
        } catch is CancellationError {
            throw CancellationError()
        } catch let error as PostgresError where error.isConnectionLoss {
            throw error
        } catch {
            try await pool.write { session in
                _ = try session.query(
                    Query.jobFail.text,
                    [.int(job.authority), .bigint(job.id), .int(job.attempt), .text(String(describing: error))])
            }
        }
        return true
    }

    private func run(_ job: Job, asOf: Day) async throws {
        let known = try await authorities()
        guard let authority = known.first(where: { $0.id == job.authority }) else { return }
        let loaded = try await pool.read { session in
            try session.dossier(
                of: try Store.contract(id: job.contract, of: authority, in: session), asOf: asOf, for: authority)
        }
        let evaluation = assess(loaded.dossier, asOf: asOf, explaining: false)
        try await pool.write { session in
            let held = try session.query(
                Query.jobFinish.text, [.int(job.authority), .bigint(job.id), .int(job.attempt)])
            guard !held.isEmpty else { return }
            try session.keep(evaluation, of: loaded, for: authority)
        }
    }

    /// Asks for every contract whose conclusions are of another day, or that has none; returns how many.
    public func enqueueStale(asOf: Day) async throws -> Int {
        try await pool.write { session in
            try session.query(Query.jobEnqueueStale.text, [.text(asOf.description)]).affected
        }
    }

    /// How many jobs wait or run, and how many of them failed before; of all authorities when none is given.
    public func jobCount(of authority: Authority? = nil) async throws -> (waiting: Int, failed: Int) {
        try await pool.read { session in
            let row = try session.query(Query.jobCount.text, [Parameter(authority?.id)]).only()
            return (try row.int("waiting"), try row.int("failed"))
        }
    }

    /// Asks for every contract of an authority, or the one of a reference, to be assessed again.
    public func enqueue(contract ref: String?, of authority: Authority) async throws -> Int {
        let wanted = try await ref == nil ? contracts(of: authority) : [contract(ref ?? "", of: authority)]
        return try await pool.write { session in
            for contract in wanted {
                _ = try session.query(Query.jobEnqueue.text, [.int(authority.id), .int(contract.id)])
            }
            return wanted.count
        }
    }
}
