import Dispatch

/// A number of places that a thread which may block, such as a connection's own, waits for.
struct Slots: Sendable {
    private let free: DispatchSemaphore

    init(_ count: Int) {
        // Begun at zero: one that ends below the number it began with, as after a stop, ends the program.
        free = DispatchSemaphore(value: 0)
        for _ in 0..<count { free.signal() }
    }

    /// Waits for a place; throws when the task is cancelled before there is one.
    func take() throws {
        // A semaphore knows nothing of tasks; looking up ten times a second costs nothing.
        repeat { try Task.checkCancellation() } while free.wait(timeout: .now() + .milliseconds(100)) == .timedOut
    }

    /// Makes a place free.
    func giveBack() {
        free.signal()
    }
}
