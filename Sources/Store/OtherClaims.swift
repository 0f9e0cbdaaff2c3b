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
            let stored = try StoredLine(claim: row)
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

extension StoredLine {
    /// A line of another contract, with the columns that tell what it claims.
    fileprivate init(claim row: Row) throws {
        guard let kind = LineKind(rawValue: Int16(try row.int("kind"))) else {
            throw StoreError(.damagedFact, "A report line has a kind this version does not know.")
        }
        self.init(kind: kind, node: try row.string("node"))
        payee = try row.optionalString("payee")
        amount = try row.optionalInt64("amount").map { Quantity(units: $0) }
        quantity = try row.optionalInt64("quantity").map { Quantity(units: $0) }
        day = try row.optionalDay("day")
        until = try row.optionalDay("until")
        person = try row.optionalString("person")
        block = try row.optionalString("block")
        list = try row.optionalString("list")?.split(separator: ",").map(String.init)
        proof = Proof(
            invoice: try row.optionalString("invoice"), evidence: try row.optionalString("evidence"))
    }
}
