public import Assessment
import Contracts
import Postgres
import SQLFiles

extension Store {
    /// Notes what an officer decided on a flag that stands, on the facts as they are, in one transaction with its audit
    /// entry. No figure changes by it, so nothing is assessed again.
    ///
    /// Throws `unknownContract`, `unknownFlag` for a key that does not stand, and `unusableDecision`.
    /// - Returns: How the flag stands then, on the day of the decision.
    public func decide(
        _ decision: FlagDecision, on key: String, of ref: String, for authority: Authority, by actor: String
    ) async throws -> FlagStanding {
        try decision.check()
        return try await pool.write { session in
            let stored = try Store.contract(ref, of: authority, in: session)
            let flags = try session.flags(of: authority, contract: ref, on: decision.on)
            guard let flag = flags.first(where: { $0.flag.key == key }) else {
                throw StoreError(.unknownFlag, Store.unknown(key, on: ref, keys: flags.map(\.flag.key)))
            }
            guard decision.on >= flag.since else {
                throw StoreError(
                    .unusableDecision,
                    "The decision is of \(decision.on), before the flag was found on \(flag.since). Give a later day.")
            }
            _ = try session.query(
                Query.flagDecisionInsert.text,
                [
                    .int(authority.id), .int(stored.id), .text(key), .text(flag.facts), .text(decision.kind.rawValue),
                    Parameter(decision.until?.description), .text(decision.reason), .text(decision.by),
                    .text(decision.on.description),
                ])
            var detail = ["by": decision.by, "on": decision.on.description, "facts": flag.facts]
            detail["until"] = decision.until?.description
            try AuditEntry(
                actor: actor, action: "flag.\(decision.kind.rawValue)", subject: "\(ref) \(key)", detail: detail
            ).keep(for: authority, in: session)
            let decisions = try session.decisions(of: authority, contract: ref, key: key)
            return FlagStanding(
                facts: flag.facts, since: flag.since, decisions: decisions[ref, key], on: decision.on)
        }
    }

    /// What every evaluation said of a flag and what was decided on it; throws `unknownContract`, and `unknownFlag` for
    /// a key that never stood.
    public func history(of key: String, on ref: String, for authority: Authority) async throws -> FlagHistory {
        try await pool.read { session in
            let stored = try Store.contract(ref, of: authority, in: session)
            let sightings = try session.query(
                Query.flagHistory.text, [.int(authority.id), .int(stored.id), .text(key)]
            ).map { row in try FlagHistory.Sighting(row) }
            guard sightings.contains(where: { $0.found != nil }) else {
                let standing = try session.flags(of: authority, contract: ref, on: nil).map(\.flag.key)
                throw StoreError(.unknownFlag, Store.unknown(key, on: ref, keys: standing))
            }
            let decisions = try session.decisions(of: authority, contract: ref, key: key)
            return FlagHistory(sightings: sightings, decisions: decisions[ref, key])
        }
    }

    private static func unknown(_ key: String, on ref: String, keys: [String]) -> String {
        guard !keys.isEmpty else { return "No flag stands on \(ref), so none has the key \"\(key)\"." }
        return "No flag with the key \"\(key)\" stands on \(ref). Those that stand have the keys:\n  "
            + keys.joined(separator: "\n  ")
    }
}

extension FlagDecision {
    fileprivate func check() throws {
        func refuse(_ message: String) -> StoreError { StoreError(.unusableDecision, message) }
        guard !by.allSatisfy(\.isWhitespace) else { throw refuse("The decision needs the name of who took it.") }
        guard !kind.needsReason || !reason.allSatisfy(\.isWhitespace) else {
            throw refuse("To \(kind.rawValue) a flag needs a reason, which stays in the record.")
        }
        guard let until else {
            guard !kind.hasEnd else { throw refuse("To \(kind.rawValue) needs the last day on which it holds.") }
            return
        }
        guard kind.hasEnd else {
            throw refuse(
                "To \(kind.rawValue) a flag has no last day: it holds for as long as the facts stay as they are.")
        }
        guard until >= on else {
            throw refuse("The last day, \(until), lies before the day of the decision, \(on). Give a later day.")
        }
    }
}

extension FlagHistory.Sighting {
    fileprivate init(_ row: Row) throws {
        let day = try row.day("as_of")
        guard try !row.isNull("kind") else {
            self.init(day, nil)
            return
        }
        let flag = try Flag(row)
        self.init(
            day,
            FlagHistory.Found(
                facts: try row.optionalString("fingerprint") ?? flag.fingerprint, amount: flag.amount,
                message: flag.message))
    }
}
