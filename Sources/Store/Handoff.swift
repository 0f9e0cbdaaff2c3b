import Dispatch
import Synchronization

/// A value that a task makes while a thread that may block, such as a connection's own, does something else first.
final class Handoff<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let arrival = DispatchSemaphore(value: 0)

    /// Hands the value over; once.
    func give(_ new: Value) {
        value.withLock { $0 = new }
        arrival.signal()
    }

    /// Waits for the value and takes it; once. Nothing is held for longer than whoever took it holds it.
    func take() -> Value {
        while true {
            arrival.wait()
            if let value = value.withLock({ $0.take() }) { return value }
        }
    }
}
