import Contracts

/// What each payment contributes to a sum of retained amounts, so that the contributions add up to the sum.
struct MarginalShares {
    private var low: [Int: Int128] = [:]
    private var high: [Int: Int128] = [:]

    /// The payments that contribute, with what each does to both ends of the interval.
    var all: [(index: Int, low: Int128, high: Int128)] {
        Set(low.keys).union(high.keys).map { ($0, low[$0] ?? 0, high[$0] ?? 0) }
    }

    /// Adds an amount at the ends of the interval where it counts.
    mutating func add(_ amount: Int128, at standing: Standing, to index: Int) {
        if standing.contains(.low) { low[index, default: 0] += amount }
        if standing.contains(.high) { high[index, default: 0] += amount }
    }

    /// Adds what a node was paid and takes off what it paid on; where that would go below zero, the last payments
    /// onward take off less, for a node never keeps less than nothing.
    mutating func settle(
        _ incoming: [Int], _ onward: [Int], of entries: [SpendLedger.Entry], at end: Standing
    ) {
        let counted = incoming.filter { entries[$0].standing.contains(end) }
        let paidOut = onward.reduce(Int128(0)) { $0 + Int128(entries[$1].paid.amount) }
        guard !counted.isEmpty || paidOut < 0 else { return }
        var left: Int128 = 0
        for index in counted {
            let amount = Int128(entries[index].credit)
            add(amount, at: end, to: index)
            left += amount
        }
        for index in onward {
            let amount = Int128(entries[index].paid.amount)
            add(-amount, at: end, to: index)
            left -= amount
        }
        for index in onward.reversed() where left < 0 {
            let back = min(-left, max(0, Int128(entries[index].paid.amount)))
            add(back, at: end, to: index)
            left += back
        }
        for index in counted.reversed() where left < 0 {
            let back = min(-left, max(0, -Int128(entries[index].credit)))
            add(back, at: end, to: index)
            left += back
        }
    }
}
