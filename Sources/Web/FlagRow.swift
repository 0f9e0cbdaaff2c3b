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

    init(_ flag: Flag, since: Day?, index: DossierIndex) {
        kind = flag.kind.words
        message = flag.message
        place = "\(index.name(node: flag.node)) (\(index.tier(flag.node)))"
        period = flag.period.map(DayText.shortRange)
        amount = flag.amount.map { Self.unit(of: flag, index).text($0) } ?? "–"
        self.since = since.map(DayText.short) ?? "not recorded"
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
