import CLibPQ
import Dispatch
import Synchronization

/// Cancels what one connection is doing, from another thread, and only while a given access is running.
///
/// `@unchecked Sendable` is sound: the `PGcancel` behind `pointer` never changes after `PQgetCancel`, libpq allows
/// `PQcancel` on it from any thread, it is freed once, when nobody holds the handle, and all else is in the `Mutex`.
final class CancelHandle: @unchecked Sendable {
    /// How long a request waits before it is sent again, in milliseconds.
    private static let interval = 50

    private let pointer: OpaquePointer
    private let running = Mutex<UInt64?>(nil)
    private let queue = DispatchQueue(label: "clausewatch.postgres.cancel")

    /// Nil when libpq is out of memory.
    init?(_ connection: OpaquePointer) {
        guard let pointer = PQgetCancel(connection) else { return nil }
        self.pointer = pointer
    }

    deinit {
        PQfreeCancel(pointer)
    }

    /// From here on a request for that access is sent.
    func begin(_ access: UInt64) {
        running.withLock { $0 = access }
    }

    /// Waits for a request on its way and ignores all later ones.
    func end() {
        running.withLock { $0 = nil }
    }

    /// Asks the server to cancel; returns at once, because sending opens a connection and blocks.
    func request(_ access: UInt64) {
        queue.async { self.send(access) }
    }

    /// Sends again until the access ends: a request that overtakes its statement on the way to the server is lost.
    private func send(_ access: UInt64) {
        let isSent = running.withLock { current in
            guard current == access else { return false }
            var reason = [CChar](repeating: 0, count: 256)
            // A failure (the server is gone, say) needs no report: the statement itself fails of it, or the next
            // request gets through. `tcp_user_timeout` bounds the call, libpq 15 applies it to cancels too.
            _ = PQcancel(pointer, &reason, Int32(reason.count))
            return true
        }
        guard isSent else { return }
        queue.asyncAfter(deadline: .now() + .milliseconds(Self.interval)) { self.send(access) }
    }
}
