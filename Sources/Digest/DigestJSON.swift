import Assessment
import Contracts

/// The published JSON shape: all that the page tells, and each contract with the figures that its sums are made of;
/// amounts as texts with four decimals; what is not there is left out.
public struct DigestJSON: Encodable, Sendable {
    let digest = 1
    let authority: String
    let asOf: Day
    let assessed: Day?
    let engines: [String]
    let cutOffs: Span?
    let headline: String
    let registered: Int
    let contracts: Int
    let outcomes: [String: Int]
    let shortfalls: [Sum]
    let totals: [Total]
    let reports: ReportCount
    let ranked: [Ranked]
    let notPassedDown: [NotPassedDown]
    let tiers: [Tier]
    let coverage: [Coverage]
    let changes: Changes?
    let standings: [StandingJSON]

    /// A digest with the contracts that it was made of.
    public init(_ made: Digest, of contracts: [ContractStanding]) {
        (authority, asOf, assessed, engines) = (made.authority, made.asOf, made.assessed, made.engines)
        cutOffs = made.cutOffs.map { Span(from: $0.start, to: $0.end) }
        (headline, registered, self.contracts) = (made.headline, made.registered, made.contracts)
        outcomes = made.outcomes.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
        shortfalls = made.shortfalls.map(Sum.init)
        totals = made.totals.map(Total.init)
        reports = made.reports
        ranked = made.ranked.map(Ranked.init)
        notPassedDown = made.notPassedDown.map { NotPassedDown(subcontracts: $0.count, value: Sum($0.value)) }
        tiers = made.tiers.map { Tier(currency: $0.currency.code, tier: $0.tier, contractors: $0.nodes, gap: $0.gap) }
        coverage = made.coverage.map { Coverage(currency: $0.currency.code, tiers: $0.tiers) }
        changes = made.changes.map(Changes.init)
        standings = contracts.sorted { $0.ref < $1.ref }.map(StandingJSON.init)
    }

    struct Span: Encodable, Sendable {
        var from, to: Day
    }

    struct Sum: Encodable, Sendable {
        var amount: Quantity
        var currency: String

        init(_ money: Money) {
            (amount, currency) = (money.amount, money.currency.code)
        }
    }

    struct Total: Encodable, Sendable {
        var policy, currency: String
        var isLimit: Bool
        var openShares: [String]
        var decided, undetermined, notReported, notDue: DigestFigures

        init(_ total: PolicyTotal) {
            (policy, currency, isLimit) = (total.policy, total.currency.code, total.isLimit)
            openShares = total.openShares
            (decided, undetermined) = (total.decided, total.undetermined)
            (notReported, notDue) = (total.notReported, total.notDue)
        }
    }

    struct Ranked: Encodable, Sendable {
        var contract, outcome, sentence: String
        var decided: String?
        var moneyAtRisk: Sum

        init(_ ranked: RankedContract) {
            (contract, outcome, sentence) = (ranked.ref, ranked.outcome.rawValue, ranked.sentence)
            (decided, moneyAtRisk) = (ranked.decided, Sum(ranked.moneyAtRisk))
        }
    }

    struct NotPassedDown: Encodable, Sendable {
        var subcontracts: Int
        var value: Sum
    }

    struct Tier: Encodable, Sendable {
        var currency: String
        var tier, contractors: Int
        var gap: Quantity
    }

    struct Coverage: Encodable, Sendable {
        var currency: String
        var tiers: [TierCoverage]
    }

    struct Changes: Encodable, Sendable {
        var since: Day
        var contracts, shortContracts: Int
        var shortfalls: [Sum]
        var moves: [Move]

        init(_ changes: DigestChanges) {
            (since, contracts, shortContracts) = (changes.since, changes.contracts, changes.shortContracts)
            shortfalls = changes.shortfalls.map(Sum.init)
            moves = changes.moves.map { move in
                Move(
                    contract: move.ref, before: move.before?.rawValue, now: move.now.rawValue,
                    shortBefore: Sum(move.shortBefore), shortNow: Sum(move.shortNow))
            }
        }

        struct Move: Encodable, Sendable {
            var contract: String
            var before: String?
            var now: String
            var shortBefore, shortNow: Sum
        }
    }
}
