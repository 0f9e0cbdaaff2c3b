import Assessment
import Postgres
import SQLFiles

/// What officers decided on flags, in the order in which it was noted.
struct FlagDecisions: Sendable {
    private struct Place: Hashable {
        var contract: String
        var key: String
    }

    private var taken: [Place: [TakenDecision]] = [:]

    init(_ rows: consuming Rows) throws {
        for row in rows {
            let place = Place(contract: try row.string("ref"), key: try row.string("key"))
            taken[place, default: []].append(try TakenDecision(row))
        }
    }

    /// Those on a flag of a contract.
    subscript(contract: String, key: String) -> [TakenDecision] {
        taken[Place(contract: contract, key: key), default: []]
    }
}

extension TakenDecision {
    fileprivate init(_ row: Row) throws {
        let name = try row.string("kind")
        guard let kind = FlagDecision.Kind(rawValue: name) else {
            throw StoreError(.damagedFact, "A stored decision has the kind \(name), which this version does not know.")
        }
        self.init(
            FlagDecision(
                kind, until: try row.optionalDay("until"), reason: try row.string("reason"),
                by: try row.string("decided_by"), on: try row.day("decided_on")),
            facts: try row.string("fingerprint"), at: try row.int64("recorded_at"))
    }
}

extension Session {
    /// The decisions of an authority; nil for all contracts, or for all flags.
    func decisions(of authority: Authority, contract ref: String?, key: String?) throws -> FlagDecisions {
        try FlagDecisions(
            try query(Query.flagDecisions.text, [.int(authority.id), Parameter(ref), Parameter(key)]))
    }
}

extension Flag {
    /// The first half of the SHA-256 of its facts, hexadecimal.
    var fingerprint: String { FlagMark.digest(of: facts, bytes: 16) }
}
