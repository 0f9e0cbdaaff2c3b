import Contracts
import Policies

/// The modes `retained` and `ownForces`: what eligible parties at every tier keep of what they were paid.
extension SpendLedger {
    func retainedFigures(of subject: Subject, assuming assumed: Set<String>) -> Figures {
        var figures = Figures()
        for place in subject.places {
            figures += assumed.isEmpty ? byPlace.outside[place] : paidOutside(by: place, assuming: assumed)
        }
        for place in subject.places.dropFirst() {
            figures += assumed.isEmpty ? byPlace.kept[place] : kept(by: place, assuming: assumed)
        }
        return figures
    }

    /// What counts of a place's payments to payees that are no nodes.
    func paidOutside(by place: Int, assuming assumed: Set<String>) -> Figures {
        payments(by: place).reduce(into: Figures.zero) { figures, entry in
            guard entry.paid.paidPlace == nil else { return }
            figures.add(entry.credit, at: standing(of: entry, assuming: assumed))
        }
    }

    /// What a node keeps that counts, at each level: nothing while it is not eligible there.
    func kept(by place: Int, assuming assumed: Set<String> = []) -> Figures {
        let isAssumed =
            placeStatus[place] == .unknown && !assumed.isEmpty
            && assumed.contains(dossier.parties.ids[dossier.partyOfPlace[place]])
        let status = isAssumed ? .yes : placeStatus[place]
        guard status != .no, !countsNothing(place) else { return .zero }
        let counted = incoming[place].reduce(into: Figures.zero) { sum, index in
            sum.add(entries[index].credit, at: standing(of: entries[index], assuming: assumed))
        }
        let kept = counted.retained(after: paidOut[place])
        guard status == .unknown else { return kept }
        var atBest = Figures()
        atBest.high = kept.high
        return atBest
    }

    /// Whether a node is paid for what others do: it keeps less than its useful function of what it was paid.
    func isPassThrough(_ place: Int) -> Bool {
        guard let line = usefulFunction, received[place] > 0 else { return false }
        return retained(by: place) * line.denominator < line.numerator * received[place]
    }

    /// The least share of its receipts a party must keep; nil for none.
    var usefulFunction: Fraction? {
        rule.usefulFunction ?? (rule.mode == .ownForces ? Fraction(30, over: 100) : nil)
    }

    /// Whether nothing that reaches a node counts, as it passes on too much.
    func countsNothing(_ place: Int) -> Bool {
        rule.mode == .ownForces && isPassThrough(place)
    }

    /// A node's gap: the target's part of what it keeps and pays to payees that are no nodes, less what counts of it.
    func retainedGap(at place: Int, kept: Int128, outside: Int128) -> Int128 {
        let whole = payments(by: place).reduce(retained(by: place)) { sum, entry in
            entry.paid.paidPlace == nil ? sum + Int128(entry.paid.amount) : sum
        }
        let gap = rule.target.numerator * whole - (kept + outside) * rule.target.denominator
        return Int128(Quantity(rounding: gap, over: rule.target.denominator).units)
    }
}

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
                let amount = Int128(entry.credit)
                if entry.standing.contains(.low) { share.low += amount }
                if entry.standing.contains(.high) { share.high += amount }
            }
            if below.contains(entry.paid.payer) { share += byPlace.onward[index] }
            return LineCredit(
                line: entry.paid.line, low: share.low, high: share.high,
                isReduced: entry.paid.paidPlace.map(countsNothing) ?? false,
                reason: wording.reason(retainedReason(for: entry, within: subject)))
        }
    }

    /// What the payments to and by a place add to what it keeps that counts.
    func marginalShares(of place: Int) -> MarginalShares {
        var shares = MarginalShares()
        guard placeStatus[place] != .no, !countsNothing(place) else { return shares }
        let onward = Array(first[place]..<first[place + 1])
        if placeStatus[place] == .yes { shares.settle(incoming[place], onward, of: entries, at: .low) }
        shares.settle(incoming[place], onward, of: entries, at: .high)
        return shares
    }

    private func retainedReason(for entry: Entry, within subject: Subject) -> String {
        var text = reason(for: entry)
        if let place = entry.paid.paidPlace, countsNothing(place) {
            text +=
                "; it keeps \(Wording.amount(Quantity(clamping: retained(by: place)))) of "
                + "\(Wording.amount(Quantity(clamping: received[place]))), below its useful function, counts nothing"
        }
        let payer = entry.paid.payer
        if payer != subject.place, placeStatus[payer] != .no, received[payer] > 0, !countsNothing(payer) {
            let node = dossier.chain.nodes[payer].node
            text += "; paid on by \(node), so taken off what \(node) keeps"
        }
        return text
    }
}
