import Assessment
import Contracts
import Digest

/// One of the figures at the head of the digest.
struct KeyFigure: Sendable {
    var value: String
    var label: String

    static func list(_ digest: Digest) -> [KeyFigure] {
        let money = NumberText.list(digest.shortfalls.map(MoneyText.whole))
        let undetermined = digest.outcomes[.undetermined] ?? 0
        var keys = [
            KeyFigure(value: "\(digest.shortContracts) of \(digest.contracts)", label: "contracts short"),
            KeyFigure(value: money.isEmpty ? "nothing" : money, label: "short in money, together"),
            KeyFigure(
                value: String(digest.outcomes[.notReported] ?? 0), label: "others not reported, so not judged"),
            KeyFigure(value: String(digest.reports.missing), label: "reports missing"),
        ]
        if undetermined > 0 {
            keys.append(KeyFigure(value: String(undetermined), label: "contracts that cannot be decided yet"))
        }
        return keys
    }
}
