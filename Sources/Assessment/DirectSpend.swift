import Contracts
import Policies

/// The modes `direct` and `eachTier`: the node's own payments to eligible payees.
extension SpendLedger {
    func directFigures(of subject: Subject, assuming assumed: Set<String>) -> Figures {
        payments(by: subject.place).reduce(into: Figures.zero) { figures, entry in
            figures.add(entry.credit, at: standing(of: entry, assuming: assumed))
        }
    }

    func directCredits(of subject: Subject) -> [LineCredit] {
        payments(by: subject.place).map { entry in
            let amount = Int128(entry.credit)
            return LineCredit(
                line: entry.paid.line, low: entry.standing.contains(.low) ? amount : 0,
                high: entry.standing.contains(.high) ? amount : 0,
                reason: wording.reason(reason(for: entry)))
        }
    }

    /// Where a payment counts when some parties are taken to be eligible.
    func standing(of entry: Entry, assuming assumed: Set<String>) -> Standing {
        guard entry.status == .unknown, !assumed.isEmpty, assumed.contains(party(of: entry)) else {
            return entry.standing
        }
        return standingIfEligible(entry)
    }
}
