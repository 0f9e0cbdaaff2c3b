import Contracts

/// What each payment contributes to a sum of retained amounts, so that the contributions add up to the sum.
struct MarginalShares {
    private var shares: [Int: (low: Int128, high: Int128)] = [:]

    /// The payments that contribute, in the order of the ledger, with what each does to both ends of the interval.
    var all: [(index: Int, low: Int128, high: Int128)] {
        shares.map { ($0.key, $0.value.low, $0.value.high) }.sorted { $0.0 < $1.0 }
    }

    /// Adds an amount at the ends of the interval where it counts.
    mutating func add(_ amount: Int128, at standing: Standing, to index: Int) {
        if standing.contains(.low) { shares[index, default: (0, 0)].low += amount }
        if standing.contains(.high) { shares[index, default: (0, 0)].high += amount }
    }

    /// Adds the contributions to a node's own sum as they make up the weight of that sum: what one of them loses by
    /// rounding the next one has, so that they add up to it.
    mutating func add(_ own: MarginalShares, by weight: (Int128) -> Int128, at end: Standing) {
        var (sum, counted) = (Int128(0), Int128(0))
        for (index, low, high) in own.all {
            sum += end == .low ? low : high
            let now = weight(sum)
            add(now - counted, at: end, to: index)
            counted = now
        }
    }

    /// Adds what a node was paid and takes off what it paid on and what was taken back from it; where that would go
    /// below zero, the last of these take off less, for a node never keeps less than nothing.
    mutating func settle(
        _ counted: [(index: Int, amount: Int128)], _ onward: [(index: Int, amount: Int128)], onward part: OnwardPart,
        at end: Standing
    ) {
        var paidOut: Int128 = 0
        let passed = onward.map { index, amount in
            let before = part.part(of: paidOut)
            paidOut += amount
            return (index: index, amount: part.part(of: paidOut) - before)
        }
        guard !counted.isEmpty || paidOut < 0 else { return }
        var left: Int128 = 0
        for (index, amount) in counted {
            add(amount, at: end, to: index)
            left += amount
        }
        for (index, amount) in passed {
            add(-amount, at: end, to: index)
            left -= amount
        }
        for (index, amount) in passed.reversed() where left < 0 {
            let back = min(-left, max(0, amount))
            add(back, at: end, to: index)
            left += back
        }
        for (index, amount) in counted.reversed() where left < 0 {
            let back = min(-left, max(0, -amount))
            add(back, at: end, to: index)
            left += back
        }
    }
}
