public import Assessment
import Contracts
import Postgres
import SQLFiles

/// What came of a decision.
public struct DecisionReceipt: Sendable, Hashable {
    /// The flag's whole key.
    public var key: String
    /// How the flag stands now, on the day of the decision.
    public var standing: FlagStanding
    /// The decision that held until then; nil when none did.
    public var before: FlagDecision?
    /// What names the flag as it now stands.
    public var mark: String
}

extension Store {
    /// Notes what an officer decided on a flag that stands, on the facts as they are, in one transaction with its audit
    /// entry. No figure changes by it, so nothing is assessed again.
    ///
    /// Of two officers who decide at once the second is told what the first decided: when the flag is named by its mark
    /// and stands otherwise than the mark says, and when what holds settles as much or more. To open a flag again takes
    /// away nothing: the decision it withdraws stays in the history.
    ///
    /// Throws `unknownContract`, `unknownFlag` for a key that does not stand, `unusableDecision`, and
    /// `decidedMeanwhile`.
    /// - Parameter name: The flag's key, or its mark.
    public func decide(
        _ decision: FlagDecision, on name: String, of ref: String, for authority: Authority, by actor: String
    ) async throws -> DecisionReceipt {
        try decision.check()
        return try await write(authority) { session in
            let stored = try Store.contract(ref, of: authority, in: session)
            _ = try session.query(Query.flagLock.text, [.int(authority.id), .int(stored.id)])
            let flag = try session.flag(name, on: ref, of: authority, day: decision.on)
            try flag.check(decision, named: name)
            let kept = try session.query(
                Query.flagDecisionInsert.text,
                [
                    .int(authority.id), .int(stored.id), .text(flag.flag.key), .text(flag.facts),
                    .text(decision.kind.rawValue), Parameter(decision.until?.description), .text(decision.reason),
                    .text(decision.by), .text(decision.on.description),
                ]
            ).only().int64("decision_id")
            // Who decided stands with the decision, since nothing of the log can be taken back.
            var detail = ["decision": String(kept), "on": decision.on.description, "facts": flag.facts]
            detail["until"] = decision.until?.description
            if !decision.reason.isEmpty { detail["reason"] = AuditEntry.digest(of: decision.reason) }
            try AuditEntry(
                actor: actor, action: "flag.\(decision.kind.rawValue)", subject: "\(ref) \(flag.flag.key)",
                detail: detail
            ).keep(for: authority, in: session)
            let after = try session.flag(flag.flag.key, on: ref, of: authority, day: decision.on)
            return DecisionReceipt(
                key: flag.flag.key, standing: after.standing, before: flag.standing.decision, mark: after.mark)
        }
    }
}

extension Session {
    /// The flag of that key or mark that stands on a contract; throws `unknownFlag` with those there are.
    fileprivate func flag(
        _ name: String, on ref: String, of authority: Authority, day: Day
    ) throws -> StoredFlag {
        let flags = try flags(of: authority, contract: ref, on: day)
        let named = flags.filter { FlagMark.names(name, $0.flag.key) }
        guard let flag = named.first, named.count == 1 else {
            if let pause = try pause(of: name, on: ref, of: authority, day: day) { throw pause }
            throw StoreError.unknownFlag(name, on: ref, standing: flags)
        }
        return flag
    }

    /// Why nothing can be decided on a flag that is there and not shown; nil when no such flag has that name.
    private func pause(of name: String, on ref: String, of authority: Authority, day: Day) throws -> StoreError? {
        let stored = try Store.contract(ref, of: authority, in: self)
        for kept in try histories(on: stored, for: authority) where FlagMark.names(name, kept.flag.key) {
            guard let life = kept.history.life(on: max(day, kept.history.sightings.last?.day ?? day)),
                life.state != .closed, let pause = life.pause
            else { continue }
            let kind = kept.flag.kind.rawValue
            let why =
                pause.mode == .off
                ? "off from \(pause.since) on: it is not looked for"
                : "on trial from \(pause.since) on: it is counted and not shown"
            return StoreError(
                .unknownFlag,
                "The rule \(kind) behind the flag \(name) on \(ref) is \(why), so nothing can be decided on it. "
                    + (kept.wasShown ? "Its life is told by clausewatch flags history \(ref) \(name). " : "")
                    + "To have it shown, take \(kind) out of flags.\(pause.mode.rawValue) and assess the contract "
                    + "again.")
        }
        return nil
    }
}

extension StoreError {
    /// Names the flags there are in place of one that is not, or not alone.
    static func unknownFlag(_ name: String, on ref: String, standing flags: [StoredFlag]) -> StoreError {
        guard !flags.isEmpty else {
            return StoreError(.unknownFlag, "No flag stands on \(ref), so none has the key \"\(name)\".")
        }
        return StoreError(
            .unknownFlag,
            "No flag with the key \"\(name)\" stands on \(ref). Those that stand have the keys:\n  "
                + flags.map { "\($0.mark)  \($0.flag.key)" }.joined(separator: "\n  "))
    }
}
