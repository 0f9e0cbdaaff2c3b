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
        if !byPlace.strayHeads.isEmpty { figures += strayFigures(of: subject, assuming: assumed) }
        return figures
    }

    /// What counts of a place's payments to payees that are no nodes.
    func paidOutside(by place: Int, assuming assumed: Set<String>) -> Figures {
        payments(by: place).reduce(into: Figures.zero) { figures, entry in
            guard entry.paid.paidPlace == nil else { return }
            figures.add(credit(of: entry, assuming: assumed), at: standing(of: entry, assuming: assumed))
        }
    }

    /// What a node keeps that counts and what is matched by it, at each level: nothing while it is not eligible there.
    func kept(by place: Int, assuming assumed: Set<String> = []) -> Figures {
        guard counts(place) else { return .zero }
        var whole = own(by: place, assuming: assumed)
        if !rule.matched.isEmpty {
            for level in Figures.levels {
                let matched = matches(by: place, keeping: whole[level], at: level, assuming: assumed)
                whole[level] += matched.reduce(0) { $0 + $1.amount }
            }
        }
        return weighed(whole, at: place, assuming: assumed)
    }

    /// What a node keeps that counts, without what is matched.
    func ownCounted(by place: Int, assuming assumed: Set<String>) -> Figures {
        counts(place) ? weighed(own(by: place, assuming: assumed), at: place, assuming: assumed) : .zero
    }

    /// What a node keeps of the payments that count, whatever part of it is eligible.
    func own(by place: Int, assuming assumed: Set<String> = []) -> Figures {
        let counted = incoming[place].reduce(into: Figures.zero) { sum, index in
            sum.add(entries[index].paid.amount, at: standing(of: entries[index], assuming: assumed))
        }
        let low = onward(of: place, at: .low).part(of: paidOut[place] + takenBack(by: place, at: .low).total)
        let high = onward(of: place, at: .high).part(of: paidOut[place] + takenBack(by: place, at: .high).total)
        return counted.mapped({ max(0, $0 - low) }, high: { max(0, $0 - high) })
    }

    private func weighed(_ whole: Figures, at place: Int, assuming assumed: Set<String>) -> Figures {
        let verdict = placeVerdicts[place]
        let isAssumed = !assumed.isEmpty && assumed.contains(dossier.parties.ids[dossier.partyOfPlace[place]])
        let weight = isAssumed ? verdict.weight.ifEligible : verdict.weight
        let counted = whole.mapped(weight.low, high: weight.high)
        guard verdict.status == .unknown, !isAssumed else { return counted }
        var atBest = Figures()
        atBest.high = counted.high
        return atBest
    }

    /// Whether a node is paid for what others do: it keeps less than its useful function of what it was paid.
    func isPassThrough(_ place: Int) -> Bool {
        let measured = measured(by: place)
        guard let line = usefulFunction, measured > 0 else { return false }
        return retained(by: place) * line.denominator < line.numerator * measured
    }

    /// What a node must keep its useful function of: what it was paid, less what it pays in roles that are matched.
    func measured(by place: Int) -> Int128 {
        rule.matched.isEmpty
            ? received[place]
            : matchedLines(by: place).reduce(received[place]) { $0 - Int128(entries[$1].paid.amount) }
    }

    /// The least share of its receipts a party must keep; nil for none.
    var usefulFunction: Fraction? {
        rule.usefulFunction ?? (rule.mode == .ownForces ? Fraction(30, over: 100) : nil)
    }

    func countsNothing(_ place: Int) -> Bool {
        rule.mode == .ownForces && isPassThrough(place)
    }

    private func counts(_ place: Int) -> Bool {
        placeVerdicts[place].status != .no && !countsNothing(place)
    }

    /// The sum behind a node's gap, in words.
    func gapSum(at place: Int, _ wording: Wording) -> String {
        let outside = payments(by: place).reduce(Int128(0)) {
            $1.paid.paidPlace == nil ? $0 + Int128($1.paid.amount) : $0
        }
        let counted = byPlace.kept[place].low + byPlace.outside[place].low
        return "\(Wording.percent(rule.target)) x (\(wording.figure(units: retained(by: place))) kept + "
            + "\(wording.figure(units: outside)) paid outside the chain) - "
            + "\(wording.figure(units: counted)) of it that counts"
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
