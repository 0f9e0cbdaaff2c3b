import Contracts
import Postgres
import Reports
import SQLFiles

/// Until when reports on earlier periods have each person at work, so that a placement which goes on counts from the
/// next day: by its first day alone it would claim days a second time.
struct PlacementsBefore {
    private struct Place: Hashable {
        let node: String
        let person: String
        let block: String
    }

    private var last: [Place: Day] = [:]
    private var continued = 0

    init() {}

    init(_ rows: Rows) throws {
        for row in rows {
            let place = Place(
                node: try row.string("node"), person: try row.string("person"), block: try row.string("block"))
            last[place] = try row.day("until")
        }
    }

    /// Moves the first day of a placement that goes on behind what was reported of it.
    mutating func `continue`(_ line: inout StoredLine) {
        guard let person = line.person, let block = line.block, let day = line.day,
            let until = last[Place(node: line.node, person: person, block: block)], until >= day
        else { return }
        line.day = until.adding(days: 1)
        continued += 1
    }

    /// What was decided, a sentence each.
    var notes: [String] {
        switch continued {
        case 0: []
        case 1: ["1 of them was reported before and is taken from the day after that on"]
        default: ["\(continued) of them were reported before and are taken from the day after that on"]
        }
    }
}

extension Session {
    func placementsBefore(_ known: KnownContract, for authority: Authority) throws -> PlacementsBefore {
        let period = known.context.period
        let earlier = known.others.filter { $0.period.start < period.start }.map(\.id)
        guard !earlier.isEmpty else { return PlacementsBefore() }
        return try PlacementsBefore(
            query(
                Query.placementsUntil.text,
                [.int(authority.id), .bigints(earlier), .text(period.end.description)]))
    }
}
