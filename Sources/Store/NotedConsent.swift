import Assessment
public import Contracts
import Postgres
import SQLFiles

/// What the authority said to the cut or the replacement of a named subcontract.
public struct NotedConsent: Sendable {
    /// The contract's reference.
    public var contract: String
    /// The node of the subcontract.
    public var node: String
    /// Whether the authority consented; false when it refused.
    public var isGiven: Bool
    /// The day on which it did.
    public var decidedOn: Day
    /// The paper that says so.
    public var document: String
    /// The day from which this is known.
    public var notedOn: Day
    /// The value it was asked to consent to; nil for what the subcontract was last declared at.
    public var value: Quantity?
    /// The party it was asked to consent to; nil for the one that was last declared.
    public var replacedBy: String?

    /// A consent given or refused to the subcontract as it was last declared.
    public init(
        contract: String, node: String, isGiven: Bool, decidedOn: Day, document: String, notedOn: Day
    ) {
        self.contract = contract
        self.node = node
        self.isGiven = isGiven
        self.decidedOn = decidedOn
        self.document = document
        self.notedOn = notedOn
    }

    /// What was noted: the subcontract as the authority was asked about it.
    public struct Outcome: Sendable, Hashable {
        /// The party.
        public var party: String
        /// The value; nil while unknown.
        public var value: Money?
        /// False when the same was noted before.
        public var isNew: Bool
    }
}

extension Store {
    /// Notes a consent and asks for the contract to be assessed again, in one transaction with its audit entry.
    ///
    /// It answers every change that leads to the subcontract at that party and value, also one that is declared later.
    /// Throws `unknownContract`, `unknownNode`, and `unusableConsent` where there is nothing to consent to.
    public func noteConsent(
        _ consent: NotedConsent, for authority: Authority, by actor: String
    ) async throws -> NotedConsent.Outcome {
        try await write(authority) { session in
            let stored = try Store.contract(consent.contract, of: authority, in: session)
            let dossier = try session.dossier(
                of: stored, beside: .none, asOf: consent.notedOn, for: authority
            ).dossier
            let (party, value) = try consent.subject(in: dossier)
            let kept = try session.query(
                Query.consentInsert.text,
                [
                    .int(authority.id), .int(stored.id), .text(consent.node), .text(party), Parameter(value?.units),
                    .bool(consent.isGiven), .text(consent.decidedOn.description), .text(consent.document),
                    .text(consent.notedOn.description),
                ])
            let outcome = NotedConsent.Outcome(
                party: party, value: value.map { Money($0, dossier.contract.currency) }, isNew: !kept.isEmpty)
            guard outcome.isNew else { return outcome }
            try session.enqueue([stored.id], for: authority)
            var detail = [
                "party": party, "said": consent.isGiven ? "given" : "refused",
                "document": AuditEntry.digest(of: consent.document),
                "on": consent.decidedOn.description, "noted": consent.notedOn.description,
            ]
            detail["value"] = value?.description
            try AuditEntry(
                actor: actor, action: "chain.consent", subject: "\(consent.contract) \(consent.node)", detail: detail
            ).keep(for: authority, in: session)
            return outcome
        }
    }
}

extension NotedConsent {
    /// The party and value that are consented to.
    fileprivate func subject(in dossier: Dossier) throws -> (party: String, value: Quantity?) {
        guard decidedOn <= notedOn else {
            throw StoreError(
                .unusableConsent,
                "The day \(decidedOn) lies after \(notedOn), on which this is noted. Give the day of the decision.")
        }
        let below = dossier.chain.filter { $0.parent != nil }
        guard let declared = below.first(where: { $0.node == node }) else {
            let known = below.map(\.node).sorted()
            throw StoreError(
                .unknownNode,
                "No report on \(contract) received by \(notedOn) declares a subcontract \"\(node)\". Those declared "
                    + "are: \(known.isEmpty ? "none" : known.joined(separator: ", ")).")
        }
        let isChanged = dossier.changes.contains { $0.node == node }
        guard isChanged || value != nil || replacedBy != nil else {
            throw StoreError(
                .unusableConsent,
                "The subcontract \(node) of \(contract) stands as it was first declared, so there is no change to "
                    + "consent to. To note a consent ahead of the report, name the new value or the party that "
                    + "replaces \(declared.party).")
        }
        return (replacedBy ?? declared.party, value ?? declared.value)
    }
}
