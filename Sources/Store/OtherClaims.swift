import Contracts
import Postgres
import Reports
import SQLFiles

extension Session {
    /// Lines of the authority's other contracts that name what versions name too, by the contract of the versions.
    func otherClaims(
        of versions: [Int64], asOf: Day, for authority: Authority
    ) throws -> [Int: [OtherClaim]] {
        guard !versions.isEmpty else { return [:] }
        var found: [Int: [OtherClaim]] = [:]
        let rows = try query(
            Query.otherClaimsList.text, [.int(authority.id), .bigints(versions), .text(asOf.description)])
        for row in rows {
            let stored = try StoredLine(row)
            guard let fact = stored.fact else { continue }
            var line = Line(
                id: "\(try row.int64("version_id")).\(try row.int("row"))", node: stored.node, fact: fact)
            line.proof = stored.proof
            found[try row.int("contract_id"), default: []].append(
                OtherClaim(contract: try row.string("ref"), received: try row.day("received"), line: line))
        }
        return found
    }

    /// The other contracts that claim a person a version claims.
    func claimants(besides contract: Int, of version: Int64, for authority: Authority) throws -> [Int] {
        try query(Query.claimantsByVersion.text, [.int(authority.id), .int(contract), .bigint(version)])
            .map { row in try row.int("contract_id") }
    }
}
