public import Assessment
public import Contracts
import FoundationEssentials
import Policies
import Postgres
import Reports
import SQLFiles

/// A dossier with what is known about where its facts came from.
public struct LoadedDossier: Sendable {
    /// The facts.
    public var dossier: Dossier
    /// The contract as the register states it.
    public var stored: StoredContract
    /// The reports behind the facts, by period and arrival.
    public var sources: [ReportSource]

    /// A report version that counts.
    public struct ReportSource: Sendable, Hashable {
        /// The number on its receipt; the lines of the dossier are named `receipt.row`.
        public var receipt: Int
        /// Which version of its report it is.
        public var version: Int
        /// The period.
        public var period: Period
        /// The day it counts as received.
        public var received: Day
        /// Whether it says "nothing to report".
        public var isNil: Bool
        /// The name the file came under.
        public var file: String
        /// How many lines it holds.
        public var lines: Int
        /// The SHA-256 of the file in hexadecimal.
        public var sha256: String
    }
}

extension Store {
    /// All that is known of a contract on a day.
    public func dossier(_ ref: String, of authority: Authority, asOf: Day) async throws -> LoadedDossier {
        try await pool.read { session in
            try session.dossier(of: try Store.contract(ref, of: authority, in: session), asOf: asOf, for: authority)
        }
    }
}

extension Session {
    func commitments(of contract: Int, for authority: Authority) throws -> [Commitment] {
        try query(Query.commitmentsList.text, [.int(authority.id), .int(contract)]).map { row in
            try Commitment(row, clause: Clause(stored: try row.string("clause")))
        }
    }

    func dossier(of stored: StoredContract, asOf: Day, for authority: Authority) throws -> LoadedDossier {
        let versions = try versions(of: stored.id, asOf: asOf, for: authority)
            .sorted { ($0.period, $0.id) < ($1.period, $1.id) }
        var builder = DossierBuilder(stored: stored, versions: versions)
        try forEachLine(of: versions, for: authority) { version, row, line in
            try builder.add(line, row: row, of: version)
        }
        try addStatuses(to: &builder, versions: versions, for: authority)
        var loaded = builder.finish(commitments: try commitments(of: stored.id, for: authority))
        loaded.dossier.amendments = try amendments(of: stored.id, for: authority)[stored.id, default: []]
        loaded.dossier.valuations = try valuations(of: stored.id, for: authority)
        loaded.dossier.otherClaims = try otherClaims(besides: stored.id, of: versions, asOf: asOf, for: authority)
        return loaded
    }

    private func addStatuses(
        to builder: inout DossierBuilder, versions: [ReportVersion], for authority: Authority
    ) throws {
        for (alias, party) in try aliases(of: builder.parties.keys.sorted(), for: authority) {
            builder.merge(alias, into: party)
        }
        let stated = try query(
            Query.attributesByParty.text, [.int(authority.id), .texts(builder.parties.keys.sorted())])
        for row in stated {
            let party = try row.string("party_id")
            builder.parties[party]?.name = try row.string("name")
            guard let code = try row.optionalString("code"), let value = Status(rawValue: try row.string("value"))
            else { continue }
            builder.add(
                Attribute(
                    code: code, value: value, from: try row.optionalDay("from_day"),
                    to: try row.optionalDay("to_day"), verified: try row.bool("verified")),
                to: party)
        }
        let declared = try query(
            Query.declaredAttributesByVersion.text, [.int(authority.id), .bigints(versions.map(\.id))])
        for row in declared {
            guard let value = Status(rawValue: try row.string("value")) else { continue }
            builder.declare(
                Attribute(code: try row.string("code"), value: value, from: try row.day("day")),
                of: try row.string("party_id"))
        }
    }
}

extension Commitment {
    /// - Parameter clause: the clause as it was frozen; what the contract adds to it stands in the row.
    init(_ row: Row, clause: Clause) throws {
        let added = try row.optionalString("parameters").map { Parameters(noted: try PolicyNode(json: $0)) }
        self.init(
            code: try row.string("code"), policy: try row.string("policy"), edition: try row.string("edition"),
            clause: clause, parameters: added ?? Parameters(), from: try row.optionalDay("holds_from"))
    }
}

extension Clause {
    /// A clause from the JSON it was frozen as.
    init(stored json: String) throws {
        try self.init(PolicyNode(json: json))
    }
}

extension PolicyNode {
    init(json: String) throws {
        self = try JSONDecoder().decode(PolicyNode.self, from: Data(json.utf8))
    }
}
