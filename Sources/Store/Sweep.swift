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

    /// Each has a connection of its own, of which those that keep results need some too.
    fileprivate static let mostReaders = 3

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
    ///   - tasks: How many batches are assessed at a time, each with a connection of its own, while as many, at most
    ///     three, read.
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

    /// Reads batches with several connections that see one state of the database.
    private func read(
        _ wanted: [[Int]], of authority: Authority, asOf: Day, readers: Int, _ slots: Slots,
        _ give: @escaping @Sendable (Batch) -> Void
    ) async throws {
        let source = SweepSource(wanted, readers: readers)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for reader in 0..<readers {
                group.addTask {
                    try await read(authority) { session in
                        try source.enter(session, reader: reader)
                        var reading = SweepReading(session: session, authority: authority, asOf: asOf)
                        try reading.read(source, slots, give)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func conclude(
        _ wanted: [[Int]], of authority: Authority, asOf: Day, tasks: Int
    ) async throws -> Batch.Outcome {
        let (batches, feed) = AsyncThrowingStream<Batch, any Error>.makeStream()
        // One connection at least is left to keep results with.
        let readers = max(1, min(tasks, Sweep.mostReaders, pool.limit - 1))
        // One batch more for each reader than is worked on, so that none of the tasks waits for the reading.
        let slots = Slots(tasks + readers)
        return try await withThrowingTaskGroup(of: Batch.Outcome.self) { group in
            group.addTask {
                do {
                    try await read(wanted, of: authority, asOf: asOf, readers: readers, slots) { feed.yield($0) }
                    feed.finish()
                } catch {
                    feed.finish(throwing: error)
                }
                return Batch.Outcome()
            }
            for try await batch in batches {
                group.addTask {
                    defer { slots.giveBack() }
                    do {
                        return try await conclude(batch)
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
