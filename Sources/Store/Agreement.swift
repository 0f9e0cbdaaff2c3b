import Assessment
public import Contracts
import FoundationEssentials
public import Policies
import Postgres
import SQLFiles

/// What the parties of a contract agreed on after it was made.
public struct Agreement: Sendable {
    /// The contract's reference.
    public var contract: String
    /// The paper in which they agreed on it.
    public var agreedIn: String
    /// The change of the contract; nil for none.
    public var amendment: Amendment?
    /// The edition that holds from a day on in place of the earlier one; nil for none.
    public var edition: (from: Day, frozen: FrozenPolicy)?
    /// What the contract adds to a clause; nil for nothing.
    public var parameters: (clause: String, node: PolicyNode)?

    /// An agreement that says nothing yet.
    public init(contract: String, agreedIn: String) {
        self.contract = contract
        self.agreedIn = agreedIn
    }

    /// What came of an agreement.
    public struct Outcome: Sendable {
        /// What was noted, each in a few words; empty when all of it was known.
        public var noted: [String] = []
    }
}

extension Store {
    /// Notes an agreement and asks for the contract to be assessed again, in one transaction.
    ///
    /// The same agreement again changes nothing. Throws `unknownContract` and `unusableAgreement`.
    public func agree(
        _ agreement: Agreement, for authority: Authority, by actor: String
    ) async throws -> Agreement.Outcome {
        try await write(authority) { session in
            let stored = try Store.contract(agreement.contract, of: authority, in: session)
            var outcome = Agreement.Outcome()
            let agreed = try session.amendments(of: [stored.id], for: authority)[stored.id, default: []]
            let contract = stored.contract.amended(by: agreed)
            if let amendment = agreement.amendment {
                try contract.check(amendment)
                if try session.keep(amendment, agreement, of: stored, for: authority) {
                    outcome.noted.append(amendment.spoken(in: contract.currency))
                }
            }
            if let (from, frozen) = agreement.edition {
                try contract.check(from)
                if try session.keep(frozen, from: from, on: stored.id, for: authority) > 0 {
                    outcome.noted.append("edition \(frozen.edition) of \(frozen.policy) from \(from)")
                }
            }
            if let (clause, node) = agreement.parameters,
                try session.keep(node, of: clause, agreement, on: stored, for: authority)
            {
                outcome.noted.append("parameters of \(clause)")
            }
            guard !outcome.noted.isEmpty else { return outcome }
            // What cannot be read back is not kept.
            _ = try session.commitments(of: stored.id, for: authority)
            try session.enqueue([stored.id], for: authority)
            try AuditEntry(
                actor: actor, action: "contract.agree", subject: agreement.contract,
                detail: [
                    "agreedIn": AuditEntry.digest(of: agreement.agreedIn),
                    "noted": outcome.noted.joined(separator: "; "),
                ]
            ).keep(for: authority, in: session)
            return outcome
        }
    }
}

extension Amendment {
    /// The change in a few words.
    fileprivate func spoken(in currency: Currency) -> String {
        let changes = [
            value.map { "value \($0) \(currency)" }, wageSum.map { "wage sum \($0) \(currency)" },
            labourShare.map { "labour share \($0)" }, end.map { "last day \($0)" },
        ]
        return "\(changes.compactMap { $0 }.joined(separator: ", ")) from \(from)"
    }
}

extension Contract {
    fileprivate func check(_ amendment: Amendment) throws {
        try check(amendment.from)
        if let end = amendment.end, end < amendment.from {
            throw StoreError(
                .unusableAgreement,
                "The new end \(end) lies before the day from which it holds, \(amendment.from). Give a later end, or "
                    + "an earlier day.")
        }
        if let value = amendment.value, value <= .zero {
            throw StoreError(
                .unusableAgreement, "The new value is \(value). Give the whole new value, above zero, not the change.")
        }
    }

    fileprivate func check(_ from: Day) throws {
        guard from >= start else {
            throw StoreError(
                .unusableAgreement,
                "The day \(from) lies before the contract's first day, \(start). What holds from the beginning is the "
                    + "register's to state.")
        }
        guard from <= end else {
            throw StoreError(
                .unusableAgreement,
                "The day \(from) lies after the contract's last day, \(end). Give a day on which the contract runs.")
        }
    }
}

extension Session {
    fileprivate func keep(
        _ amendment: Amendment, _ agreement: Agreement, of stored: StoredContract, for authority: Authority
    ) throws -> Bool {
        let kept = try query(
            Query.amendmentInsert.text,
            [
                .int(authority.id), .int(stored.id), .text(amendment.from.description),
                Parameter(amendment.value?.units), Parameter(amendment.wageSum?.units),
                Parameter(amendment.labourShare?.units), Parameter(amendment.end?.description),
                .text(agreement.agreedIn),
            ])
        return !kept.isEmpty
    }

    fileprivate func keep(
        _ node: PolicyNode, of code: String, _ agreement: Agreement, on stored: StoredContract,
        for authority: Authority
    ) throws -> Bool {
        let commitments = try commitments(of: stored.id, for: authority)
        let editions = commitments.filter { $0.code == code }
        let latest = editions.max { ($0.from?.number ?? Int.min) < ($1.from?.number ?? Int.min) }
        guard let clause = latest?.written else {
            let known = Set(commitments.map(\.code)).sorted().joined(separator: ", ")
            throw StoreError(
                .unusableAgreement,
                "Contract \(agreement.contract) has no clause \"\(code)\". Its clauses are: "
                    + (known.isEmpty ? "none" : known) + ".")
        }
        do {
            _ = try Parameters(node, of: clause)
        } catch {
            throw StoreError(.unusableAgreement, error.description)
        }
        let kept = try query(
            Query.commitmentParameterInsert.text,
            [.int(authority.id), .int(stored.id), .text(code), try .json(node), .text(agreement.agreedIn)])
        return !kept.isEmpty
    }

    /// Freezes the clauses of an edition on a contract; says how many were new.
    func keep(_ frozen: FrozenPolicy, from: Day?, on contract: Int, for authority: Authority) throws -> Int {
        var count = 0
        for (ordinal, clause) in frozen.clauses.enumerated() {
            count += try query(
                Query.commitmentInsert.text,
                [
                    .int(authority.id), .int(contract), .text(clause.code), .text(frozen.policy),
                    .text(frozen.edition), .text(clause.json), .int(ordinal), Parameter(from?.description),
                ]
            ).count
        }
        return count
    }

    /// What the parties of contracts changed, by the contract's key.
    func amendments(of contracts: [Int], for authority: Authority) throws -> [Int: [Amendment]] {
        var found: [Int: [Amendment]] = [:]
        for row in try query(Query.amendmentsList.text, [.int(authority.id), .keys(contracts)]) {
            found[try row.int("contract_id"), default: []].append(
                Amendment(
                    from: try row.day("from_day"), value: try row.optionalQuantity("value"),
                    wageSum: try row.optionalQuantity("wage_sum"),
                    labourShare: try row.optionalQuantity("labour_share"), end: try row.optionalDay("end_day")))
        }
        return found
    }
}

extension Row {
    fileprivate func optionalQuantity(_ column: String) throws -> Quantity? {
        try optionalInt64(column).map { Quantity(units: $0) }
    }
}
