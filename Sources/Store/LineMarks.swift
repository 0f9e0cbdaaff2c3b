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
    /// Where a line stands: the key of its version and its row.
    struct LinePlace: Hashable {
        var version: Int64
        var row: Int
    }

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
        let known = Set(versions)
        let elsewhere = Set(noted.map(\.place).filter { !known.contains($0.version) })
        let carried = try carried(elsewhere, to: versions, for: authority)
        var found: [Int64: [Int: LineMarks]] = [:]
        for (place, kind) in noted {
            guard let kind else {
                throw StoreError(.damagedFact, "A line has a mark that this version does not know.")
            }
            guard let now = known.contains(place.version) ? place : carried[place] else { continue }
            found[now.version, default: [:]][now.row, default: LineMarks()].take(kind)
        }
        return found
    }

    /// Where lines stand in other versions of their report; one that says something else there has no place.
    fileprivate func carried(
        _ lines: Set<LinePlace>, to versions: [Int64], for authority: Authority
    ) throws -> [LinePlace: LinePlace] {
        guard !lines.isEmpty else { return [:] }
        let lines = Array(lines)
        var found: [LinePlace: LinePlace] = [:]
        let rows = try query(
            Query.linesCarried.text,
            [.int(authority.id), .bigints(lines.map(\.version)), .keys(lines.map(\.row)), .bigints(versions)])
        for row in rows {
            found[LinePlace(version: try row.int64("version_id"), row: try row.int("row"))] = LinePlace(
                version: try row.int64("later_id"), row: try row.int("later_row"))
        }
        return found
    }

    /// The marks of lines of one version that another takes the place of without a line that says the same.
    func lostMarks(
        from earlier: Int64, to later: Int64, of contract: Int, for authority: Authority
    ) throws -> VersionDifference.LostMarks {
        let held = try marks(of: [contract], in: [earlier], asOf: nil, for: authority)[earlier, default: [:]]
        let places = Set(held.keys.map { LinePlace(version: earlier, row: $0) })
        let kept = try carried(places, to: [later], for: authority)
        var lost = VersionDifference.LostMarks()
        for (row, marks) in held where kept[LinePlace(version: earlier, row: row)] == nil {
            if marks.confirmation == .confirmed { lost.confirmed += 1 }
            if marks.confirmation == .disputed { lost.disputed += 1 }
            if marks.isVerified { lost.verified += 1 }
        }
        return lost
    }
}
