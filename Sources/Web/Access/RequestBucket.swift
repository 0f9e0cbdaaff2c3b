/// A minute's worth of requests that may come at once and fills evenly again; kept as the instant at which it is full.
struct RequestBucket: Sendable, Hashable {
    /// From then on nothing is known of it that a new one would not tell.
    private(set) var fullAt: ContinuousClock.Instant

    static let size = Duration.seconds(60)

    /// A full one.
    init(at now: ContinuousClock.Instant) {
        fullAt = now
    }

    /// Takes a request out of it.
    /// - Parameter rate: Requests a minute.
    /// - Returns: Nil where it could be taken, else how long it takes until one can.
    mutating func take(rate: Int, at now: ContinuousClock.Instant) -> Duration? {
        let next = max(fullAt, now) + Self.size / rate
        let excess = next - now - Self.size
        guard excess <= .zero else { return excess }
        fullAt = next
        return nil
    }
}
