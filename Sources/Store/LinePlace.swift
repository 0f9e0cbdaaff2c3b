import Postgres
import SQLFiles

/// Where a line stands: the key of its version and its row.
struct LinePlace: Hashable {
    var version: Int64
    var row: Int
}

extension Session {
    /// Where lines, of whichever versions, stand in those given: a line that says the same in every column of another
    /// version of its report is the same line. One that stands in none of them has no place.
    func places(
        of lines: some Sequence<LinePlace>, in versions: [Int64], for authority: Authority
    ) throws -> [LinePlace: LinePlace] {
        let known = Set(versions)
        let all = Set(lines)
        var found = try carried(all.filter { !known.contains($0.version) }, to: versions, for: authority)
        for line in all where known.contains(line.version) { found[line] = line }
        return found
    }

    private func carried(
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
}
