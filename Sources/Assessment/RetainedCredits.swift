import Contracts
import Policies

extension SpendLedger {
    /// What each payment adds to the figures and takes off them: it adds where its payee is eligible, and takes off
    /// what an eligible payer would otherwise keep.
    func retainedCredits(of subject: Subject) -> [LineCredit] {
        let below = subject.places.dropFirst()
        var listed = Array(first[subject.places.lowerBound]..<first[subject.places.upperBound])
        let own = listed.count
        for place in below {
            listed += incoming[place].filter { !subject.places.contains(entries[$0].paid.payer) }
        }
        if listed.count > own { listed.sort() }
        return listed.map { index in
            let entry = entries[index]
            var share = RetainedByPlace.Share()
            if let place = entry.paid.paidPlace {
                if below.contains(place) { share += byPlace.received[index] }
            } else {
                if entry.standing.contains(.low) { share.low += Int128(entry.credit.low) }
                if entry.standing.contains(.high) { share.high += Int128(entry.credit.high) }
            }
            let isBelow = below.contains(entry.paid.payer)
            if isBelow { share += byPlace.onward[index] }
            return LineCredit(
                line: entry.paid.line, low: share.low, high: share.high,
                isReduced: entry.paid.paidPlace.map(countsNothing) ?? false,
                reason: wording.reason(
                    retainedReason(
                        for: entry, within: subject, matched: isBelow ? byPlace.matched[index, default: 0] : 0)))
        }
    }

    /// What the payments to and by a place add to what it keeps that counts, and what is matched of them.
    func marginalShares(of place: Int) -> (shares: MarginalShares, matches: [Match]) {
        var shares = MarginalShares()
        let verdict = placeVerdicts[place]
        guard verdict.status != .no, !countsNothing(place) else { return (shares, []) }
        if verdict.status == .yes { shares.add(own(at: place, .low).shares, by: verdict.weight.low, at: .low) }
        let best = own(at: place, .high)
        shares.add(best.shares, by: verdict.weight.high, at: .high)
        return (shares, best.matches)
    }

    /// The payments to and by a node as they make up what it keeps, and what is matched of them.
    private func own(at place: Int, _ end: Standing) -> (shares: MarginalShares, matches: [Match]) {
        var shares = MarginalShares()
        shares.settle(
            incoming[place], Array(first[place]..<first[place + 1]), of: entries, onward: onward(of: place, at: end),
            at: end)
        guard !rule.matched.isEmpty else { return (shares, []) }
        let matches = matches(by: place, keeping: own(by: place)[end], at: end)
        for match in matches { shares.add(match.amount, at: end, to: match.index) }
        return (shares, matches)
    }

    private func retainedReason(for entry: Entry, within subject: Subject, matched: Int128) -> String {
        var text = reason(for: entry)
        if let place = entry.paid.paidPlace, countsNothing(place) {
            text +=
                "; it keeps \(Wording.amount(Quantity(clamping: retained(by: place)))) of "
                + "\(Wording.amount(Quantity(clamping: measured(by: place)))), below its useful function, "
                + "counts nothing"
        }
        let payer = entry.paid.payer
        if payer != subject.place, placeVerdicts[payer].status != .no, received[payer] > 0, !countsNothing(payer) {
            let node = dossier.chain.nodes[payer].node
            text += "; paid on by \(node), so taken off what \(node) keeps"
            if matched != 0 {
                text += "; \(Wording.amount(Quantity(clamping: matched))) of it is matched and counts for \(node)"
            }
        }
        return text
    }
}
