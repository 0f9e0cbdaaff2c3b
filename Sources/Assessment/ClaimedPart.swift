import Contracts
import Policies

/// What a node was paid for one of several clauses that an amount can count for, and for the others.
struct ClaimedPart {
    /// What it was paid for the clause; corrections that may be the clause's taken off where that is sure.
    private(set) var own: Int128 = 0
    /// By the code of another clause, and under nil by none, what it was paid, corrections taken off.
    private(set) var others: [String?: Int128] = [:]
    /// The corrections on other claims, as positions in the ledger.
    private(set) var corrections: [String?: [Int]] = [:]

    /// - Parameter end: the end of the interval; a line that names no clause is the clause's where that is the worse
    ///   for the sure end, the better for the best one.
    init(_ incoming: [Int], in ledger: SpendLedger, at end: Standing) {
        for index in incoming {
            let entry = ledger.entries[index]
            let amount = Int128(entry.paid.amount)
            let isOwn = entry.claim == .yes || (entry.claim == .unknown && (end == .high) == (amount > 0))
            guard !isOwn else {
                own += amount
                continue
            }
            // At best a correction that is in doubt never was.
            guard amount > 0 || end != .high || ledger.standingIfEligible(entry).contains(.high) else { continue }
            let code = entry.claim == .no ? ledger.claimed(entry) : nil
            others[code, default: 0] += amount
            if amount < 0 { corrections[code, default: []].append(index) }
        }
    }

    /// All that was paid on claims that are above zero.
    var positive: Int128 { max(0, own) + others.values.reduce(0) { $0 + max(0, $1) } }
}

extension SpendLedger {
    /// What is taken back on other claims beyond what was paid on them: it comes out of what the node was paid on the
    /// claims that are left.
    struct TakenBack {
        var total: Int128 = 0
        /// By line, as positions in the ledger; amounts above zero.
        var lines: [(index: Int, amount: Int128)] = []
    }

    /// The clause that a payment's line names.
    func claimed(_ entry: Entry) -> String? {
        guard case .payment(let payment) = dossier.lines[entry.paid.line].line.fact else { return nil }
        return payment.countsFor
    }

    private var sharesOutClaims: Bool { rule.overlap?.how == .oneOnly && !judge.others.isEmpty }

    /// How much of what a node pays on is paid from what it was paid for this clause.
    func onward(of place: Int, at end: Standing) -> OnwardPart {
        guard sharesOutClaims, received[place] > 0 else { return .whole }
        let claims = ClaimedPart(incoming[place], in: self, at: end)
        guard claims.positive > 0 else { return .whole }
        return OnwardPart(claimed: max(0, claims.own), received: claims.positive)
    }

    /// What is taken back from a node on other claims, line by line from the last on.
    func takenBack(by place: Int, at end: Standing) -> TakenBack {
        var taken = TakenBack()
        guard sharesOutClaims, received[place] > 0 else { return taken }
        let claims = ClaimedPart(incoming[place], in: self, at: end)
        for (code, sum) in claims.others where sum < 0 {
            // What names no clause may at best have been taken back from the other claims.
            var left = code == nil && end == .high ? max(0, -sum - max(0, claims.positive - max(0, claims.own))) : -sum
            taken.total += left
            for index in (claims.corrections[code] ?? []).reversed() where left > 0 {
                let part = min(left, -Int128(entries[index].paid.amount))
                taken.lines.append((index, part))
                left -= part
            }
        }
        taken.lines.sort { $0.index < $1.index }
        return taken
    }
}
