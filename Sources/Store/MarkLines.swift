import Assessment
public import Contracts
import Postgres
import SQLFiles

/// What somebody says of single lines of the reports on a contract.
public struct LineMark: Sendable {
    /// The names of the lines, such as `12.5`.
    public var lines: [String]
    /// What is said.
    public var kind: Kind
    /// Who says it: the tier below, the beneficiary or an officer.
    public var by: String
    /// Why; nil when not said.
    public var reason: String?
    /// The paper that shows it; nil when none is named.
    public var document: String?
    /// The day from which it is known.
    public var notedOn: Day

    /// What can be said of a line.
    public enum Kind: String, Sendable, CaseIterable {
        /// Who received it says that it is so.
        case confirmed
        /// Who received it says that it is not so.
        case disputed
        /// All that was said of it before is taken back.
        case unmarked
        /// An officer has seen proof.
        case verified
    }

    /// Something said of lines.
    public init(lines: [String], kind: Kind, by: String, reason: String?, document: String?, notedOn: Day) {
        self.lines = lines
        self.kind = kind
        self.by = by
        self.reason = reason
        self.document = document
        self.notedOn = notedOn
    }
}

extension Store {
    /// Notes what is said of lines, each of them or none, and asks for the contract to be assessed again. It holds in
    /// later versions of the report too, for as long as they have a line that says the same.
    ///
    /// Throws `unknownContract`, and `unknownLine` for a line that no report in force has.
    public func mark(
        _ mark: LineMark, of ref: String, for authority: Authority, by actor: String
    ) async throws {
        try await write(authority) { session in
            let stored = try Store.contract(ref, of: authority, in: session)
            let dossier = try session.dossier(of: stored, beside: .none, asOf: mark.notedOn, for: authority).dossier
            let places = try Set(mark.lines).sorted().map { try dossier.place(ofLine: $0) }
            _ = try session.query(
                Query.lineMarkInsert.text,
                [
                    .int(authority.id), .int(stored.id), .bigints(places.map(\.version)), .keys(places.map(\.row)),
                    .text(mark.kind.rawValue), .text(mark.by), Parameter(mark.reason), Parameter(mark.document),
                    .text(mark.notedOn.description),
                ])
            try session.enqueue([stored.id], for: authority)
            var detail = [
                "as": mark.kind.rawValue, "on": mark.notedOn.description,
                "lines": Set(mark.lines).sorted().joined(separator: " "),
            ]
            detail["reason"] = mark.reason.map(AuditEntry.digest)
            detail["document"] = mark.document.map(AuditEntry.digest)
            try AuditEntry(actor: actor, action: "line.mark", subject: ref, detail: detail)
                .keep(for: authority, in: session)
        }
    }
}

extension Dossier {
    /// The receipt and row of a line by its name; throws `unknownLine` when no report in force has it.
    func place(ofLine name: String) throws -> (version: Int64, row: Int) {
        let parts = name.split(separator: ".")
        guard reports.contains(where: { $0.lines.contains { $0.id == name } }), parts.count == 2,
            let version = Int64(parts[0]), let row = Int(parts[1])
        else {
            throw StoreError(
                .unknownLine,
                "No report in force for \(contract.ref) has a line \"\(name)\". A line is named by the number of its "
                    + "receipt and its row, such as 12.5; the contract's page lists them.")
        }
        return (version, row)
    }
}
