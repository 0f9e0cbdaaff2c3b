import Glibc

/// That a process uses the server of a directory, for as long as it does; ends with the process, however that ends.
///
/// Every user shares it, so whoever has it alone may stop the server: the last one out.
final class ClusterUse: Sendable {
    private let descriptor: Int32

    init(_ layout: ClusterLayout) throws(PostgresError) {
        // Closed on exec: a postmaster that outlives its users must not count as one.
        descriptor = open(layout.users, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ClusterLayout.failure("the lock file \(layout.users) cannot be opened") }
    }

    deinit {
        leave()
        close(descriptor)
    }

    /// Shares the use; false while somebody starts or stops the server alone.
    func share() -> Bool { flock(descriptor, LOCK_SH | LOCK_NB) == 0 }

    /// Takes the use alone, without waiting; false while others use the server, and then it is not shared any more
    /// either, so that of two who leave at once the second succeeds.
    func own() -> Bool {
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return true }
        leave()
        return false
    }

    /// Closing alone would leave the lock to a copy of the descriptor in a child that is just being started.
    func leave() {
        flock(descriptor, LOCK_UN)
    }
}
