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
    var severity: SeverityTag
    var state: String
    var reason: String?

    init(_ flag: Flag, _ status: FlagStatus?, index: DossierIndex) {
        kind = flag.kind.words
        message = flag.message
        place = "\(index.name(node: flag.node)) (\(index.tier(flag.node)))"
        period = flag.period.map(DayText.shortRange)
        amount = flag.amount.map { Self.unit(of: flag, index).text($0) } ?? "–"
        since = status.map { DayText.short($0.since) } ?? "not recorded"
        severity = SeverityTag(status?.severity ?? .low)
        state = status.map { FlagStateText.text($0.standing) } ?? FlagStateText.name(.open)
        reason = status?.standing.decision.map { decision in
            "\(decision.by), \(DayText.short(decision.on))" + (decision.reason.isEmpty ? "" : ": \(decision.reason)")
        }
    }

    /// Findings about the chain itself are about money.
    private static func unit(of flag: Flag, _ index: DossierIndex) -> FigureUnit {
        switch flag.kind {
        case .clauseNotPassedDown, .subcontractUndeclared, .paymentAboveValue:
            .money(index.dossier.contract.currency)
        default:
            flag.commitment.map(index.unit) ?? .money(index.dossier.contract.currency)
        }
    }
}
