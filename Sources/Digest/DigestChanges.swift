import Assessment
public import Contracts

/// What became of the contracts since an earlier day.
public struct DigestChanges: Sendable, Hashable {
    /// The earlier day.
    public var since: Day
    /// How many of the contracts had been assessed by then.
    public var contracts: Int
    /// How many of them were short then.
    public var shortContracts: Int
    /// What was short in all contracts with a verdict then, one sum for each currency.
    public var shortfalls: [Money]
    /// The contracts whose verdict is another one now, then those whose shortfall is; of each the weakest verdict and
    /// the largest shortfall first.
    public var moves: [Move]

    /// A contract whose verdict or shortfall changed.
    public struct Move: Sendable, Hashable {
        /// The authority's reference.
        public var ref: String
        /// What the contract is called.
        public var title: String
        /// The verdict then; nil when it had not been assessed.
        public var before: ContractOutcome?
        /// The verdict now.
        public var now: ContractOutcome
        /// What was short in money then, and what is now.
        public var shortBefore, shortNow: Money

        fileprivate var hasSameVerdict: Bool { before == now }
        fileprivate var isNews: Bool { !hasSameVerdict || shortBefore != shortNow }
    }

    init(_ standings: [ContractStanding], since earlier: EarlierStanding) {
        let before = Dictionary(
            earlier.standings.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
        since = earlier.day
        contracts = before.count
        shortContracts = before.values.count { $0.outcome.isShort }
        shortfalls = Digest.shortfalls(of: PolicyTotal.totals(of: Array(before.values)))
        let order = Dictionary(uniqueKeysWithValues: ContractOutcome.allCases.enumerated().map { ($1, $0) })
        moves = standings.map { Move($0, before: before[$0.ref]) }.filter(\.isNews).sorted { left, right in
            guard left.hasSameVerdict == right.hasSameVerdict else { return right.hasSameVerdict }
            let (leftRank, rightRank) = (order[left.now, default: 0], order[right.now, default: 0])
            guard leftRank == rightRank else { return leftRank < rightRank }
            return (right.shortNow.amount, left.ref) < (left.shortNow.amount, right.ref)
        }
    }
}

extension DigestChanges.Move {
    fileprivate init(_ standing: ContractStanding, before: ContractStanding?) {
        self.init(
            ref: standing.ref, title: standing.title, before: before?.outcome, now: standing.outcome,
            shortBefore: Money(before?.shortfall ?? .zero, before?.currency ?? standing.currency),
            shortNow: Money(standing.shortfall, standing.currency))
    }
}

extension ContractStanding {
    /// What is short in money, in the commitments with a verdict that are no ceilings.
    fileprivate var shortfall: Quantity {
        PolicyTotal.totals(of: [self]).filter { !$0.isLimit }.reduce(.zero) { $0 + $1.decided.shortfall }
    }
}
