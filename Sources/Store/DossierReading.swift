import Assessment
import Contracts
import Policies
import Postgres
import SQLFiles

/// Reads the dossiers of some contracts together.
struct DossierReading {
    private let contracts: [StoredContract]
    private let asOf: Day
    private let authority: Authority
    private let session: Session
    private let versions: [Int64]
    /// The contract and the place among its versions, by the key of a version.
    private var places: [Int64: (contract: Int, version: Int)] = [:]
    private var builders: [DossierBuilder]
    private let beside: OtherClaims
    private var claiming = ClaimingVersions()
    /// Why a contract has no dossier, by its place.
    private var failures: [Int: any Error] = [:]

    init(
        of contracts: [StoredContract], beside: OtherClaims, asOf: Day, for authority: Authority, in session: Session
    ) throws {
        self.contracts = contracts
        self.beside = beside
        self.asOf = asOf
        self.authority = authority
        self.session = session
        let found = try session.versions(of: contracts.map(\.id), asOf: asOf, for: authority)
        builders = contracts.map { contract in
            let versions = found[contract.id, default: []].sorted { ($0.period, $0.id) < ($1.period, $1.id) }
            return DossierBuilder(stored: contract, versions: versions)
        }
        for (contract, builder) in builders.enumerated() {
            for (version, known) in builder.versions.enumerated() { places[known.id] = (contract, version) }
        }
        versions = builders.flatMap { $0.versions.map(\.id) }
    }

    mutating func readLines() throws {
        let marks = try session.marks(of: contracts.map(\.id), in: versions, asOf: asOf, for: authority)
        // The lines of a version come together, so that most need no look.
        var current: (id: Int64, contract: Int, version: Int, marks: [Int: LineMarks]?)?
        try session.forEachLine(of: versions, for: authority) { id, row, line in
            if current?.id != id, let place = places[id] { current = (id, place.contract, place.version, marks[id]) }
            guard let place = current else { return }
            claiming.note(line, of: id, on: contracts[place.contract].id)
            try builders[place.contract].add(line, row: row, of: place.version, place.marks?[row])
        } failed: { id, reason in
            if let place = places[id], failures[place.contract] == nil { failures[place.contract] = reason }
        }
        for (id, facts) in try session.subcontractFacts(of: versions, for: authority) {
            guard let place = places[id] else { continue }
            builders[place.contract].chain.tell(facts, of: place.version)
        }
    }

    mutating func readStatuses(_ remembered: inout Remembered) throws {
        let merges = try remembered.merges { try session.merges(of: authority) }
        remembered.makeRoom()
        // Most parties are known from earlier contracts, and looking each up twice would take as long as reading them.
        let unknown = builders.indices.map { builders[$0].name(remembered.parties, merges) }
        try remembered.meet(Set(unknown.joined())) { try session.parties($0, of: authority) }
        for place in builders.indices { builders[place].name(unknown[place], remembered.parties, merges) }
        let declared = try session.query(
            Query.declaredAttributesByVersion.text, [.int(authority.id), .bigints(versions)])
        for row in declared {
            guard let value = Status(rawValue: try row.string("value")),
                let place = places[try row.int64("version_id")]
            else { continue }
            builders[place.contract].declare(
                Attribute(
                    code: try row.string("code"), value: value, from: try row.day("day"),
                    share: try row.optionalInt("share").map(PartShare.fraction)),
                of: try row.string("party_id"))
        }
    }

    /// The dossiers in the order of the contracts.
    mutating func finish(_ remembered: inout Remembered) throws -> [Result<LoadedDossier, any Error>] {
        let keys = contracts.map(\.id)
        let commitments = try readCommitments(&remembered)
        let consents = try session.consents(of: keys, asOf: asOf, for: authority)
        let amendments = try session.amendments(of: keys, for: authority)
        let valuations = try session.valuations(of: keys, in: versions, for: authority)
        let restated = try session.earlierFigures(before: corrections, for: authority)
        let claims = try session.claims(beside, of: claiming, asOf: asOf, for: authority)
        return contracts.indices.map { place in
            if let failure = failures[place] { return .failure(failure) }
            let key = keys[place]
            builders[place].rank(claims.late[key, default: [:]])
            var loaded = builders[place].finish(
                commitments: commitments[key, default: []], consents: consents[key, default: []])
            loaded.dossier.amendments = amendments[key, default: []]
            loaded.dossier.valuations = valuations[key, default: []]
            loaded.dossier.restated = restated[key, default: []]
            loaded.dossier.otherClaims = claims.others[key, default: []]
            return .success(loaded)
        }
    }

    /// The latest version of each contract that took the place of an earlier one.
    private var corrections: [Int: Int64] {
        var latest: [Int: Int64] = [:]
        for (contract, builder) in zip(contracts, builders) {
            latest[contract.id] = builder.versions.filter { $0.version > 1 }.map(\.id).max()
        }
        return latest
    }

    /// The clauses by the contract's key; one that many contracts share is read once.
    private mutating func readCommitments(_ remembered: inout Remembered) throws -> [Int: [Commitment]] {
        var found: [Int: [Commitment]] = [:]
        let places = Dictionary(
            contracts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for row in try session.query(Query.commitmentsList.text, [.int(authority.id), .keys(Array(places.keys))]) {
            let key = try row.int("contract_id")
            do {
                let clause = try remembered.clause(try row.string("clause"))
                found[key, default: []].append(try Commitment(row, clause: clause))
            } catch {
                if let place = places[key] { failures[place] = error }
            }
        }
        return found
    }
}

extension Session {
    /// Parties with what the register states of them; of two statements on one code and day the later one.
    func parties(_ ids: [String], of authority: Authority) throws -> [String: Party] {
        var found: [String: Party] = [:]
        for row in try query(Query.attributesByParty.text, [.int(authority.id), .texts(ids)]) {
            let id = try row.string("party_id")
            if found[id] == nil { found[id] = Party(id: id, name: try row.string("name")) }
            guard let code = try row.optionalString("code"), let value = Status(rawValue: try row.string("value"))
            else { continue }
            let from = try row.optionalDay("from_day")
            let isKnown = found[id]?.attributes.contains { $0.code == code && $0.from == from } ?? true
            guard !isKnown else { continue }
            found[id]?.attributes.append(
                Attribute(
                    code: code, value: value, from: from, to: try row.optionalDay("to_day"),
                    verified: try row.bool("verified"),
                    share: try row.optionalInt("share").map(PartShare.fraction)))
        }
        return found
    }
}
