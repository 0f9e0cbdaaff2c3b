import Contracts
import Digest

/// What changed since an earlier day, in a sentence and contract by contract.
struct ChangesTable: Sendable {
    let since: String
    let sentence: String
    let caption: String
    let rows: [Row]
    let hasRows: Bool
    /// How many more there are; nil when all are told.
    let more: String?

    /// One contract whose verdict or shortfall changed.
    struct Row: Sendable {
        var ref: String
        var link: String
        var title: String
        var before: OutcomeTag?
        var now: OutcomeTag
        var shortBefore: String
        var shortNow: String
    }

    /// Contracts told before the rest is only counted.
    private static let limit = 12

    init(_ changes: DigestChanges, in digest: Digest) {
        since = DayText.long(changes.since)
        sentence = Self.sentence(changes, digest)
        caption = "Contracts whose verdict or shortfall changed since \(since)"
        rows = changes.moves.prefix(Self.limit).map(Row.init)
        hasRows = !rows.isEmpty
        let left = changes.moves.count - rows.count
        more = left > 0 ? "and \(NumberText.count(left, "contract", "contracts")) more" : nil
    }

    private static func sentence(_ changes: DigestChanges, _ digest: Digest) -> String {
        let day = DayText.long(changes.since)
        guard changes.contracts > 0 else {
            return "No contract had been assessed by \(day), so there is nothing to compare with."
        }
        func told(_ short: Int, of contracts: Int, _ sums: [Money]) -> String {
            let money = NumberText.list(sums.map(MoneyText.whole))
            return "\(short) of \(NumberText.count(contracts, "contract", "contracts"))"
                + (money.isEmpty ? "" : ", together by \(money)")
        }
        return "Short on \(day): \(told(changes.shortContracts, of: changes.contracts, changes.shortfalls)). "
            + "Short now: \(told(digest.shortContracts, of: digest.contracts, digest.shortfalls))"
            + difference(changes.shortfalls, digest.shortfalls) + "."
    }

    /// `: €84,000 more and £20 less`; empty where no sum changed. Between the sums as they are told, so that it can be
    /// checked with them.
    private static func difference(_ before: [Money], _ now: [Money]) -> String {
        let told = before.map { Money(-$0.amount, $0.currency) } + now
        let sums = told.reduce(into: [Currency: Quantity]()) {
            $0[$1.currency, default: .zero] += NumberText.rounded($1.amount, decimals: 0)
        }
        let parts = sums.filter { $0.value != .zero }.sorted { $0.key.code < $1.key.code }.map { currency, sum in
            MoneyText.whole(Money(sum > .zero ? sum : -sum, currency)) + (sum > .zero ? " more" : " less")
        }
        return parts.isEmpty ? "" : ": \(NumberText.list(parts))"
    }
}

extension ChangesTable.Row {
    fileprivate init(_ move: DigestChanges.Move) {
        func money(_ sum: Money) -> String { sum.amount > .zero ? MoneyText.whole(sum) : "–" }
        self.init(
            ref: move.ref, link: PagePath.contract(move.ref), title: move.title,
            before: move.before.map(OutcomeTag.init),
            now: OutcomeTag(move.now), shortBefore: money(move.shortBefore), shortNow: money(move.shortNow))
    }
}
