import Contracts
import Policies

extension SpendLedger {
    /// What each payment adds to the figures and takes off them: it adds where its payee is eligible, and takes off
    /// what an eligible payer would otherwise keep.
    func retainedCredits(of subject: Subject) -> [LineCredit] {
        let strays = strayTrees(paidBy: subject)
        return listed(by: subject, with: strays).map { index in
            let entry = entries[index]
            let share = share(of: index, within: subject, strays)
            let isBelow = subject.places.dropFirst().contains(entry.paid.payer)
            return LineCredit(
                line: entry.paid.line, low: share.low, high: share.high,
                isReduced: entry.paid.paidPlace.map(countsNothing) ?? false,
                reason: wording.reason(
                    retainedReason(
                        for: entry, within: subject, matched: isBelow ? byPlace.matched[index, default: 0] : 0)))
        }
    }

    /// The payments that a subject's figures are made of, as positions in the ledger.
    private func listed(by subject: Subject, with strays: [StrayTree]) -> [Int] {
        let own = first[subject.places.lowerBound]..<first[subject.places.upperBound]
        var listed = Array(own)
        for place in subject.places.dropFirst() {
            listed += incoming[place].filter { !subject.places.contains(entries[$0].paid.payer) }
        }
        for tree in strays { listed += lines(of: tree).filter { !own.contains($0) } }
        return listed.count > own.count ? Set(listed).sorted() : listed
    }

    /// What a payment adds to a subject's figures by whom it reaches, and takes off them by who paid it.
    private func share(of index: Int, within subject: Subject, _ strays: [StrayTree]) -> RetainedByPlace.Share {
        func ends(_ place: Int) -> Standing {
            if subject.places.contains(place) { return [.low, .high] }
            return strays.first { $0.places.contains(place) }?.ends ?? .nowhere
        }
        let entry = entries[index]
        let payer = ends(entry.paid.payer)
        var share = RetainedByPlace.Share()
        if let place = entry.paid.paidPlace {
            if place != subject.place { share += byPlace.received(index).at(ends(place)) }
        } else {
            share += RetainedByPlace.Share(low: Int128(entry.credit.low), high: Int128(entry.credit.high))
                .at(payer.intersection(entry.standing))
        }
        if entry.paid.payer != subject.place { share += byPlace.onward(index).at(payer) }
        return share
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
        let counted = incoming[place].filter { entries[$0].standing.contains(end) }
            .map { (index: $0, amount: Int128(entries[$0].paid.amount)) }
        let paidOn = (first[place]..<first[place + 1]).map { (index: $0, amount: Int128(entries[$0].paid.amount)) }
        shares.settle(
            counted, paidOn + takenBack(by: place, at: end).lines, onward: onward(of: place, at: end), at: end)
        guard !rule.matched.isEmpty else { return (shares, []) }
        let matches = matches(by: place, keeping: own(by: place)[end], at: end)
        for match in matches { shares.add(match.amount, at: end, to: match.index) }
        return (shares, matches)
    }

    /// What is said of a payment to or by a node that does not hang below the prime.
    private func undeclared(_ entry: Entry) -> String {
        let isPayee = entry.paid.paidPlace.flatMap { strayHead(of: $0) } != nil
        guard isPayee || strayHead(of: entry.paid.payer) != nil else { return "" }
        let node = dossier.chain.nodes[isPayee ? entry.paid.paidPlace ?? entry.paid.payer : entry.paid.payer].node
        return "; \(node) does not hang below the prime, so what it \(isPayee ? "keeps" : "pays") counts only at best, "
            + "until it is declared who pays it"
    }

    private func retainedReason(for entry: Entry, within subject: Subject, matched: Int128) -> String {
        var text = reason(for: entry)
        if let place = entry.paid.paidPlace, countsNothing(place) {
            text +=
                "; it keeps \(Wording.amount(Quantity(clamping: retained(by: place)))) of "
                + "\(Wording.amount(Quantity(clamping: measured(by: place)))), below its useful function, "
                + "counts nothing"
        }
        text += undeclared(entry)
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
