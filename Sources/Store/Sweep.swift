import Assessment
public import Contracts
import Postgres
import SQLFiles

/// What came of assessing every contract of an authority.
public struct Sweep: Sendable {
    /// How many contracts were assessed.
    public var assessed = 0
    /// How many flags stand on them.
    public var flags = 0
    /// The contracts that could not be assessed; what stood for them still stands.
    public var failures: [Failure] = []

    /// The connections that are left to keep results with.
    fileprivate static let keepers = 2

    /// A contract that could not be assessed.
    public struct Failure: Sendable, Hashable {
        /// Its reference.
        public var contract: String
        /// Why.
        public var reason: String
    }
}

extension Store {
    /// Assesses every contract of an authority as of a day, from the facts as they were when it began.
    ///
    /// It goes batch by batch: one that is done stays done if the rest is not. A contract that is assessed by somebody
    /// else meanwhile keeps that conclusion and is asked for again.
    /// - Parameters:
    ///   - tasks: How many batches are read and assessed at a time, each with a connection of its own; fewer where that
    ///     would leave none to keep results with.
    ///   - batchSize: The most contracts that are read, assessed and kept together.
    public func sweep(_ authority: Authority, asOf: Day, tasks: Int, batchSize: Int = 500) async throws -> Sweep {
        let sizes = try await read(authority) { session in try session.sizes(of: nil, authority) }
        let batches = ContractSize.batches(sizes, most: batchSize).map { $0.map(\.id) }
        let outcome = try await conclude(batches, of: authority, asOf: asOf, tasks: max(1, tasks))
        let refs = Dictionary(sizes.map { ($0.id, $0.ref) }, uniquingKeysWith: { first, _ in first })
        return Sweep(
            assessed: outcome.assessed, flags: outcome.flags,
            failures: outcome.failures.sorted { $0.key < $1.key }.map { key, reason in
                Sweep.Failure(contract: refs[key] ?? String(key), reason: reason)
            })
    }

    /// Reads and assesses batches with several connections that see one state of the database, each of them on its own
    /// thread: what a thread has read lies close to the core that reckons with it.
    private func assess(
        _ wanted: [[Int]], of authority: Authority, asOf: Day, workers: Int, _ slots: Slots,
        _ give: @escaping @Sendable (ConcludedBatch) -> Void
    ) async throws {
        let source = SweepSource(wanted, readers: workers)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<workers {
                group.addTask {
                    try await read(authority) { session in
                        try source.enter(session, reader: worker)
                        var reading = SweepReading(session: session, authority: authority, asOf: asOf)
                        try reading.read(source, slots) { give(conclude($0)) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func conclude(
        _ wanted: [[Int]], of authority: Authority, asOf: Day, tasks: Int
    ) async throws -> Batch.Outcome {
        let (concluded, feed) = AsyncThrowingStream<ConcludedBatch, any Error>.makeStream()
        let workers = max(1, min(tasks, pool.limit - Sweep.keepers))
        // As many batches more than are worked on as are kept at a time, so that nobody waits for that.
        let slots = Slots(workers + Sweep.keepers)
        return try await withThrowingTaskGroup(of: Batch.Outcome.self) { group in
            group.addTask {
                do {
                    try await assess(wanted, of: authority, asOf: asOf, workers: workers, slots) { feed.yield($0) }
                    feed.finish()
                } catch {
                    feed.finish(throwing: error)
                }
                return Batch.Outcome()
            }
            for try await made in concluded {
                group.addTask {
                    defer { slots.giveBack() }
                    do {
                        return try await keep(made)
                    } catch {
                        feed.finish(throwing: error)
                        throw error
                    }
                }
            }
            return try await group.reduce(Batch.Outcome(), +)
        }
    }
}
