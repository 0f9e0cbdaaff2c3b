import Contracts
import Policies

extension SpendLedger {
    /// "This share of the spend": what counts by the clause's mode against the whole of a node's spend.
    func assessed(_ subject: Subject, clause: Clause, isListing: Bool, from blank: Assessed) -> Assessed {
        var result = blank
        let whole = whole(of: subject)
        let required = Quantity(share: rule.target, ofUnits: whole)
        let due = due(of: required, subject)
        result.assessment.required = required
        result.assessment.due = due
        if wording.isExplaining { result.assessment.derivation = derivation(of: subject, whole: whole, due: due) }
        result.assessment.denominator = Quantity(clamping: whole)
        let figures = figures(of: subject)
        result.assessment.numerator = Quantity(clamping: figures.low)
        result.conclude(figures, clause: clause, comparison: rule.comparison) {
            settledBy(subject, due: Int128(due.units))
        }
        if isListing || result.assessment.outcome.isFlagged { result.credits = credits(of: subject) }
        result.passThrough = passing(below: subject)
        let heads =
            rule.mode == .leaving
            ? undeclaredPayers(from: subject).map(\.place) : strayTrees(paidBy: subject).map(\.head)
        result.undeclared = heads.map { UndeclaredNode(place: $0, awaitsStatus: placeVerdicts[$0].awaitsStatus) }
        result.assessment.attribution = attribution(of: subject, due: due, low: figures.low)
        return result
    }

    /// Those that no other subject names: the prime's subtree is always looked at as a whole.
    private func passing(below subject: Subject) -> [PassingNode] {
        guard subject.isPrime || !dossier.subtree(of: dossier.prime).contains(subject.place) else { return [] }
        return subject.places.dropFirst().compactMap { passing($0) }
    }

    private func passing(_ place: Int) -> PassingNode? {
        guard let line = usefulFunction, placeVerdicts[place].status == .yes, isPassThrough(place) else { return nil }
        return PassingNode(
            place: place, received: measured(by: place), retained: retained(by: place), line: line,
            lines: incoming[place].map { entries[$0].paid.line } + payments(by: place).map(\.paid.line))
    }

    private func whole(of subject: Subject) -> Int128 {
        switch rule.base {
        case .contractValue: subject.value
        case .spend where rule.mode != .leaving: paidOut[subject.place]
        case .spend: receipts(of: subject).reduce(0) { $0 + $1.amount } - leftOut(by: subject)
        case .receipts: dossier.paid(to: subject, upTo: cutOff) - leftOut(by: subject)
        }
    }

    /// What the subject paid for what stands outside, in ten-thousandths.
    private func leftOut(by subject: Subject) -> Int128 {
        guard !rule.leaveOut.isEmpty else { return 0 }
        return dossier.payments(by: subject.place).lazy.filter { $0.date <= cutOff && judge.isLeftOut($0) }
            .reduce(0) { $0 + Int128($1.amount) }
    }

    /// A share of what was paid is due at once, one of the contract value by its curve.
    private func due(of required: Quantity, _ subject: Subject) -> Quantity {
        guard let curve = rule.due else { return required }
        return Quantity(
            share: curve.share(on: cutOff, from: subject.start, to: subject.end), ofUnits: Int128(required.units))
    }

    private func figures(of subject: Subject, assuming assumed: Set<String> = []) -> Figures {
        switch rule.mode {
        case .direct, .eachTier: directFigures(of: subject, assuming: assumed)
        case .retained, .ownForces: retainedFigures(of: subject, assuming: assumed)
        case .leaving: leavingFigures(of: subject)
        }
    }

    private func credits(of subject: Subject) -> [LineCredit] {
        switch rule.mode {
        case .direct, .eachTier: directCredits(of: subject)
        case .retained, .ownForces: retainedCredits(of: subject)
        case .leaving: leavingCredits(of: subject)
        }
    }

    private func attribution(of subject: Subject, due: Quantity, low: Int128) -> [Assessment.Gap] {
        let gap = Int128(due.units) - low
        switch rule.mode {
        case .direct, .eachTier, .leaving:
            return [Assessment.Gap(node: subject.node, gap: Quantity(clamping: gap))]
        case .retained, .ownForces:
            return Remainder(total: gap, subject: subject, dossier: dossier).gaps { byPlace.gap[$0] }
        }
    }

    /// For a ceiling no party's yes helps, so all that are unknown are named.
    private func settledBy(_ subject: Subject, due: Int128) -> SettledBy.Answer {
        let isFloor = rule.comparison == .atLeast && rule.mode != .leaving
        var open = SettledBy()
        for entry in payments(by: subject.places) where entry.awaitsStatus {
            let sure = entry.payeeStatus == .unknown ? 0 : entry.credit.low
            open.add(
                isFloor ? lift(by: entry, within: subject) : Int128(entry.credit.high - sure), of: party(of: entry))
        }
        for (party, amount) in openInStrays(paidBy: subject, isFloor: isFloor) { open.add(amount, of: party) }
        for (place, amount) in undeclaredPayers(from: subject) {
            open.add(amount, of: dossier.parties.ids[dossier.partyOfPlace[place]])
        }
        for (party, amount) in unpaidPayers(from: subject) where open.amounts[party] == nil {
            open.add(amount, of: party)
        }
        guard isFloor else { return SettledBy.Answer(parties: open.all) }
        for (party, amount) in keptIfEligible(below: subject) { open.add(amount, of: party) }
        let hangTogether = !rule.matched.isEmpty || !strayTrees(paidBy: subject).isEmpty
        if hangTogether {
            let surely = figures(of: subject).low
            open.weigh { figures(of: subject, assuming: [$0]).low - surely }
        }
        return open.fewest(hangTogether: hangTogether) { figures(of: subject, assuming: $0).low >= due }
    }

    /// What a payment to a payee of unknown status would add by itself, were the status yes.
    private func lift(by entry: Entry, within subject: Subject) -> Int128 {
        let isNode = entry.paid.paidPlace != nil
        let counts =
            switch rule.mode {
            case .direct, .eachTier: entry.paid.payer == subject.place
            case .retained, .ownForces: !isNode
            case .leaving: false
            }
        guard counts else { return 0 }
        let assumed: Set<String> = [party(of: entry)]
        let before = entry.standing.contains(.low) ? entry.credit.low : 0
        let after = standing(of: entry, assuming: assumed).contains(.low) ? credit(of: entry, assuming: assumed).low : 0
        return Int128(after - before)
    }

    /// What nodes of unknown status would add by what they keep.
    private func keptIfEligible(below subject: Subject) -> [(party: String, amount: Int128)] {
        guard rule.mode == .retained || rule.mode == .ownForces else { return [] }
        return subject.places.dropFirst().compactMap { place in
            guard placeVerdicts[place].awaitsStatus else { return nil }
            let party = dossier.parties.ids[dossier.partyOfPlace[place]]
            let amount = kept(by: place, assuming: [party]).low - byPlace.kept[place].low
            return amount > 0 ? (party, amount) : nil
        }
    }
}
