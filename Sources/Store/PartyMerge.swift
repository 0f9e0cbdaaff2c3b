public import Contracts
import Postgres
import SQLFiles

/// Two identifiers that an officer found to name one organisation, or not to.
public struct PartyMerge: Sendable {
    /// The identifier that stands for the other from now on.
    public var alias: String
    /// The party it names; nil when it stands on its own again.
    public var into: String?
    /// Why.
    public var reason: String
    /// The day it is noted.
    public var on: Day

    /// A merge, or the end of one.
    public init(alias: String, into: String?, reason: String, on day: Day) {
        self.alias = alias
        self.into = into
        self.reason = reason
        on = day
    }
}

extension Store {
    /// Notes that two identifiers name one organisation, or that they do not, and asks for the contracts to be assessed
    /// again that name either; false when that was noted before.
    ///
    /// Throws `unknownParty` for an identifier that no fact names, and `mergedParty` where one of the two is merged
    /// otherwise already.
    public func merge(_ merge: PartyMerge, for authority: Authority, by actor: String) async throws -> Bool {
        try await write(authority) { session in
            for id in [merge.alias, merge.into].compactMap({ $0 }) { try session.checkParty(id, of: authority) }
            let standing = try session.merges(of: authority)
            guard try merge.isNews(among: standing) else { return false }
            let party = merge.into ?? merge.alias
            let former = standing.party(of: merge.alias)
            _ = try session.query(
                Query.partyAliasInsert.text,
                [
                    .int(authority.id), .text(merge.alias), .text(party), .text(merge.reason), .text(actor),
                    .text(merge.on.description),
                ])
            try session.enqueueContracts(
                of: Set([merge.alias, party] + [former].compactMap { $0 }), for: authority)
            try AuditEntry(
                actor: actor, action: merge.into == nil ? "party.separate" : "party.merge", subject: merge.alias,
                detail: ["into": party, "reason": AuditEntry.digest(of: merge.reason)]
            ).keep(for: authority, in: session)
            return true
        }
    }
}

extension PartyMerge {
    /// Whether it changes anything. Merges are kept flat: an alias stands for a party that is no alias itself.
    fileprivate func isNews(among merges: PartyMerges) throws -> Bool {
        let standing = merges.party(of: alias)
        guard let into else { return standing != nil }
        if standing == into { return false }
        if alias == into {
            throw StoreError(.mergedParty, "\(alias) cannot be merged into itself; name two identifiers.")
        }
        if let target = merges.party(of: into) {
            throw StoreError(
                .mergedParty,
                target == alias
                    ? "\(into) stands for \(alias) already; to turn them round, take \(into) apart first."
                    : "\(into) is itself merged into \(target); merge \(alias) into \(target).")
        }
        let others = merges.aliases(of: alias)
        guard others.isEmpty else {
            throw StoreError(
                .mergedParty,
                "\(others.joined(separator: ", ")) \(others.count == 1 ? "is" : "are") merged into \(alias); merge "
                    + "\(others.count == 1 ? "it" : "them") into \(into) first.")
        }
        return true
    }
}

extension Session {
    /// The identifiers that stand for others.
    func merges(of authority: Authority) throws -> PartyMerges {
        var merges = PartyMerges()
        for row in try query(Query.partyAliasesList.text, [.int(authority.id)]) {
            merges.add(try row.string("alias"), of: try row.string("party_id"))
        }
        return merges
    }

    fileprivate func checkParty(_ id: String, of authority: Authority) throws {
        guard try query(Query.partyById.text, [.int(authority.id), .text(id)]).isEmpty else { return }
        throw StoreError(
            .unknownParty,
            "No register or report names a party \"\(id)\". A party is named as the contract's page shows it, such as "
                + "GB-COH-01234567 or NAME-ACME-LTD.")
    }
}
