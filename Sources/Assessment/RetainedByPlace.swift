import Contracts

/// What each place keeps and pays outside the chain, worked out once for all subjects it belongs to.
struct RetainedByPlace {
    /// What a payment adds to the figures and takes off them.
    struct Share {
        var low: Int128 = 0
        var high: Int128 = 0

        static func += (left: inout Share, right: Share) {
            left.low += right.low
            left.high += right.high
        }

        /// What of it counts where only these ends of the interval do.
        func at(_ ends: Standing) -> Share {
            Share(low: ends.contains(.low) ? low : 0, high: ends.contains(.high) ? high : 0)
        }
    }

    /// What counts of a place's payments to payees that are no nodes.
    private(set) var outside: [Figures] = []
    /// What a place keeps that counts.
    private(set) var kept: [Figures] = []
    /// A place's gap below the subject's own, in ten-thousandths.
    private(set) var gap: [Int128] = []
    /// By a payment's position; empty while no payment has any.
    private var receivedShares: [Share] = []
    private var onwardShares: [Share] = []

    /// What is matched of a payment, by its position.
    private(set) var matched: [Int: Int128] = [:]

    /// By place, the head of the tree it stands in where that does not hang below the prime; empty where all do.
    private(set) var strayHeads: [Int?] = []

    /// Of nothing.
    init() {}

    /// Of a ledger that works by what is retained.
    init(_ ledger: SpendLedger) {
        let places = ledger.dossier.chain.nodes.indices
        strayHeads = ledger.dossier.strayHeads
        outside = places.map { ledger.paidOutside(by: $0, assuming: []) }
        kept = places.map { ledger.kept(by: $0) }
        gap = places.map { ledger.retainedGap(at: $0, kept: kept[$0].low, outside: outside[$0].low) }
        for place in places {
            let marginal = ledger.marginalShares(of: place)
            for match in marginal.matches { matched[match.index] = match.amount }
            for (index, low, high) in marginal.shares.all {
                let share = Share(low: low, high: high)
                if ledger.entries[index].paid.payer == place {
                    Self.add(share, to: &onwardShares, at: index, of: ledger.entries.count)
                } else {
                    Self.add(share, to: &receivedShares, at: index, of: ledger.entries.count)
                }
            }
        }
    }

    /// What a payment adds by itself, and by what the node it reaches keeps.
    func received(_ index: Int) -> Share { receivedShares.isEmpty ? Share() : receivedShares[index] }

    /// What a payment takes off what its payer would keep.
    func onward(_ index: Int) -> Share { onwardShares.isEmpty ? Share() : onwardShares[index] }

    private static func add(_ share: Share, to shares: inout [Share], at index: Int, of count: Int) {
        if shares.isEmpty { shares = Array(repeating: Share(), count: count) }
        shares[index] += share
    }
}
