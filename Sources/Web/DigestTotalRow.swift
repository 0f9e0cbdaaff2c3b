import Contracts
import Digest

/// The money figures of one policy.
struct DigestTotalRow: Sendable {
    var policy: String
    /// What stands apart from the sums; nil when nothing does.
    var apart: String?
    var required: String
    var due: String
    var reported: String
    var credited: String
    var shortfall: String
    var coverage: String

    init(_ total: PolicyTotal, _ policies: PolicyTitles = PolicyTitles()) {
        func money(_ amount: Quantity) -> String { MoneyText.whole(Money(amount, total.currency)) }
        policy = policies[total.policy] + (total.isLimit ? " (limits, at most)" : "")
        // The amount of a share of spend over the whole term is known only at its end.
        required =
            total.openShares.isEmpty
            ? money(total.decided.required) : total.openShares.joined(separator: " or ")
        due = money(total.decided.due)
        reported = money(total.decided.reported)
        credited = money(total.decided.credited)
        shortfall = money(total.decided.shortfall)
        coverage = total.isLimit ? "–" : total.decided.coverage.map(NumberText.percent) ?? "–"
        let groups = [
            (total.notReported, "not reported"), (total.undetermined, "cannot be decided yet"),
            (total.notDue, "not due yet"),
        ]
        let parts = groups.filter { $0.0.commitments > 0 }.map { figures, words in
            "\(figures.commitments) \(words)" + (figures.due > .zero ? " (\(money(figures.due)) due)" : "")
        }
        apart = parts.isEmpty ? nil : "Not in these sums: \(NumberText.list(parts))"
    }
}
