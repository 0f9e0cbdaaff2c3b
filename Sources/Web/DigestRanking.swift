import Contracts
import Digest

/// The contracts of one currency with the most money at risk.
struct DigestRanking: Sendable {
    var caption: String
    var rows: [Row]

    /// One contract.
    struct Row: Sendable {
        var rank: String
        var ref: String
        var link: String
        var title: String
        var prime: String
        var sentence: String
        var decided: String?
        var atRisk: String
        var outcome: OutcomeTag
    }

    static func list(_ ranked: [RankedContract]) -> [DigestRanking] {
        let codes = Set(ranked.map(\.moneyAtRisk.currency.code)).sorted()
        return codes.map { code in
            let contracts = ranked.filter { $0.moneyAtRisk.currency.code == code }
            return DigestRanking(
                caption: "Contracts with the most money at risk" + (codes.count > 1 ? ", in \(code)" : ""),
                rows: contracts.enumerated().map { Row($0.element, rank: $0.offset + 1) })
        }
    }
}

extension DigestRanking.Row {
    fileprivate init(_ contract: RankedContract, rank: Int) {
        self.init(
            rank: String(rank), ref: contract.ref, link: PagePath.contract(contract.ref), title: contract.title,
            prime: contract.primeName, sentence: contract.sentence, decided: contract.decided,
            atRisk: MoneyText.whole(contract.moneyAtRisk),
            outcome: OutcomeTag(contract.outcome))
    }
}
