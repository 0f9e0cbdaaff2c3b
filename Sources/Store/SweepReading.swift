import Contracts
import Postgres

/// Reads the contracts of a sweep batch by batch, all from one snapshot.
struct SweepReading {
    let session: Session
    let authority: Authority
    let asOf: Day
    private var remembered = Remembered()

    init(session: Session, authority: Authority, asOf: Day) {
        self.session = session
        self.authority = authority
        self.asOf = asOf
    }

    /// Gives batches for as long as there are any, each when there is a slot for it.
    mutating func read(_ source: SweepSource, _ slots: Slots, _ give: (Batch) -> Void) throws {
        while true {
            try slots.take()
            guard let keys = source.next() else { return slots.giveBack() }
            give(try batch(keys[...]))
        }
    }

    /// Halves what cannot be read as a whole, until the contract that is to blame stands alone.
    private mutating func batch(_ keys: ArraySlice<Int>) throws -> Batch {
        do {
            return try session.batch(Array(keys), claimed: nil, asOf: asOf, of: authority, &remembered)
        } catch  where !(error is PostgresError) && !(error is CancellationError) {
            guard keys.count > 1 else {
                var none = Batch(authority: authority, asOf: asOf, jobs: [], isForJobs: false)
                for key in keys { none.failures[key] = String(describing: error) }
                return none
            }
            let middle = keys.startIndex + keys.count / 2
            return try batch(keys[..<middle]).joined(with: batch(keys[middle...]))
        }
    }
}
