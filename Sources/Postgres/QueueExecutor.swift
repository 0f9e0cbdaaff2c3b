import Dispatch

/// Runs an actor on a dispatch queue of its own, so that blocking calls, such as those of libpq, never hold a thread of
/// Swift's pool.
public final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    /// An executor whose queue has that name.
    public init(label: String) {
        queue = DispatchQueue(label: label)
    }

    /// Runs the job when those before it have ended.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    /// A reference for the actor that runs here.
    public func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        UnownedSerialExecutor(ordinary: self)
    }

    /// Ends the program when it does not run here.
    public func checkIsolated() {
        dispatchPrecondition(condition: .onQueue(queue))
    }
}
