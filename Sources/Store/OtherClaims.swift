import Contracts
import Postgres
import Reports
import SQLFiles

/// What of the authority's other contracts a dossier holds beside its own facts.
public enum OtherClaims: Sendable {
    /// Nothing: what is asked lies in the contract's own facts.
    case none
    /// Who is placed there too, which decides what placements count; what is delivered there too is missing, and a
    /// flag for it is not found.
    case ofPeople
    /// All that bears on the conclusions.
    case all
}

/// The versions whose lines name what another contract might name too.
struct ClaimingVersions {
    private(set) var ofPeople: [Int64] = []
    private(set) var ofDeliveries: [Int64] = []

    /// The lines of a version come together.
    mutating func note(_ line: StoredLine, of version: Int64) {
        if line.person != nil, ofPeople.last != version { ofPeople.append(version) }
        if line.deliveryMarks > 0, ofDeliveries.last != version { ofDeliveries.append(version) }
    }
}

extension Session {
    /// Lines of the authority's other contracts that name what versions of contracts name too, by the contract of the
    /// versions: of each person all that can stand before one of theirs, of each delivery the first.
    func otherClaims(
        _ wanted: OtherClaims, of versions: ClaimingVersions, on contracts: [Int], asOf: Day, for authority: Authority
    ) throws -> [Int: [OtherClaim]] {
        var found: [Int: [OtherClaim]] = [:]
        guard wanted != .none else { return found }
        for (name, value) in [
            ("clausewatch.authority", String(authority.id)), ("clausewatch.as_of", asOf.description),
            ("clausewatch.contracts", contracts.map { String($0) }.joined(separator: ",")),
        ] {
            _ = try query(Query.settingSet.text, [.text(name), .text(value)])
        }
        try forEachOtherClaim(Query.claimsByPerson, of: versions.ofPeople) { contract, _, claim in
            found[contract, default: []].append(claim)
        }
        guard wanted == .all else { return found }
        var several: Set<MarkedLine> = []
        try forEachOtherClaim(Query.claimsByDelivery, of: versions.ofDeliveries) { contract, line, claim in
            // One that names several things comes with each of them.
            if line.deliveryMarks > 1, !several.insert(MarkedLine(contract: contract, id: claim.line.id)).inserted {
                return
            }
            found[contract, default: []].append(claim)
        }
        return found
    }

    private func forEachOtherClaim(
        _ file: SQLFile, of versions: [Int64], _ body: (_ contract: Int, StoredLine, OtherClaim) -> Void
    ) throws {
        guard !versions.isEmpty else { return }
        let ids = versions.map { String($0) }.joined(separator: ",")
        _ = try query(Query.settingSet.text, ["clausewatch.versions", .text(ids)])
        // Mostly one contract's lines: its reference is kept once.
        var ref = ""
        try copyOut(file.text) { reader in
            while try reader.next() {
                let contract = Int(try reader.int32())
                let named = try reader.text()
                if named != ref { ref = named }
                let received = Day(number: try reader.date())
                let name = LineName(version: try reader.int64(), row: Int(try reader.int32()))
                let stored = try StoredLine(&reader)
                guard let fact = stored.fact else { continue }
                var line = Line(id: name.text, node: stored.node, fact: fact)
                line.proof = stored.proof
                body(contract, stored, OtherClaim(contract: ref, received: received, line: line))
            }
        }
    }

    /// The other contracts whose claims one of a report's new version can come before, or one that it takes back came
    /// before.
    func claimants(
        besides contract: Int, of version: Int64, _ figures: ReportedFigures, received: Day,
        replacing replaced: ReportVersion?, for authority: Authority
    ) throws -> [Int] {
        var versions = figures.claims ? [version] : []
        if let replaced, !replaced.isNil { versions.append(replaced.id) }
        guard !versions.isEmpty else { return [] }
        let since = [received, replaced?.received, replaced?.firstReceived].compactMap(\.self).min() ?? received
        // The server guesses at the most there could be, and would compile for it what looks up very little.
        _ = try query(Query.settingSet.text, ["jit", "off"])
        let mayNameProof = figures.namesDocuments || !figures.people.isEmpty || replaced != nil
        return try query(
            Query.claimantsByVersion.text,
            [
                .int(authority.id), .int(contract), .bigints(versions), .text(since.description), .bool(mayNameProof),
            ]
        ).map { row in try row.int("contract_id") }
    }
}

/// A line that another contract's lines name several things of.
private struct MarkedLine: Hashable {
    let contract: Int
    let id: String
}

extension StoredLine {
    /// By how much a delivery is told from others: an invoice, a document, being a purchase.
    fileprivate var deliveryMarks: Int {
        (proof.invoice == nil ? 0 : 1) + (proof.evidence == nil ? 0 : 1) + (kind == .purchase ? 1 : 0)
    }
}
