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
        let candidates = leavingCandidates(of: subject)
        var figures = Figures()
        for entry in candidates.declared where leaves(entry, from: subject, .strict) {
            let line = dossier.lines[entry.paid.line].line
            figures.reported += Int128(entry.paid.amount)
            if line.confirmation == .confirmed { figures.confirmed += Int128(entry.paid.amount) }
            if line.verified { figures.verified += Int128(entry.paid.amount) }
        }
        let ends = leavingEnds(of: candidates, from: subject)
        (figures.low, figures.high) = (ends.low.sum.least, ends.high.sum.most)
        return figures
    }

    func leavingCredits(of subject: Subject) -> [LineCredit] {
        let candidates = leavingCandidates(of: subject)
        let ends = leavingEnds(of: candidates, from: subject)
        func counted(_ entry: Entry, _ reading: Reading, _ isInEnd: Bool) -> Int128 {
            isInEnd && leaves(entry, from: subject, reading) ? Int128(entry.paid.amount) : 0
        }
        let declared = candidates.declared.map { entry in
            LineCredit(
                line: entry.paid.line, low: counted(entry, ends.low.reading, true),
                high: counted(entry, ends.high.reading, true),
                reason: wording.reason(leavingReason(for: entry, from: subject)))
        }
        let open = candidates.open.map { entry in
            let payer = entry.paid.payer
            return LineCredit(
                line: entry.paid.line,
                low: counted(entry, ends.low.reading, ends.low.sum.open[payer, default: 0] < 0),
                high: counted(entry, ends.high.reading, ends.high.sum.open[payer, default: 0] > 0),
                reason: wording.reason(leavingReason(for: entry, from: subject) + undeclaredPayer(of: entry)))
        }
        let received = receipts(of: subject).map { receipt in
            LineCredit(
                line: receipt.line, low: 0, high: 0,
                reason: wording.reason(
                    "\(Wording.amount(Quantity(clamping: receipt.amount))) received, counts in the whole only"))
        }
        return declared + open + received
    }

    /// The nodes of which it is not declared who pays them, where what they pay would leave if the subject does, with
    /// how much that is at most.
    func undeclaredPayers(from subject: Subject) -> [(place: Int, amount: Int128)] {
        guard !unsettled.isEmpty else { return [] }
        let candidates = leavingCandidates(of: subject)
        let sums = [Reading.strict, .generous].map { leavingSum(of: candidates, from: subject, $0).open }
        return unsettled.compactMap { place in
            let amounts = sums.map { $0[place, default: 0] }
            return amounts.allSatisfy { $0 == 0 } ? nil : (place, amounts.reduce(0, max))
        }
    }

    /// The parties of the nodes directly under a subject whose status is not known, with what they pay on: it leaves
    /// if they are eligible, whether or not they were paid themselves.
    func unpaidPayers(from subject: Subject) -> [(party: String, amount: Int128)] {
        guard rule.mode == .leaving else { return [] }
        return leavingCandidates(of: subject).declared.compactMap { entry in
            let payer = entry.paid.payer
            guard payer != subject.place, placeVerdicts[payer].status == .unknown else { return nil }
            return (dossier.parties.ids[dossier.partyOfPlace[payer]], paidOut[payer])
        }
    }

    /// What leaves by one reading.
    private struct Leaving {
        /// Of payments whose payer is declared.
        var sure: Int128 = 0
        /// By place, of those of nodes that the subject may pay or not.
        var open: [Int: Int128] = [:]

        var least: Int128 { open.values.reduce(sure) { $0 + min(0, $1) } }
        var most: Int128 { open.values.reduce(sure) { $0 + max(0, $1) } }
    }

    private func leavingSum(of candidates: Candidates, from subject: Subject, _ reading: Reading) -> Leaving {
        var sum = Leaving()
        for entry in candidates.declared where leaves(entry, from: subject, reading) {
            sum.sure += Int128(entry.paid.amount)
        }
        for entry in candidates.open where leaves(entry, from: subject, reading) {
            sum.open[entry.paid.payer, default: 0] += Int128(entry.paid.amount)
        }
        return sum
    }

    /// The reading that makes the smallest figure and the one that makes the largest.
    private func leavingEnds(
        of candidates: Candidates, from subject: Subject
    ) -> (low: (reading: Reading, sum: Leaving), high: (reading: Reading, sum: Leaving)) {
        let strict = (reading: Reading.strict, sum: leavingSum(of: candidates, from: subject, .strict))
        let generous = (reading: Reading.generous, sum: leavingSum(of: candidates, from: subject, .generous))
        return (
            strict.sum.least <= generous.sum.least ? strict : generous,
            strict.sum.most > generous.sum.most ? strict : generous
        )
    }

    /// The payments that can leave.
    private struct Candidates {
        /// The node's own, and those of the nodes directly under it.
        var declared: [Entry]
        /// Those of nodes of which it is not declared who pays them: as well directly under it as elsewhere.
        var open: [Entry]
    }

    private func leavingCandidates(of subject: Subject) -> Candidates {
        var found = Candidates(declared: Array(payments(by: subject.place)), open: [])
        let isOpen = Set(unsettled)
        var child = subject.place + 1
        while child < subject.places.upperBound {
            if !isOpen.contains(child) { found.declared += payments(by: child) }
            child = dossier.chain.ends[child]
        }
        for place in unsettled where place != subject.place && !isHead(place, above: subject) {
            found.open += payments(by: place)
        }
        return found
    }

    /// Whether a tree of declared parents, no ring, stands between a node and the subject: then it cannot be below it.
    private func isHead(_ place: Int, above subject: Subject) -> Bool {
        dossier.chain.parents[place] == nil && dossier.subtree(of: place).contains(subject.place)
            && dossier.chain.circle(through: place).isEmpty
    }

    private func undeclaredPayer(of entry: Entry) -> String {
        "; \(dossier.chain.nodes[entry.paid.payer].node) does not hang below the prime, so what it pays leaves only "
            + "if it is paid here, until it is declared who pays it"
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
