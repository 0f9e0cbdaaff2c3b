import Contracts
import Postgres
import SQLFiles

/// What stands noted of a line.
struct LineMarks {
    var confirmation: Line.Confirmation?
    var isVerified = false

    /// Takes in what was said after all that is known.
    mutating func take(_ mark: LineMark.Kind) {
        switch mark {
        case .confirmed: confirmation = .confirmed
        case .disputed: confirmation = .disputed
        case .verified: isVerified = true
        case .unmarked: self = LineMarks()
        }
    }
}

extension Session {
    /// What stands noted of the lines of those versions, by version and row: also what was noted of an earlier version
    /// of the report, for a line that says the same in every column.
    ///
    /// - Parameter asOf: The day by which it was noted; nil for all.
    func marks(
        of contracts: [Int], in versions: [Int64], asOf: Day?, for authority: Authority
    ) throws -> [Int64: [Int: LineMarks]] {
        let noted = try query(
            Query.lineMarksByContract.text,
            [.int(authority.id), .keys(contracts), Parameter(asOf?.description)]
        ).map { row in
            (
                place: LinePlace(version: try row.int64("version_id"), row: try row.int("row")),
                kind: LineMark.Kind(rawValue: try row.string("mark"))
            )
        }
        guard !noted.isEmpty else { return [:] }
        let now = try places(of: noted.map(\.place), in: versions, for: authority)
        var found: [Int64: [Int: LineMarks]] = [:]
        for (place, kind) in noted {
            guard let kind else {
                throw StoreError(.damagedFact, "A line has a mark that this version does not know.")
            }
            guard let now = now[place] else { continue }
            found[now.version, default: [:]][now.row, default: LineMarks()].take(kind)
        }
        return found
    }

    /// What stands noted of lines of one version, what they were valued at included, that another takes the place of
    /// without a line that says the same.
    func lostMarks(
        from earlier: Int64, to later: Int64, of contract: Int, for authority: Authority
    ) throws -> VersionDifference.LostMarks {
        let held = try marks(of: [contract], in: [earlier], asOf: nil, for: authority)[earlier, default: [:]]
        let marked = Dictionary(
            held.map { (LinePlace(version: earlier, row: $0), $1) }, uniquingKeysWith: { first, _ in first })
        let valued = try valuedLines(of: contract, in: earlier, for: authority)
        let kept = try places(of: valued.union(marked.keys), in: [later], for: authority)
        var lost = VersionDifference.LostMarks()
        for (line, marks) in marked where kept[line] == nil {
            if marks.confirmation == .confirmed { lost.confirmed += 1 }
            if marks.confirmation == .disputed { lost.disputed += 1 }
            if marks.isVerified { lost.verified += 1 }
        }
        lost.valued = valued.count { kept[$0] == nil }
        return lost
    }
}
