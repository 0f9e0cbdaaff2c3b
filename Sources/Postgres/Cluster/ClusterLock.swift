import Glibc

/// The right to run the cluster of a directory; ends with the process at the latest, however that ends.
final class ClusterLock: Sendable {
    private let descriptor: Int32

    /// An error that names the holder when another process, or another part of this one, has the right.
    init(_ layout: ClusterLayout) throws(PostgresError) {
        // Closed on exec: a postmaster that outlives the daemon must not keep the lock.
        descriptor = open(layout.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ClusterLayout.failure("the lock file \(layout.lock) cannot be opened") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.text(descriptor)
            close(descriptor)
            let process = holder.isEmpty ? "" : " (process \(holder))"
            throw PostgresError(
                .clusterInUse,
                "another clausewatch\(process) uses the directory \(layout.directory); stop it or use another directory"
            )
        }
        let pid = Array("\(getpid())".utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, pid, pid.count, 0) == pid.count else {
            close(descriptor)
            throw ClusterLayout.failure("the lock file \(layout.lock) cannot be written")
        }
    }

    deinit {
        // Closing alone would leave the lock to a copy of the descriptor in a child that is just being started.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    private static func text(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).filter(\.isNumber)
    }
}
