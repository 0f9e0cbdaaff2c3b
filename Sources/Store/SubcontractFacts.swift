import Contracts
import FoundationEssentials
import Postgres
import Reports
import SQLFiles

/// What a report says of a subcontract beside its place in the chain.
struct SubcontractFacts: Encodable {
    var row: Int
    var scope: String?
    var offered: Day?
    /// An answer for each clause the row names; empty when it says nothing on passing down.
    var passedDown: [PassedDown]

    private enum CodingKeys: String, CodingKey {
        case row, scope, offered
        case passedDown = "passed_down"
    }
}

extension SubcontractFacts {
    init(_ subcontract: Subcontract, row: Int) {
        self.init(
            row: row, scope: subcontract.scope, offered: subcontract.offered, passedDown: subcontract.passedDown)
    }

    fileprivate init(_ row: Row) throws {
        self.init(
            row: try row.int("row"), scope: try row.optionalString("scope"), offered: try row.optionalDay("offered"),
            passedDown: try JSONDecoder().decode([PassedDown].self, from: Data(try row.string("passed_down").utf8)))
    }
}

extension Session {
    /// Keeps what the lines of a version say of the subcontracts they declare.
    func keepSubcontracts(_ facts: [SubcontractFacts], version: Int64, for authority: Authority) throws {
        guard !facts.isEmpty else { return }
        _ = try query(
            Query.subcontractFactInsert.text, [.int(authority.id), .bigint(version), try .json(facts)])
    }

    /// What versions say of the subcontracts they declare, by the key of the version.
    func subcontractFacts(of versions: [Int64], for authority: Authority) throws -> [Int64: [SubcontractFacts]] {
        guard !versions.isEmpty else { return [:] }
        var found: [Int64: [SubcontractFacts]] = [:]
        for row in try query(Query.subcontractFactsByVersion.text, [.int(authority.id), .bigints(versions)]) {
            found[try row.int64("version_id"), default: []].append(try SubcontractFacts(row))
        }
        return found
    }
}
