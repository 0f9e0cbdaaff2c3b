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
        /// The rows of its lines, with the sheets they stand in.
        public var rows: SheetRows
    }
}

extension Store {
    /// All that is known of a contract on a day. It takes as long as it takes: no page waits for it.
    ///
    /// - Parameter beside: What of other contracts it is to hold.
    public func dossier(
        _ ref: String, of authority: Authority, asOf: Day, beside: OtherClaims = .all
    ) async throws -> LoadedDossier {
        try await read(authority) { session in
            try session.useIndexes()
            try session.takeTime()
            let stored = try Store.contract(ref, of: authority, in: session)
            return try session.dossier(of: stored, beside: beside, asOf: asOf, for: authority)
        }
    }
}

extension Session {
    func commitments(of contract: Int, for authority: Authority) throws -> [Commitment] {
        try query(Query.commitmentsList.text, [.int(authority.id), .keys([contract])]).map { row in
            try Commitment(row, clause: Clause(stored: try row.string("clause")))
        }
    }

    func dossier(
        of stored: StoredContract, beside: OtherClaims, asOf: Day, for authority: Authority
    ) throws -> LoadedDossier {
        var remembered = Remembered()
        return try dossiers(of: [stored], beside: beside, asOf: asOf, for: authority, &remembered)[0].get()
    }

    /// What is known of contracts on a day, in their order, by as many statements however many they are. A contract
    /// whose facts are damaged comes as the reason why, and does not stop the others.
    func dossiers(
        of contracts: [StoredContract], beside: OtherClaims, asOf: Day, for authority: Authority,
        _ remembered: inout Remembered
    ) throws -> [Result<LoadedDossier, any Error>] {
        guard !contracts.isEmpty else { return [] }
        var reading = try DossierReading(of: contracts, beside: beside, asOf: asOf, for: authority, in: self)
        try reading.readLines()
        try reading.readStatuses(&remembered)
        return try reading.finish(&remembered)
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
