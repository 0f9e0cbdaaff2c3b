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

/// The versions whose lines name what another contract might name too, and their contracts.
struct ClaimingVersions {
    private(set) var ofPeople: [Int64] = []
    private(set) var ofDeliveries: [Int64] = []
    private(set) var contracts: [Int] = []

    /// The lines of a version come together, and the versions of a contract.
    mutating func note(_ line: StoredLine, of version: Int64, on contract: Int) {
        let isDelivery = line.deliveryMarks > 0
        guard line.person != nil || isDelivery else { return }
        if line.person != nil, ofPeople.last != version { ofPeople.append(version) }
        if isDelivery, ofDeliveries.last != version { ofDeliveries.append(version) }
        if contracts.last != contract { contracts.append(contract) }
    }
}

/// What bears on who claimed first.
struct FoundClaims {
    /// Lines of other contracts, by the contract that claims the same.
    var others: [Int: [OtherClaim]] = [:]
    /// The days of claims that are younger than their reports, by the contract and the name of the line.
    var late: [Int: [String: [ClaimMark: Day]]] = [:]
    /// The places of lines that name several things, which come with each of them.
    private var places: [MarkedLine: Int] = [:]

    fileprivate mutating func add(_ claim: OtherClaim, of stored: StoredLine, to contract: Int) {
        guard stored.marks > 1 else {
            others[contract, default: []].append(claim)
            return
        }
        let line = MarkedLine(contract: contract, id: claim.line.id)
        if let place = places[line] {
            others[contract]?[place].line.claimed.merge(claim.line.claimed) { first, _ in first }
            return
        }
        places[line] = others[contract]?.count ?? 0
        others[contract, default: []].append(claim)
    }
}

extension Session {
    /// What other contracts of the authority claim before versions do: of each person all that can
    /// stand before one of theirs, of each delivery the first; and which of theirs are younger than their reports.
    func claims(
        _ wanted: OtherClaims, of versions: ClaimingVersions, asOf: Day, for authority: Authority
    ) throws -> FoundClaims {
        var found = FoundClaims()
        let deliveries = wanted == .all ? versions.ofDeliveries : []
        guard wanted != .none, !versions.ofPeople.isEmpty || !deliveries.isEmpty else { return found }
        func joined(_ numbers: [some BinaryInteger]) -> String {
            numbers.map { String($0) }.joined(separator: ",")
        }
        for (name, value) in [
            ("as_of", asOf.description), ("contracts", joined(versions.contracts)),
            ("people", joined(versions.ofPeople)), ("deliveries", joined(deliveries)),
        ] {
            _ = try query(Query.settingSet.text, [.text("clausewatch.\(name)"), .text(value)])
        }
        // Mostly one contract's lines: its reference is kept once.
        var ref = ""
        try copyOut(Query.claimsByVersion.text) { reader in
            while try reader.next() {
                let contract = Int(try reader.int32())
                let mark = try ClaimMark(number: try reader.int16())
                let claimed = Day(number: try reader.date())
                let name = LineName(version: try reader.int64(), row: Int(try reader.int32()))
                guard let named = try reader.optionalText() else {
                    found.late[contract, default: [:]][name.text, default: [:]][mark] = claimed
                    continue
                }
                if named != ref { ref = named }
                let received = Day(number: try reader.date())
                let stored = try StoredLine(&reader)
                guard let fact = stored.fact else { continue }
                var line = Line(id: name.text, node: stored.node, fact: fact)
                line.proof = stored.proof
                if claimed != received { line.claimed[mark] = claimed }
                found.add(OtherClaim(contract: ref, received: received, line: line), of: stored, to: contract)
            }
        }
        return found
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

extension ClaimMark {
    /// The mark of a number as the statement gives it.
    fileprivate init(number: Int16) throws {
        switch number {
        case 1: self = .person
        case 2: self = .evidence
        case 3: self = .invoice
        case 4: self = .purchase
        default: throw StoreError(.damagedFact, "A claim has a mark this version does not know.")
        }
    }
}

extension StoredLine {
    /// By how much a delivery is told from others: an invoice, a document, being a purchase.
    fileprivate var deliveryMarks: Int {
        (proof.invoice == nil ? 0 : 1) + (proof.evidence == nil ? 0 : 1) + (kind == .purchase ? 1 : 0)
    }

    /// How much it can have in common with a line of another contract.
    fileprivate var marks: Int { deliveryMarks + (person == nil ? 0 : 1) }
}
