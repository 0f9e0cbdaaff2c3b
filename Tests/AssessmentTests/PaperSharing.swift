import Assessment
import Contracts
import Policies

/// How much of a payee a clause counts, where it is eligible only in part or under other clauses too.
struct PaperSharing {
    /// What a clause makes of a party.
    struct Part {
        var status: Status
        /// The part that counts where it surely is eligible, and at best.
        var sure = Fraction.one
        var best = Fraction.one
    }

    let book: PaperBook
    let clause: Clause
    let rule: SpendShare
    /// The other clauses that share its payees out with it.
    let others: [(code: String, rule: SpendShare)]

    init(_ book: PaperBook, _ clause: Clause, _ rule: SpendShare, beside clauses: [Clause]) {
        self.book = book
        self.clause = clause
        self.rule = rule
        others = clauses.compactMap { other in
            guard let overlap = rule.overlap, overlap.how != .many, overlap.with.contains(other.code),
                case .spendShare(let shared) = other.rule
            else { return nil }
            return (other.code, shared)
        }
    }

    func part(of party: String, on day: Day) -> Part { PaperSharing.part(of: party, on: day, rule, book) }

    /// Whether another clause has the party as well.
    func isElsewhere(_ party: String, on day: Day) -> Status {
        let answers = others.map { PaperSharing.part(of: party, on: day, $0.rule, book).status }
        if answers.contains(.yes) { return .yes }
        return answers.contains(.unknown) ? .unknown : .no
    }

    private static func part(of party: String, on day: Day, _ rule: SpendShare, _ book: PaperBook) -> Part {
        if isExcluded(party, on: day, rule, book) { return Part(status: .no) }
        let (codes, isAll): ([String], Bool) =
            switch rule.eligible {
            case .all(let codes): (codes, true)
            case .any(let codes): (codes, false)
            }
        let parts = codes.map { part(of: party, with: $0, on: day, rule, book) }
        let answers = parts.map(\.status)
        if isAll ? answers.contains(.no) : !answers.contains(where: { $0 != .no }) { return Part(status: .no) }
        let isSure = isAll ? !answers.contains(.unknown) : answers.contains(.yes)
        // Of parts of 70% and 50% at least 20% are both and at most 50%, at least 70% and at most all are either.
        let (sures, bests) = (parts.map(\.sure), parts.map(\.best))
        let sum = (sures.reduce(Fraction.zero, +), bests.reduce(Fraction.zero, +))
        let missing = Fraction(Int128(codes.count - 1))
        return Part(
            status: isSure ? .yes : .unknown,
            sure: isAll ? max(.zero, sum.0 - missing) : sures.reduce(.zero, max),
            best: isAll ? bests.reduce(.one, min) : min(.one, sum.1))
    }

    private static func part(
        of party: String, with code: String, on day: Day, _ rule: SpendShare, _ book: PaperBook
    ) -> Part {
        let stated = book.statement(code, of: party, on: day)
        let share = stated?.share ?? .one
        // By own work a firm that has the status in part does not have it.
        if rule.jointVentures == .ownWork, share < .one { return Part(status: .no, sure: .zero, best: .zero) }
        switch stated?.value ?? .unknown {
        case .yes: return Part(status: .yes, sure: share, best: share)
        case .no: return Part(status: .no, sure: .zero, best: .zero)
        case .unknown: return Part(status: .unknown, sure: .zero, best: share)
        }
    }

    func isExcluded(_ party: String, on day: Day) -> Bool { PaperSharing.isExcluded(party, on: day, rule, book) }

    private static func isExcluded(_ party: String, on day: Day, _ rule: SpendShare, _ book: PaperBook) -> Bool {
        (rule.exclude.contains(.prime) && party == book.prime?.party)
            || (rule.exclude.contains(.affiliates) && book.status("affiliate", of: party, on: day) == .yes)
    }

    /// Whether a payment is claimed for this clause, where it can count for one of several only.
    func claim(_ payment: Fact.Payment, isElsewhere: Status) -> Status {
        guard rule.overlap?.how == .oneOnly, !others.isEmpty else { return .yes }
        if payment.countsFor == clause.code { return .yes }
        if others.contains(where: { $0.code == payment.countsFor }) { return .no }
        return isElsewhere == .no ? .yes : .unknown
    }

    /// A share of an amount, rounded once, and half of that where another clause has the payee too: the clause whose code
    /// comes first has the half that is rounded half-even, the other what is left.
    func amount(_ amount: Int128, times share: Fraction, isHalved: Bool) -> Int128 {
        let whole = amount.share(share)
        guard isHalved, rule.overlap?.how == .halves, let other = others.first else { return whole }
        let half = whole.rounded(over: 2)
        return clause.code < other.code ? half : whole - half
    }
}
