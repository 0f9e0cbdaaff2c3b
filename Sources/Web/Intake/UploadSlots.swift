import HTTPTypes
import Synchronization

/// How many files may come in at once, each of which is held in memory.
final class UploadSlots: Sendable {
    private let limit: Int
    private let taken = Mutex(0)

    init(_ limit: Int) {
        self.limit = limit
    }

    /// Runs `body` when a slot is free, else refuses at once.
    func with<Value>(_ body: () async throws -> Value) async throws -> Value {
        let isFree = taken.withLock { taken in
            guard taken < limit else { return false }
            taken += 1
            return true
        }
        guard isFree else {
            var problem = ProblemDetails(
                .tooManyRequests, "Too many files at once",
                "\(limit) files are coming in already. Send the same request again in a few seconds.")
            problem.retryAfter = 2
            throw problem
        }
        defer { taken.withLock { $0 -= 1 } }
        return try await body()
    }
}
