import Assessment
import Contracts
import Policies

/// What a node was paid for one of several clauses that an amount can count for, and for the others.
struct PaperClaims {
    private let own: Int128
    /// By the other clause, and under nil where none is named, what was paid for it.
    private let others: [String?: Int128]
    private let isBest: Bool
    private let isShared: Bool

    init(_ incoming: [(paid: PaperSpend.Paid, claim: Status)], of spend: PaperSpend, isBest: Bool) {
        self.isBest = isBest
        isShared =
            spend.rule.overlap?.how == .oneOnly && !spend.sharing.others.isEmpty
            && spend.sum(incoming.map(\.paid)) > 0
        var (own, others) = (Int128(0), [String?: Int128]())
        for (paid, claim) in incoming {
            let amount = Int128(paid.payment.amount.units)
            // A line that names none is this clause's where that helps it at best, and where it harms it surely.
            if claim == .yes || (claim == .unknown && isBest == (amount > 0)) {
                own += amount
                continue
            }
            // At best a correction that is in doubt never was.
            let stands = PaperFigures.Level.high.counts(paid.line, .yes, credit: amount, from: spend.clause.countsFrom)
            if isBest, amount <= 0, !stands { continue }
            others[claim == .no ? paid.payment.countsFor : nil, default: 0] += amount
        }
        (self.own, self.others) = (own, others)
    }

    /// What of the payments by the node comes out of what it was paid for this clause: in proportion, rounded up, with
    /// what was taken back on other claims beyond what was paid on them.
    func onward(_ paidOn: Int128) -> Int128 {
        guard isShared else { return paidOn }
        let positive = max(0, own) + others.values.reduce(0) { $0 + max(0, $1) }
        let all = paidOn + takenBack(of: positive)
        guard positive > 0 else { return all }
        let product = max(0, own) * all
        let down = product / positive
        return down * positive < product ? down + 1 : down
    }

    private func takenBack(of positive: Int128) -> Int128 {
        others.reduce(0) { sum, claim in
            guard claim.value < 0 else { return sum }
            // What names no clause may at best have been taken back from the other claims.
            let elsewhere = claim.key == nil && isBest ? positive - max(0, own) : 0
            return sum + max(0, -claim.value - elsewhere)
        }
    }
}
