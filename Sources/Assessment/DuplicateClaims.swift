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
        var taken: [String: [Taken]] = [:]
        var first: [String: Claim] = [:]
        for (claim, placement) in DuplicateClaims.claims(in: dossier) {
            let clash = DuplicateClaims.take(
                Taken(days: placement.days, claim: claim), among: &taken[placement.person, default: []])
            if first[placement.person] == nil { first[placement.person] = claim }
            guard case .here(let line) = claim else { continue }
            if let clash { earlier[line] = clash }
            if case .elsewhere = first[placement.person] { firstElsewhere[line] = first[placement.person] }
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

    /// The placements in the order in which they were claimed.
    private static func claims(in dossier: IndexedDossier) -> [(claim: Claim, placement: Fact.Placement)] {
        var found: [(claim: Claim, placement: Fact.Placement)] = []
        var persons: Set<String> = []
        for (index, known) in dossier.lines.enumerated() {
            guard case .placement(let placement) = known.line.fact else { continue }
            found.append((.here(index), placement))
            if !dossier.otherClaims.isEmpty { persons.insert(placement.person) }
        }
        for (index, other) in dossier.otherClaims.enumerated() {
            guard case .placement(let placement) = other.line.fact, persons.contains(placement.person) else { continue }
            found.append((.elsewhere(index), placement))
        }
        return found.inOrder(in: dossier, of: \.claim)
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
