public import Contracts
import Policies
import Postgres
public import Reports
import SQLFiles

extension Store {
    /// Keeps the contracts of a register and freezes the clauses of each one's policy on it, in one transaction.
    ///
    /// A contract stated as before is left alone, so the same file again changes nothing.
    /// - Parameters:
    ///   - rows: The contracts with the clauses each is held to.
    ///   - refused: How many rows of the file could not be used.
    ///   - file: The file itself.
    ///   - authority: Whose register it is.
    ///   - actor: Who imports.
    ///   - day: The day on which they do.
    public func importRegister(
        _ rows: [(row: RegisterRow, frozen: FrozenPolicy)], refused: Int, from file: SourceFile,
        for authority: Authority, by actor: String, on day: Day
    ) async throws -> RegisterReceipt {
        try await write(authority) { session in
            var receipt = RegisterReceipt(digest: file.digest)
            let primes = rows.map(\.row.prime)
            try file.keep(for: authority, in: session)
            try session.keepParties(primes, for: authority)
            let restated = try session.keepStatuses(of: primes, from: file, for: authority)
            for (row, frozen) in rows {
                try session.keep(row, frozen: frozen, from: file, for: authority, on: day, in: &receipt)
            }
            try session.enqueueContracts(of: restated, for: authority)
            receipt.statuses = restated.count
            guard receipt.added + receipt.revised + receipt.statuses > 0 else { return receipt }
            try AuditEntry(
                actor: actor, action: "register.import", subject: file.name,
                detail: [
                    "sha256": file.digest, "added": String(receipt.added), "revised": String(receipt.revised),
                    "unchanged": String(receipt.unchanged), "statuses": String(receipt.statuses),
                    "refused": String(refused),
                ]
            ).keep(for: authority, in: session)
            return receipt
        }
    }
}

/// The clauses a contract is held to, as they are frozen on it.
public struct FrozenPolicy: Sendable {
    /// The policy's code.
    public var policy: String
    /// The edition's name.
    public var edition: String
    /// Each clause's code with its whole text as JSON, in the order of the policy.
    public var clauses: [(code: String, json: String)]

    /// Clauses of one edition.
    public init(policy: String, edition: String, clauses: [(code: String, json: String)]) {
        self.policy = policy
        self.edition = edition
        self.clauses = clauses
    }
}

extension Session {
    fileprivate struct NamedParty: Encodable {
        var id: String
        var name: String
    }

    fileprivate struct StatedStatus: Encodable {
        var party: String
        var code: String
        var value: Status
        /// The part of the party it holds for, 1/1,000,000; nil for the whole.
        var share: Int?
    }

    /// Makes parties known.
    func keepParties(_ parties: [Party], for authority: Authority) throws {
        let named = parties.map { NamedParty(id: $0.id, name: $0.name.isEmpty ? $0.id : $0.name) }
        _ = try query(Query.partyInsert.text, [.int(authority.id), try .json(named)])
    }

    /// The parties of whom the register now says something else than before, or something for the first time.
    fileprivate func keepStatuses(
        of parties: [Party], from file: SourceFile, for authority: Authority
    ) throws -> Set<String> {
        var stated: [String: StatedStatus] = [:]
        for party in parties {
            for attribute in party.attributes {
                let key = party.id + "|" + attribute.code
                // Two rows of one register that contradict each other leave the question open.
                let share = attribute.share.map(PartShare.units)
                let agrees = stated[key].map { $0.value == attribute.value && $0.share == share } ?? true
                stated[key] = StatedStatus(
                    party: party.id, code: attribute.code, value: agrees ? attribute.value : .unknown,
                    share: agrees ? share : nil)
            }
        }
        let statuses = stated.sorted { $0.key < $1.key }.map(\.value)
        let recorded = try query(
            Query.attributeInsert.text, [.int(authority.id), .bytes(file.sha256), try .json(statuses)])
        return Set(try recorded.map { row in try row.string("party_id") })
    }

    /// Asks for every contract that these parties stand in, not only those this register names them on.
    func enqueueContracts(of parties: Set<String>, for authority: Authority) throws {
        guard !parties.isEmpty else { return }
        let named = parties.union(try merges(of: authority).identifiers(besides: parties))
        let touched = try query(Query.contractsByParty.text, [.int(authority.id), .texts(named.sorted())])
        try enqueue(try touched.map { row in try row.int("contract_id") }, for: authority)
    }

    fileprivate func keep(
        _ row: RegisterRow, frozen: FrozenPolicy, from file: SourceFile, for authority: Authority, on day: Day,
        in receipt: inout RegisterReceipt
    ) throws {
        let contract = row.contract
        _ = try query(Query.contractInsert.text, [.int(authority.id), .text(row.ref), .text(day.description)])
        let revised = try query(
            Query.contractRevise.text,
            [
                .int(authority.id), .text(row.ref), .text(row.title), Parameter(row.department), .text(row.prime.id),
                .text(contract.kind.rawValue), .text(contract.currency.code), .bigint(contract.value.units),
                Parameter(contract.wageSum?.units), Parameter(contract.labourShare?.units),
                Parameter(contract.tendered?.description), Parameter(contract.signed?.description),
                .text(contract.start.description), .text(contract.end.description), .text(frozen.policy),
                .bytes(file.sha256), .int(row.row),
            ]
        ).map { row in (id: try row.int("contract_id"), revision: try row.int("revision")) }
        guard let (id, revision) = revised.first else {
            receipt.unchanged += 1
            return
        }
        if revision == 1 { receipt.added += 1 } else { receipt.revised += 1 }
        if revision == 1 { receipt.commitments += try keep(frozen, from: nil, on: id, for: authority) }
        try enqueue([id], for: authority)
    }
}
