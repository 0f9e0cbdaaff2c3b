import Synchronization

/// Counts requests by who makes them, in memory, and says who has to wait.
final class RequestLimits: Sendable {
    /// What is asked for; each has a count of its own, so that a program that sends too much keeps nobody from pages.
    enum Way: Hashable, Sendable {
        case pages, reports
        /// Whether the service is well, which has to be told however many pages are asked for.
        case health
    }

    /// Who is counted.
    enum Requester: Hashable, Sendable {
        /// An account, from wherever it asks.
        case account(Int)
        /// Whoever asks from an address without an account.
        case address(ClientAddress)
    }

    private struct Key: Hashable {
        var way: Way
        var requester: Requester
    }

    private let rates: RequestRates
    private let most: Int
    private let now: @Sendable () -> ContinuousClock.Instant
    private let buckets = Mutex<[Key: RequestBucket]>([:])

    /// - Parameters:
    ///   - most: So many requesters are remembered; of more those are forgotten who asked for least of late.
    ///   - now: The clock.
    init(
        _ rates: RequestRates, remembering most: Int = 20_000,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        (self.rates, self.most, self.now) = (rates, most, now)
    }

    /// Counts a request.
    /// - Returns: Nil where it may be answered, else after how many whole seconds the next one may.
    func wait(for way: Way, by requester: Requester) -> Int? {
        let now = now()
        return buckets.withLock { buckets in
            let key = Key(way: way, requester: requester)
            if buckets[key] == nil, buckets.count >= most { forget(&buckets, at: now) }
            guard let wait = buckets[key, default: RequestBucket(at: now)].take(rate: rate(of: way), at: now) else {
                return nil
            }
            return Int(wait.components.seconds) + (wait.components.attoseconds > 0 ? 1 : 0)
        }
    }

    /// How many requesters are remembered.
    var count: Int { buckets.withLock { $0.count } }

    private func rate(of way: Way) -> Int {
        switch way {
        case .pages, .health: rates.pages
        case .reports: rates.reports
        }
    }

    /// Forgets those of whom nothing is known any more, and where that is hardly anybody, the half that asked for
    /// least: each sweep makes room for many, so that a flood of new addresses does not make each request cost one.
    private func forget(_ buckets: inout [Key: RequestBucket], at now: ContinuousClock.Instant) {
        buckets = buckets.filter { $0.value.fullAt > now }
        guard buckets.count > most / 2 else { return }
        let heaviest = buckets.sorted { $0.value.fullAt > $1.value.fullAt }.prefix(most / 2)
        buckets = Dictionary(heaviest.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
