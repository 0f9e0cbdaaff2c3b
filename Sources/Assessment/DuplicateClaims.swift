import Contracts

/// The placements of people on days that an earlier claim already took.
struct DuplicateClaims {
    /// A run of days that a person is claimed for.
    private struct Taken {
        let days: Period
        let line: Int
    }

    /// The earlier line by the later one, both as positions among the known lines.
    private(set) var earlier: [Int: Int] = [:]

    init(in dossier: IndexedDossier) {
        var taken: [String: [Taken]] = [:]
        for line in DuplicateClaims.claims(in: dossier) {
            guard case .placement(let placement) = dossier.lines[line].line.fact else { continue }
            let claim = Taken(days: placement.days, line: line)
            if let clash = DuplicateClaims.take(claim, among: &taken[placement.person, default: []]) {
                earlier[line] = clash
            }
        }
    }

    /// Puts the claim among those of the person; the line of an earlier one where it has a day in common with it.
    private static func take(_ claim: Taken, among runs: inout [Taken]) -> Int? {
        let at = position(of: claim.days.start, in: runs)
        if at > 0, runs[at - 1].days.end >= claim.days.start { return runs[at - 1].line }
        if at < runs.count, runs[at].days.start <= claim.days.end { return runs[at].line }
        runs.insert(claim, at: at)
        return nil
    }

    /// The placements by the day of receipt, then by the line's name.
    private static func claims(in dossier: IndexedDossier) -> [Int] {
        let lines = dossier.lines.indices.filter { index in
            if case .placement = dossier.lines[index].line.fact { true } else { false }
        }
        return lines.sorted { left, right in
            let (a, b) = (dossier.lines[left].received, dossier.lines[right].received)
            return a == b ? dossier.lines[left].line.id < dossier.lines[right].line.id : a < b
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
