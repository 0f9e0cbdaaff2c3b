import CLibPQ
import Glibc

extension Session {
    /// Waits until a notification comes on a channel this connection listens to; false when none has come after so
    /// many milliseconds or the task is cancelled.
    public func awaitNotification(milliseconds limit: Int) throws -> Bool {
        // poll knows nothing of tasks; looking up ten times a second costs nothing.
        for slice in 0..<max(1, limit / 100) {
            guard !Task.isCancelled else { return false }
            if takeNotifications() { return true }
            var watched = pollfd(fd: PQsocket(pointer), events: Int16(POLLIN), revents: 0)
            _ = poll(&watched, 1, Int32(min(100, limit - slice * 100)))
            guard PQconsumeInput(pointer) == 1 else { throw ServerFailure.error(of: nil, on: pointer) }
        }
        return takeNotifications()
    }

    private func takeNotifications() -> Bool {
        var isAny = false
        while let notification = PQnotifies(pointer) {
            PQfreemem(notification)
            isAny = true
        }
        return isAny
    }
}
