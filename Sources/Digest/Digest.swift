public import Assessment
public import Contracts

/// The council's summary of how its contracts stand on a day. Figures of different currencies are never added.
public struct Digest: Sendable, Hashable {
    /// The council's name.
    public var authority: String
    /// The day the summary is made for: what was known and decided by the end of it.
    public var asOf: Day
    /// The last day by which conclusions had been drawn; nil while there are none.
    public var assessed: Day?
    /// The versions of the rules that drew them, in order.
    public var engines: [String]
    /// The earliest and latest cut-off of the contracts; nil while none has one.
    public var cutOffs: Period?
    /// How many contracts are summarised.
    public var contracts: Int
    /// How many contracts were in the register, assessed or not.
    public var registered: Int
    /// How many contracts have each outcome; an outcome nobody has is left out.
    public var outcomes: [ContractOutcome: Int]
    /// The money sums by policy, currency and direction.
    public var totals: [PolicyTotal]
    /// What came of the reports that were due.
    public var reports: ReportCount
    /// The contracts with the most money at risk, ten of each currency at most.
    public var ranked: [RankedContract]
    /// The subcontracts to which a clause was not passed down, by currency.
    public var notPassedDown: [PassDownCount]
    /// Where in the chain the shortfall is, by currency and tier.
    public var tiers: [TierGap]
    /// How much of what was paid down the chains is known, by currency.
    public var coverage: [ChainCoverage]
    /// What became of the contracts since an earlier day; nil when nothing was asked of one.
    public var changes: DigestChanges?
    /// The whole in one or two plain sentences.
    public var headline: String

    /// Subcontracts that should carry a clause and do not.
    public struct PassDownCount: Sendable, Hashable {
        /// How many subcontracts; one that lacks two clauses counts once.
        public var count: Int
        /// The value of those subcontracts.
        public var value: Money
    }

    /// Summarises the contracts; their order does not matter.
    ///
    /// - Parameters:
    ///   - assessed: The last day by which conclusions had been drawn.
    ///   - registered: How many contracts the register had; nil where all of them have been assessed.
    ///   - earlier: How they stood on the day with which they are compared.
    public static func make(
        authority: String, asOf: Day, assessed: Day? = nil, standings: [ContractStanding], registered: Int? = nil,
        since earlier: EarlierStanding? = nil
    ) -> Digest {
        let outcomes = standings.reduce(into: [ContractOutcome: Int]()) { $0[$1.outcome, default: 0] += 1 }
        let cutOffs = standings.compactMap(\.evaluation.cutOff)
        let totals = PolicyTotal.totals(of: standings)
        return Digest(
            authority: authority, asOf: asOf, assessed: assessed, engines: Set(standings.map(\.engine)).sorted(),
            cutOffs: cutOffs.min().flatMap { first in cutOffs.max().flatMap { Period(start: first, end: $0) } },
            contracts: standings.count, registered: registered ?? standings.count, outcomes: outcomes, totals: totals,
            reports: standings.reduce(ReportCount()) { $0 + $1.reports },
            ranked: RankedContract.ranking(of: standings, count: 10),
            notPassedDown: passDownCounts(of: standings), tiers: TierGap.gaps(of: standings),
            coverage: ChainCoverage.sums(of: standings),
            changes: earlier.map { DigestChanges(standings, since: $0) },
            headline: headline(
                contracts: standings.count, registered: registered ?? standings.count, outcomes: outcomes,
                shortfalls: shortfalls(of: totals)))
    }

    /// What is short in all contracts with a verdict, one sum for each currency, in the order of the codes.
    public var shortfalls: [Money] { Digest.shortfalls(of: totals) }

    /// How many contracts have delivered less than was due.
    public var shortContracts: Int {
        outcomes.reduce(0) { $0 + ($1.key.isShort ? $1.value : 0) }
    }

    static func shortfalls(of totals: [PolicyTotal]) -> [Money] {
        let sums = totals.filter { !$0.isLimit }.reduce(into: [Currency: Quantity]()) {
            $0[$1.currency, default: .zero] += $1.decided.shortfall
        }
        return sums.filter { $0.value > .zero }.map { Money($0.value, $0.key) }
            .sorted { $0.currency.code < $1.currency.code }
    }

    private static func passDownCounts(of standings: [ContractStanding]) -> [PassDownCount] {
        var counts: [Currency: PassDownCount] = [:]
        for standing in standings {
            let flags = standing.notPassedDown
            guard !flags.isEmpty else { continue }
            let values = flags.reduce(into: [String: Quantity]()) { $0[$1.node] = $1.value }
            let before = counts[standing.currency]
            let value = values.values.reduce(before?.value.amount ?? .zero, +)
            counts[standing.currency] = PassDownCount(
                count: (before?.count ?? 0) + Set(flags.map(\.node)).count, value: Money(value, standing.currency))
        }
        return counts.values.sorted { $0.value.currency.code < $1.value.currency.code }
    }

    private static func headline(
        contracts: Int, registered: Int, outcomes: [ContractOutcome: Int], shortfalls: [Money]
    ) -> String {
        guard contracts > 0 else {
            return registered > 0
                ? "No contract of the register has been assessed yet." : "No contract is in the register yet."
        }
        let short = outcomes.reduce(0) { $0 + ($1.key.isShort ? $1.value : 0) }
        let money = NumberText.list(shortfalls.map(MoneyText.whole))
        let all = NumberText.count(contracts, "contract", "contracts")
        let first =
            if short == 0 {
                "None of \(all) is known to be short"
            } else {
                "\(short) of \(all) \(short == 1 ? "is" : "are") short"
                    + (money.isEmpty ? "" : ", together by \(money)")
            }
        let silent = outcomes[.notReported] ?? 0
        guard silent > 0 else { return first + "." }
        let others = short == 0 ? "" : silent == 1 ? "other " : "others "
        return "\(first); \(silent) \(others)\(silent == 1 ? "has" : "have") not reported."
    }
}
