import Assessment
import Contracts
import Digest

/// One finding on a contract.
struct FlagRow: Sendable {
    var kind: String
    var message: String
    var place: String
    var period: String?
    var amount: String
    var since: String
    /// Since when the same was found in earlier periods without a break; nil when it was not.
    var before: String?
    var severity: SeverityTag
    var state: String
    var reason: String?
    /// What names it on the command line.
    var mark: String?

    init(_ flag: Flag, _ status: FlagStatus?, past: [PastFlag], index: DossierIndex) {
        kind = flag.kind.words
        message = index.message(flag)
        place = "\(index.name(node: flag.node)) (\(index.tier(flag.node)))"
        period = flag.period.map(DayText.shortRange)
        amount = flag.amount.map { index.unit(of: flag).text($0) } ?? "–"
        since = status.map { DayText.short($0.since) } ?? "not recorded"
        before = status.flatMap { past.runStart(before: flag, since: $0.since) }
            .map { "in earlier periods since \(DayText.short($0))" }
        severity = SeverityTag(status?.severity ?? .low)
        state = status.map { FlagStateText.text($0.standing) } ?? FlagStateText.name(.open)
        mark = status?.mark
        reason = (status?.standing.decision ?? status?.standing.reopened).map { decision in
            "\(decision.by), \(DayText.short(decision.on))" + (decision.reason.isEmpty ? "" : ": \(decision.reason)")
        }
    }
}
