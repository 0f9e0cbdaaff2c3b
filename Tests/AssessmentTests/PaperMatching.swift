import Assessment
import Contracts
import Policies

/// What an eligible node pays in matched roles to parties that are not eligible, up to what it does itself and pays
/// eligible parties in those roles.
struct PaperMatching {
    private let spend: PaperSpend
    private let level: PaperFigures.Level
    private let lines: [PaperSpend.Paid]

    init(_ spend: PaperSpend, _ node: ChainNode, _ level: PaperFigures.Level) {
        self.spend = spend
        self.level = level
        lines = PaperMatching.lines(by: node, spend)
    }

    static func lines(by node: ChainNode, _ spend: PaperSpend) -> [PaperSpend.Paid] {
        spend.payments(by: node).filter { $0.payment.role.map { spend.rule.matched.contains($0) } ?? false }
    }

    func matched(keeping own: Int128) -> Int128 {
        guard !lines.isEmpty else { return 0 }
        return min(max(0, own + eligible), max(0, toOthers))
    }

    private var nodes: [ChainNode] {
        spend.book.dossier.chain.filter { node in lines.contains { $0.node?.node == node.node } }
    }

    private func counts(_ paid: PaperSpend.Paid, as status: Status, credit: Int128) -> Bool {
        level.counts(paid.line, status, credit: credit, from: spend.clause.countsFrom)
    }

    private func amount(_ paid: PaperSpend.Paid) -> Int128 { Int128(paid.payment.amount.units) }

    private func sign(_ paid: PaperSpend.Paid) -> Int128 {
        guard paid.node == nil else { return amount(paid) }
        let credit = spend.credit(of: paid)
        return credit.high == 0 ? credit.low : credit.high
    }

    /// What it pays eligible parties in those roles: of a node no more than that keeps.
    private var eligible: Int128 {
        let outside = lines.filter { $0.node == nil }.reduce(Int128(0)) { $0 + spend.counted($1, level) }
        return nodes.reduce(outside) { sum, node in
            let paid = lines.filter { $0.node?.node == node.node }
                .filter { counts($0, as: spend.status(of: $0), credit: amount($0)) }
            return sum + min(paid.reduce(0) { $0 + amount($1) }, spend.keptAlone(by: node, level))
        }
    }

    /// What it pays others in those roles that stands at this level: of a node below it what that keeps and nobody counts.
    private var toOthers: Int128 {
        let asked = lines.filter { paid in
            counts(paid, as: .yes, credit: sign(paid)) && spend.payeeStatus(of: paid) != .yes && !spend.isExcluded(paid)
        }
        let outside = asked.filter { $0.node == nil && !counts($0, as: spend.status(of: $0), credit: sign($0)) }
        return nodes.reduce(outside.reduce(Int128(0)) { $0 + amount($1) }) { sum, node in
            let paid = asked.filter { $0.node?.node == node.node }
            guard let payer = paid.first?.line.node, spend.book.parent(of: node)?.node == payer else { return sum }
            let free = max(0, spend.retained(by: node) - spend.keptAlone(by: node, level))
            return sum + min(paid.reduce(0) { $0 + amount($1) }, free)
        }
    }
}
