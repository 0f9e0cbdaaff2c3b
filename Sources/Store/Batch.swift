import Assessment
import Contracts
import Postgres
import SQLFiles

/// Some contracts that are assessed together: read in one snapshot, kept in one transaction.
struct Batch: Sendable {
    let authority: Authority
    let asOf: Day
    /// The facts of each contract that could be read.
    var dossiers: [LoadedDossier] = []
    /// Why a contract could not be read, by its key.
    var failures: [Int: String] = [:]
    /// The evaluation that stood for each contract at the time.
    var standing: [Int: StandingEvaluation] = [:]
    /// The jobs that are done with it.
    var jobs: [Job]
    /// Whether a contract counts only while its job is still held.
    let isForJobs: Bool

    /// One batch of two that are alike.
    func joined(with other: Batch) -> Batch {
        var both = self
        both.dossiers += other.dossiers
        both.jobs += other.jobs
        both.failures.merge(other.failures) { first, _ in first }
        both.standing.merge(other.standing) { first, _ in first }
        return both
    }
}

/// A batch with what follows from its facts.
struct ConcludedBatch: Sendable {
    let batch: Batch
    let conclusions: [Conclusion]
}

extension Store {
    /// Assesses the contracts of a batch.
    func conclude(_ batch: Batch) -> ConcludedBatch {
        let basis = basis
        return ConcludedBatch(
            batch: batch,
            conclusions: batch.dossiers.map { Conclusion($0, asOf: batch.asOf, rules: rules, basis: basis) })
    }

    /// Keeps conclusions in one transaction; gives what stands of them.
    func keep(_ made: ConcludedBatch) async throws -> Batch.Outcome {
        var outcome = try await keep(made.conclusions[...], of: made.batch)
        outcome.failures.merge(made.batch.failures) { first, _ in first }
        return outcome
    }

    /// Halves what fails as a whole, until the contract that is to blame stands alone.
    private func keep(_ made: ArraySlice<Conclusion>, of batch: Batch) async throws -> Batch.Outcome {
        guard !made.isEmpty else { return Batch.Outcome() }
        do {
            try await write(batch.authority, retries: 3) { session in
                let contracts = Set(made.map(\.contract))
                let held = try session.finish(
                    batch.jobs.filter { contracts.contains($0.contract) }, of: batch.authority)
                let own = batch.isForJobs ? made.filter { held.contains($0.contract) } : Array(made)
                let current = try session.keep(
                    own, standing: batch.standing, asOf: batch.asOf, basis: basis, for: batch.authority)
                try session.enqueue(
                    own.map(\.contract).filter { !current.contains($0) }, for: batch.authority)
            }
            return Batch.Outcome(
                assessed: made.count, flags: made.reduce(0) { $0 + $1.evaluation.flags.count })
        } catch  where !error.stopsAll {
            guard made.count > 1 else {
                let failures = made.map { ($0.contract, String(describing: error)) }
                return Batch.Outcome(failures: Dictionary(failures) { first, _ in first })
            }
            let middle = made.startIndex + made.count / 2
            return try await keep(made[..<middle], of: batch) + keep(made[middle...], of: batch)
        }
    }
}

extension Batch {
    /// What came of batches.
    struct Outcome: Sendable {
        /// How many contracts were assessed.
        var assessed = 0
        /// How many flags stand on them.
        var flags = 0
        /// Why a contract could not be assessed, by its key.
        var failures: [Int: String] = [:]

        static func + (left: Outcome, right: Outcome) -> Outcome {
            Outcome(
                assessed: left.assessed + right.assessed, flags: left.flags + right.flags,
                failures: left.failures.merging(right.failures) { first, _ in first })
        }
    }
}

extension Error {
    /// Whether the work cannot go on after this error, whatever it is done on.
    var stopsAll: Bool {
        guard let failure = self as? PostgresError else { return self is CancellationError }
        return failure.isConnectionLoss || [.poolExhausted, .poolClosed].contains(failure.code)
    }
}

extension Session {
    /// What the contracts of those keys are to be assessed by.
    ///
    /// - Parameter claimed: The jobs that ask for it; nil when nobody in particular does.
    func batch(
        _ keys: [Int], claimed: [Job]?, asOf: Day, of authority: Authority, _ remembered: inout Remembered
    ) throws -> Batch {
        try useIndexes()
        try takeTime()
        let jobs = try claimed ?? jobs(for: keys, of: authority)
        var batch = Batch(authority: authority, asOf: asOf, jobs: jobs, isForJobs: claimed != nil)
        var contracts: [StoredContract] = []
        let found = try self.contracts(keys, of: authority)
        for key in Set(keys).sorted() {
            do {
                guard let contract = try found[key]?.get() else {
                    throw StoreError(.damagedFact, "The contract has no revision.")
                }
                contracts.append(contract)
            } catch {
                batch.failures[key] = String(describing: error)
            }
        }
        let loaded = try dossiers(of: contracts, beside: .all, asOf: asOf, for: authority, &remembered)
        for (contract, loaded) in zip(contracts, loaded) {
            do {
                let known = try loaded.get()
                try known.dossier.check()
                batch.dossiers.append(known)
            } catch {
                batch.failures[contract.id] = String(describing: error)
            }
        }
        for row in try query(Query.standingByContract.text, [.int(authority.id), .keys(keys)]) {
            batch.standing[try row.int("contract_id")] = StandingEvaluation(
                id: try row.int64("evaluation_id"), asOf: try row.day("as_of"),
                digest: try row.optionalString("digest"))
        }
        return batch
    }

    /// Lets the server look rows up one by one for the rest of the transaction: those of a batch lie close together, so
    /// that reading whole tables, or merging whole indexes, which a planner that knows nothing of that prefers, takes
    /// many times as long. Each statement is planned by the rows there are now: a plan kept from when the tables were
    /// empty reads them whole.
    func useIndexes() throws {
        _ = try query(Query.settingSet.text, ["random_page_cost", "1.1"])
        _ = try query(Query.settingSet.text, ["enable_mergejoin", "off"])
        _ = try query(Query.settingSet.text, ["plan_cache_mode", "force_custom_plan"])
    }

    /// Gives the statements of the transaction, and the reading of rows between them, the time that a report of the
    /// largest size needs, five minutes, in place of that of a page; a lock is waited for no longer than before.
    func takeTime() throws {
        for timeout in ["statement_timeout", "idle_in_transaction_session_timeout"] {
            _ = try query(Query.settingSet.text, [.text(timeout), "300000"])
        }
    }

    /// The jobs that wait or run for contracts.
    func jobs(for contracts: [Int], of authority: Authority) throws -> [Job] {
        try query(Query.jobsByContract.text, [.int(authority.id), .keys(contracts)]).map { row in try Job(row) }
    }

    /// Asks for contracts to be assessed.
    func enqueue(_ contracts: [Int], for authority: Authority) throws {
        guard !contracts.isEmpty else { return }
        _ = try query(Query.jobEnqueue.text, [.int(authority.id), .keys(contracts)])
        _ = try query(Query.jobNotify.text)
    }

    /// Removes jobs; gives the contracts of those that were still held by the attempt that is named.
    func finish(_ jobs: [Job], of authority: Authority) throws -> Set<Int> {
        guard !jobs.isEmpty else { return [] }
        let done = try query(
            Query.jobFinish.text, [.int(authority.id), .bigints(jobs.map(\.id)), .keys(jobs.map(\.attempt))])
        return Set(try done.map { row in try row.int("contract_id") })
    }
}
