import HTTPTypes
import Synchronization

/// How long the bytes of one request may take: as long as they keep coming, however slowly the sender, the line or
/// this machine works, but not so slowly that a place is held for ever.
final class SendingPace: Sendable {
    private struct State {
        /// Bytes since the end was last put off.
        var count = 0
        var end: ContinuousClock.Instant
    }

    private let step: Int
    private let time: Duration
    private let state: Mutex<State>

    /// - Parameters:
    ///   - step: So many bytes put off the end.
    ///   - time: How long they may take.
    init(step: Int = 128 << 10, within time: Duration = .seconds(120)) {
        (self.step, self.time) = (step, time)
        state = Mutex(State(end: .now + time))
    }

    /// Notes that bytes came.
    func note(_ count: Int) {
        state.withLock { state in
            state.count += count
            guard state.count >= step else { return }
            state = State(end: .now + time)
        }
    }

    /// When the bytes have taken too long, unless more come.
    var end: ContinuousClock.Instant { state.withLock { $0.end } }

    /// Waits until they have taken too long, and says so.
    func tooSlow() async throws -> ProblemDetails {
        while ContinuousClock.now < end { try await Task.sleep(until: end, clock: .continuous) }
        return ProblemDetails(
            .requestTimeout, "The bytes took too long",
            "Fewer than \(step) of them came within \(time.components.seconds) seconds. Send the file in parts: begin "
                + "with Upload-Complete: ?0.")
    }
}
