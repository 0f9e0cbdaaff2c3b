import Postgres
import Synchronization

/// What the readers of a sweep share: the batches that are left, and the one state of the database that all of them
/// see.
final class SweepSource: Sendable {
    private let left: Mutex<ArraySlice<[Int]>>
    private let snapshot = Mutex("")
    private let others: Int
    private let offered = Slots(0)
    private let joined = Slots(0)

    init(_ batches: [[Int]], readers: Int) {
        left = Mutex(batches[...])
        others = readers - 1
    }

    /// Lets a reader see what the first one sees, which waits until all of them do.
    func enter(_ session: Session, reader: Int) throws {
        guard others > 0 else { return }
        guard reader == 0 else {
            try offered.take()
            try session.join(snapshot: snapshot.withLock { $0 })
            joined.giveBack()
            return
        }
        let name = try session.exportSnapshot()
        snapshot.withLock { $0 = name }
        for _ in 0..<others { offered.giveBack() }
        for _ in 0..<others { try joined.take() }
    }

    /// The contracts of the next batch; nil when none is left.
    func next() -> [Int]? {
        left.withLock { $0.popFirst() }
    }
}
