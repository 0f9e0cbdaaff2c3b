import Contracts
import Policies

/// The mode `leaving`: what leaves the prime and its eligible first tier, of what the authority paid.
extension SpendLedger {
    /// How unknown status and disputed lines are read.
    private enum Reading {
        /// Unknown parties are outsiders, disputed lines stand.
        case strict
        /// Unknown parties are insiders, disputed lines are left out.
        case generous
    }

    /// A payment from the authority.
    struct Receipt {
        /// The position among the known lines.
        let line: Int
        /// In ten-thousandths.
        let amount: Int128
    }

    func receipts(of subject: Subject) -> [Receipt] {
        let lines = dossier.lines(of: subject.place..<(subject.place + 1))
        return lines.indices.compactMap { index in
            guard case .receipt(let amount, let date) = lines[index].line.fact, date <= cutOff else { return nil }
            return Receipt(line: index, amount: Int128(amount.units))
        }
    }

    func leavingFigures(of subject: Subject) -> Figures {
        var (strict, generous) = (Figures(), Int128(0))
        for entry in leavingCandidates(of: subject) {
            let line = dossier.lines[entry.paid.line].line
            if leaves(entry, from: subject, .strict) {
                strict.reported += Int128(entry.paid.amount)
                if line.confirmation == .confirmed { strict.confirmed += Int128(entry.paid.amount) }
                if line.verified { strict.verified += Int128(entry.paid.amount) }
            }
            if leaves(entry, from: subject, .generous) { generous += Int128(entry.paid.amount) }
        }
        strict.low = min(strict.reported, generous)
        strict.high = max(strict.reported, generous)
        return strict
    }

    func leavingCredits(of subject: Subject) -> [LineCredit] {
        let figures = leavingFigures(of: subject)
        let isStrictLow = figures.low == figures.reported
        let paid = leavingCandidates(of: subject).map { entry in
            let amount = Int128(entry.paid.amount)
            let strict = leaves(entry, from: subject, .strict) ? amount : 0
            let generous = leaves(entry, from: subject, .generous) ? amount : 0
            return LineCredit(
                line: entry.paid.line, low: isStrictLow ? strict : generous, high: isStrictLow ? generous : strict,
                reason: wording.reason(leavingReason(for: entry, from: subject)))
        }
        let received = receipts(of: subject).map { receipt in
            LineCredit(
                line: receipt.line, low: 0, high: 0,
                reason: wording.reason(
                    "\(Wording.amount(Quantity(clamping: receipt.amount))) received, counts in the whole only"))
        }
        return paid + received
    }

    /// The payments that can leave: the node's own, and those of the nodes directly under it.
    private func leavingCandidates(of subject: Subject) -> [Entry] {
        var found = Array(payments(by: subject.place))
        var child = subject.place + 1
        while child < subject.places.upperBound {
            found += payments(by: child)
            child = dossier.chain.ends[child]
        }
        return found
    }

    private func leaves(_ entry: Entry, from subject: Subject, _ reading: Reading) -> Bool {
        if reading == .generous, dossier.lines[entry.paid.line].line.confirmation == .disputed { return false }
        let isFirst = entry.paid.payer == subject.place
        let status = isFirst ? entry.status : placeVerdicts[entry.paid.payer].status
        let isInside = status == .yes || (status == .unknown && reading == .generous)
        return isFirst != isInside
    }

    private func leavingReason(for entry: Entry, from subject: Subject) -> String {
        let (strict, generous) = (leaves(entry, from: subject, .strict), leaves(entry, from: subject, .generous))
        let verdict = strict == generous ? (strict ? "leaves" : "stays") : "leaves by one reading of what is open only"
        let amount = Wording.amount(Quantity(units: entry.paid.amount))
        if entry.paid.payer == subject.place { return "\(amount)\(dated(entry)) to \(payee(of: entry)); \(verdict)" }
        let node = dossier.chain.nodes[entry.paid.payer].node
        let status = placeVerdicts[entry.paid.payer].status.rawValue
        return
            "\(amount) paid on by \(node) on \(entry.paid.date), whose status is \(status); \(verdict)"
    }
}
