import Contracts
import Postgres
import Reports
import SQLFiles

extension Session {
    /// Lines of the authority's other contracts that name a person, an invoice or a document these versions name too.
    func otherClaims(
        besides contract: Int, of versions: [ReportVersion], asOf: Day, for authority: Authority
    ) throws -> [OtherClaim] {
        guard !versions.isEmpty else { return [] }
        let rows = try query(
            Query.otherClaimsList.text,
            [.int(authority.id), .int(contract), .bigints(versions.map(\.id)), .text(asOf.description)])
        return try rows.compactMap { row in
            let stored = try StoredLine(claim: row)
            guard let fact = stored.fact else { return nil }
            var line = Line(
                id: "\(try row.int64("version_id")).\(try row.int("row"))", node: stored.node, fact: fact)
            line.proof = stored.proof
            return OtherClaim(contract: try row.string("ref"), received: try row.day("received"), line: line)
        }
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
