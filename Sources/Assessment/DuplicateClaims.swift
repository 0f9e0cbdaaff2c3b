import Contracts

/// The placements of people whom an earlier claim, on this contract or on another of the authority, already took.
struct DuplicateClaims {
    /// A run of days that a person is claimed for.
    private struct Taken {
        let days: Period
        let claim: Claim
    }

    /// The earlier claim for a day of a line, by the line's position.
    private(set) var earlier: [Int: Claim] = [:]
    /// The first claim of a line's person, where that was made on another contract; of any day.
    private(set) var firstElsewhere: [Int: Claim] = [:]

    init(in dossier: IndexedDossier) {
        DuplicateClaims.claims(in: dossier).forEachShared { claim in
            claim.placement(in: dossier)?.person
        } _: { claims in
            note(claims.inOrder(by: .person, in: dossier), in: dossier)
        }
    }

    /// Notes what the claims of one person, in the order in which they were made, mean for each other.
    private mutating func note(_ claims: [Claim], in dossier: IndexedDossier) {
        var runs: [Taken] = []
        for claim in claims {
            guard let placement = claim.placement(in: dossier) else { continue }
            let clash = DuplicateClaims.take(Taken(days: placement.days, claim: claim), among: &runs)
            guard case .here(let line) = claim else { continue }
            if let clash { earlier[line] = clash }
            if case .elsewhere = claims[0] { firstElsewhere[line] = claims[0] }
        }
    }

    /// Puts the claim among those of the person; an earlier one where it has a day in common with it.
    private static func take(_ taken: Taken, among runs: inout [Taken]) -> Claim? {
        let at = position(of: taken.days.start, in: runs)
        if at > 0, runs[at - 1].days.end >= taken.days.start { return runs[at - 1].claim }
        if at < runs.count, runs[at].days.start <= taken.days.end { return runs[at].claim }
        runs.insert(taken, at: at)
        return nil
    }

    /// The placements by their persons; those of other contracts only where there are any here.
    private static func claims(in dossier: IndexedDossier) -> ClaimGroups {
        var groups = ClaimGroups()
        var isAnyHere = false
        for (index, known) in dossier.lines.enumerated() {
            guard case .placement(let placement) = known.line.fact else { continue }
            groups.add(.here(index), of: placement.person)
            isAnyHere = true
        }
        guard isAnyHere else { return groups }
        for (index, other) in dossier.otherClaims.enumerated() {
            guard case .placement(let placement) = other.line.fact else { continue }
            groups.add(.elsewhere(index), of: placement.person)
        }
        return groups
    }

    /// The position of the first run that begins on or after a day; the runs never overlap.
    private static func position(of day: Day, in runs: [Taken]) -> Int {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].days.start < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Claim {
    /// The placement that the claim is made by; nil for one of something else.
    fileprivate func placement(in dossier: IndexedDossier) -> Fact.Placement? {
        guard case .placement(let placement) = line(in: dossier).fact else { return nil }
        return placement
    }
}
