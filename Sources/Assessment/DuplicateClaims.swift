import Contracts

/// The placements of people on days that an earlier claim already took.
struct DuplicateClaims {
    /// A claim by its day of receipt, then its line's name.
    private struct Claim {
        let line: Int
        let placement: Fact.Placement
    }

    /// A run of days that a person is claimed for.
    private struct Taken {
        let days: Period
        let line: Int
    }

    /// The earlier line by the later one, both as positions among the known lines.
    private(set) var earlier: [Int: Int] = [:]

    init(in dossier: IndexedDossier) {
        var taken: [String: [Taken]] = [:]
        for claim in DuplicateClaims.claims(in: dossier) {
            let days = claim.placement.days
            let person = claim.placement.person
            let at = DuplicateClaims.position(of: days.start, in: taken[person, default: []])
            let before = at > 0 ? taken[person]?[at - 1] : nil
            let after = taken[person].flatMap { at < $0.count ? $0[at] : nil }
            if let clash = [before, after].compactMap({ $0 }).first(where: { $0.days.intersection(days) != nil }) {
                earlier[claim.line] = clash.line
            } else {
                taken[person, default: []].insert(Taken(days: days, line: claim.line), at: at)
            }
        }
    }

    private static func claims(in dossier: IndexedDossier) -> [Claim] {
        let claims = dossier.lines.enumerated().compactMap { index, known -> Claim? in
            guard case .placement(let placement) = known.line.fact else { return nil }
            return Claim(line: index, placement: placement)
        }
        return claims.sorted { left, right in
            let (a, b) = (dossier.lines[left.line], dossier.lines[right.line])
            return a.received == b.received ? a.line.id < b.line.id : a.received < b.received
        }
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
