import Contracts
import Policies

/// The modes `direct` and `eachTier`: the node's own payments to eligible payees.
extension SpendLedger {
    func directFigures(of subject: Subject, assuming assumed: Set<String>) -> Figures {
        payments(by: subject.place).reduce(into: Figures.zero) { figures, entry in
            figures.add(credit(of: entry, assuming: assumed), at: standing(of: entry, assuming: assumed))
        }
    }

    func directCredits(of subject: Subject) -> [LineCredit] {
        payments(by: subject.place).map { entry in
            LineCredit(
                line: entry.paid.line, low: entry.standing.contains(.low) ? Int128(entry.credit.low) : 0,
                high: entry.standing.contains(.high) ? Int128(entry.credit.high) : 0,
                reason: wording.reason(reason(for: entry)))
        }
    }

    /// Where a payment counts when some parties are taken to be eligible.
    func standing(of entry: Entry, assuming assumed: Set<String>) -> Standing {
        guard entry.payeeStatus == .unknown, entry.claim == .yes, isAssumed(entry, assumed) else {
            return entry.standing
        }
        return standingIfEligible(entry)
    }

    /// What a payment counts for when some parties are taken to be eligible.
    func credit(of entry: Entry, assuming assumed: Set<String>) -> CreditRange {
        guard entry.awaitsStatus, isAssumed(entry, assumed) else { return entry.credit }
        return judge.credit(of: entry.paid, verdict(of: entry).weight.ifEligible)
    }

    private func isAssumed(_ entry: Entry, _ assumed: Set<String>) -> Bool {
        !assumed.isEmpty && assumed.contains(party(of: entry))
    }
}
