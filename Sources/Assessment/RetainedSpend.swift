import Contracts
import Policies

/// The modes `retained` and `ownForces`: what eligible parties at every tier keep of what they were paid.
extension SpendLedger {
    func retainedFigures(of subject: Subject, assuming assumed: Set<String>) -> Figures {
        var figures = Figures()
        for entry in payments(by: subject.places) where entry.paid.paidPlace == nil {
            figures.add(entry.credit, at: standing(of: entry, assuming: assumed))
        }
        for place in subject.places.dropFirst() {
            figures += kept(by: place, assuming: assumed)
        }
        return figures
    }

    /// What a node keeps that counts, at each level: nothing while it is not eligible there.
    private func kept(by place: Int, assuming assumed: Set<String> = []) -> Figures {
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

    private func countsNothing(_ place: Int) -> Bool {
        rule.mode == .ownForces && isPassThrough(place)
    }

    /// A node's gap: the target's part of what it keeps and pays to payees that are no nodes, less what counts of it.
    func retainedGap(at place: Int) -> Int128 {
        var whole = retained(by: place)
        var counted = kept(by: place).low
        for entry in payments(by: place) where entry.paid.paidPlace == nil {
            whole += Int128(entry.paid.amount)
            if entry.standing.contains(.low) { counted += Int128(entry.credit) }
        }
        let gap = rule.target.numerator * whole - counted * rule.target.denominator
        return Int128(Quantity(rounding: gap, over: rule.target.denominator).units)
    }
}

extension SpendLedger {
    /// What each payment adds to the figures and takes off them: it adds where its payee is eligible, and takes off
    /// what an eligible payer would otherwise keep.
    func retainedCredits(of subject: Subject) -> [LineCredit] {
        var shares = MarginalShares()
        for index in first[subject.places.lowerBound]..<first[subject.places.upperBound] {
            let entry = entries[index]
            shares.touch(index)
            if entry.paid.paidPlace == nil { shares.add(Int128(entry.credit), at: entry.standing, to: index) }
        }
        for place in subject.places.dropFirst() {
            incoming[place].forEach { shares.touch($0) }
            guard placeStatus[place] != .no, !countsNothing(place) else { continue }
            let onward = Array(first[place]..<first[place + 1])
            if placeStatus[place] == .yes { shares.settle(incoming[place], onward, of: entries, at: .low) }
            shares.settle(incoming[place], onward, of: entries, at: .high)
        }
        return shares.inOrder.map { index, low, high in
            LineCredit(
                line: entries[index].paid.line, low: low, high: high,
                isReduced: entries[index].paid.paidPlace.map(countsNothing) ?? false,
                reason: wording.reason(retainedReason(for: entries[index], within: subject)))
        }
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
